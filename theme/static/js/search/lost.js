// On the page for addresses that do not exist: what the lost address says is put into the box and asked at once.

const MOST = 5;

const form = document.getElementById("tim");
const found = document.getElementById("co-le");

// The last part of an address that says something: `/2026/duong-hoa/anh/3/` gives `duong hoa`.
function lostWords() {
  const parts = location.pathname.split("/").map((part) => part.replace(/\.\w+$/, ""));
  const named = parts.filter((part) => /[a-z]{2,}-/.test(part) || /[a-z]{5,}/.test(part));
  return (named.at(-1) ?? "").replace(/[^a-z0-9]+/g, " ").trim();
}

async function propose(text) {
  const [{ Seeker }, { parse }] = await Promise.all([import("./seeker.js"), import("./words.js")]);
  const answers = await new Seeker(form.dataset.titles, form.dataset.index).all(parse(text), []);
  const links = (await answers.some(0, MOST)).map((article) => {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = article.url;
    link.textContent = article.title;
    line.append(link);
    return line;
  });
  found.querySelector("ul").replaceChildren(...links);
  found.hidden = !links.length;
}

const text = location.pathname === "/404.html" ? "" : lostWords();
if (text) {
  form.elements.q.value = text;
  // Without an answer the box is still there.
  propose(text).catch(() => {});
}
