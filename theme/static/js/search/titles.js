// The first answers, from the one small file of the newest articles' titles: while the reader still types.

import { getJson } from "./shards.js";
import { pairs, words } from "./words.js";

const LONGEST_SLUG = 80;

// The word in the address that a title gives: plugins/vietnamese/slugs.py says the same.
function slugify(title) {
  const folded = title.toLowerCase().replaceAll("đ", "d").normalize("NFKD").replace(/\p{M}/gu, "");
  let slug = "";
  for (const part of folded.split(/[^a-z0-9]+/).filter(Boolean)) {
    const longer = slug ? `${slug}-${part}` : part.slice(0, LONGEST_SLUG);
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug;
}

export async function loadTitles(address) {
  const file = await getJson(address);
  const articles = file.articles.map(([title, slug, date, place, hasPhotos]) => {
    const [section, ...slugs] = file.sections[place];
    const year = date.slice(-4);
    const row = words(title);
    return {
      url: `/${year}/${slug || slugify(title)}/`,
      title,
      date,
      section,
      words: row,
      pairs: new Set(pairs(row)),
      filters: new Set([...slugs.map((name) => `muc:${name}`), `nam:${year}`, ...(hasPhotos ? ["anh:1"] : [])]),
    };
  });
  return { articles, shards: file.shards };
}

function judge(article, query, isUnfinished) {
  let exact = 0;
  const last = query.words.length - 1;
  for (const [place, asked] of query.words.entries()) {
    const begins = isUnfinished && place === last;
    const met = article.words.filter(({ folded }) =>
      begins ? folded.startsWith(asked.folded) : folded === asked.folded,
    );
    if (!met.length) return null;
    exact += met.some(({ form }) => (begins ? form.startsWith(asked.form) : form === asked.form));
  }
  if (!query.phrases.every((pair) => article.pairs.has(pair))) return null;
  return {
    article,
    isExact: !query.isMarked || exact === query.words.length,
    near: pairs(query.words).filter((pair) => article.pairs.has(pair)).length,
  };
}

// The articles with all words in their titles; the file has the newest first, and so have equals.
export function searchTitles(titles, query, filters, { isUnfinished = false } = {}) {
  return titles.articles
    .filter((article) => filters.every((filter) => article.filters.has(filter)))
    .map((article) => judge(article, query, isUnfinished))
    .filter(Boolean)
    .sort((one, other) => other.isExact - one.isExact || other.near - one.near)
    .map(({ article }) => article);
}
