// The words around a find, and the finds marked: pieces of text, each with whether it was asked for.

import { words } from "./words.js";

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

// The stretch of a text that holds most of what was asked for; empty where it holds nothing.
export function excerpt(text, asked) {
  const pieces = text.split(/\s+/);
  const finds = pieces.map((piece) => words(piece).find((word) => isFound(piece, asked) && asked.folded.has(word.folded)));
  let best = { start: -1, met: 0 };
  for (const [place, find] of finds.entries()) {
    if (!find) continue;
    const met = new Set(finds.slice(place, place + LENGTH - LEAD_IN).map((word) => word?.folded));
    met.delete(undefined);
    if (met.size > best.met) best = { start: place, met: met.size };
  }
  if (best.start < 0) return "";
  const start = Math.max(0, best.start - LEAD_IN);
  const end = Math.min(pieces.length, start + LENGTH);
  return `${start ? "… " : ""}${pieces.slice(start, end).join(" ")}${end < pieces.length ? " …" : ""}`;
}
