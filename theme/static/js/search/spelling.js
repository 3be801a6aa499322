// The word that was meant: what the keys of Telex say where the keyboard did not join them, or, where one key was missed, the
// commonest word of the titles that is one slip away.

function isOneSlip(typed, meant) {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  const ends = (one, other) => typed.slice(start + one) === meant.slice(start + other);
  const isSwapped =
    typed[start] === meant[start + 1] && typed[start + 1] === meant[start] && typed[start] !== undefined && ends(2, 2);
  return ends(1, 1) || ends(1, 0) || ends(0, 1) || isSwapped;
}

// `nuowcs`, `dduwowngf`, `hoaf` without marks: a syllable holds no s, f, r, x, j or w behind its first vowel, but the keys do.
function withoutTelex(typed) {
  const [, start, rest] = typed.match(/^([^aeiouy]*)(.*)$/);
  return start.replace("dd", "d") + rest.replace(/[sfrxjw]/g, "").replace(/([aeo])\1/g, "$1");
}

// The query with its unknown words mended, or null where there is nothing to mend. `isKnown` tells by the folded word.
export function mend(query, titles, isKnown) {
  const counts = new Map();
  for (const { words } of titles.articles) {
    for (const { folded } of words) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  let isMended = false;
  const mended = query.words.map((word) => {
    if (word.folded.length < 3 || isKnown(word.folded)) return word;
    const keys = withoutTelex(word.folded);
    const near = [...counts.keys()].filter((folded) => folded.length > 1 && isOneSlip(word.folded, folded));
    const slip = near.sort((one, other) => counts.get(other) - counts.get(one))[0];
    const best = counts.has(keys) ? keys : (slip ?? keys);
    if (best === word.folded) return word;
    isMended = true;
    return { folded: best, form: best, isMarked: false };
  });
  return isMended ? { words: mended, isMarked: false, phrases: [], compounds: [] } : null;
}
