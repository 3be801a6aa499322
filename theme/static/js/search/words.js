// Words as readers type them, in the one shape that the index knows: plugins/vietnamese/words.py says the same.

const TONES = { "\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5" };
const LETTERS = /[\p{L}\p{N}]+/gu;
const PHRASES = /["“”]([^"“”]+)["“”]/gu;
const COMPOUND = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)+/gu;

const known = new Map();

const plain = (text) => text.normalize("NFKC").toLowerCase();

function fold(text) {
  return text.replaceAll("đ", "d").normalize("NFKD").replace(/\p{M}/gu, "");
}

function word(text) {
  const letters = [...text.normalize("NFD")];
  const tone = TONES[letters.find((letter) => letter in TONES)] ?? "";
  const base = letters.filter((letter) => !(letter in TONES)).join("").normalize("NFC");
  const form = /^(h|k|l|m|s|t|v|qu)i$/.test(base) ? `${base.slice(0, -1)}y` : base;
  return { folded: fold(form), form: form + tone, isMarked: fold(text) !== text };
}

// The words of a text: `folded` has no marks, `form` keeps them, the tone as a number at its end.
export function words(text) {
  const found = plain(text).replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, "").match(LETTERS) ?? [];
  return found.map((letters) => {
    if (!known.has(letters)) known.set(letters, word(letters));
    return known.get(letters);
  });
}

// What a reader asks for. `isMarked`: typed with marks, so words without them are meant that way too. `phrases` are pairs of
// neighbours that must be found side by side, because they were typed in quotes. `compounds` are numbers of documents.
export function parse(query) {
  const asked = words(query);
  const phrases = [...query.matchAll(PHRASES)].flatMap((match) => pairs(words(match[1])));
  const compounds = (plain(query).match(COMPOUND) ?? [])
    .filter((text) => /\d/.test(text))
    .map((text) => (text.match(LETTERS) ?? []).map((part) => word(part).folded).join(""));
  return { words: asked, isMarked: asked.some((item) => item.isMarked), phrases, compounds };
}

// Neighbours as the index writes them.
export function pairs(row) {
  return row.slice(1).map((item, place) => `${row[place].folded} ${item.folded}`);
}
