// The words around a find, and the finds marked: pieces of text, each with whether it was asked for.

import { pairs, words } from "./words.js";

const LENGTH = 34;
const LEAD_IN = 6;

function isFound(piece, asked) {
  return words(piece).some(({ folded, form }) => asked.forms.has(form) || (!asked.isMarked && asked.folded.has(folded)));
}

export function wanted(query) {
  return {
    isMarked: query.isMarked,
    forms: new Set(query.words.map(({ form }) => form)),
    folded: new Set(query.words.map(({ folded }) => folded)),
    pairs: new Set(pairs(query.words)),
  };
}

// A text in pieces `[text, isFound]`; spaces between finds are found too, so that a phrase is marked as one.
export function marked(text, asked) {
  const pieces = text.split(/(\s+)/).map((piece) => [piece, isFound(piece, asked)]);
  for (const [place, piece] of pieces.entries()) {
    if (!piece[0].trim()) piece[1] = Boolean(pieces[place - 1]?.[1] && pieces[place + 1]?.[1]);
  }
  return pieces;
}

// The stretch of a text that holds most of what was asked for, side by side if possible; empty where it holds nothing.
export function excerpt(text, asked) {
  const pieces = text.split(/\s+/);
  const finds = pieces.map((piece) => isFound(piece, asked) && words(piece).find(({ folded }) => asked.folded.has(folded)));
  const near = finds.map((find, place) => find && finds[place + 1] && asked.pairs.has(pairs([find, finds[place + 1]])[0]));
  let best = { start: -1, worth: 0 };
  for (const [place, find] of finds.entries()) {
    if (!find) continue;
    const end = place + LENGTH - LEAD_IN;
    const met = new Set(finds.slice(place, end).filter(Boolean).map(({ folded }) => folded));
    const worth = 2 * met.size + near.slice(place, end).filter(Boolean).length;
    if (worth > best.worth) best = { start: place, worth };
  }
  if (best.start < 0) return "";
  const start = Math.max(0, best.start - LEAD_IN);
  const end = Math.min(pieces.length, start + LENGTH);
  return `${start ? "… " : ""}${pieces.slice(start, end).join(" ")}${end < pieces.length ? " …" : ""}`;
}
