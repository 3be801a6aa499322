// Answers on the page: text goes in as text, never as markup.

import { excerpt, marked } from "./excerpt.js";

function fill(element, text, asked) {
  element.replaceChildren(
    ...marked(text, asked).map(([piece, isFound]) => {
      if (!isFound) return piece;
      const mark = document.createElement("mark");
      mark.textContent = piece;
      return mark;
    }),
  );
}

// The list item of an article: `title`, `url`, `date`, `section`, and if known `lead`, `text`, `picture`.
export function item(template, article, asked) {
  const made = template.content.firstElementChild.cloneNode(true);
  const part = (name) => made.querySelector(`[data-part=${name}]`);
  const link = part("title");
  link.href = article.url;
  fill(link, article.title, asked);
  part("section").textContent = article.section;
  part("section").hidden = !article.section;
  part("date").textContent = article.date;
  part("date").dateTime = article.date.split("/").reverse().join("-");
  fill(part("words"), excerpt(article.text ?? "", asked) || (article.lead ?? ""), asked);
  if (article.picture) {
    const image = Object.assign(document.createElement("img"), { alt: "", loading: "lazy", decoding: "async" });
    part("picture").append(Object.assign(image, article.picture));
  } else {
    part("picture").remove();
    made.firstElementChild.classList.add("card--wordy");
  }
  return made;
}
