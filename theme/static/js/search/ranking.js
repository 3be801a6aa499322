// Which articles answer a query, the best first: those with the marks as typed, then those with all words in the title, then by
// how much the words say, then the newest. Of those that miss one word the ones that say more by the others come too: typed without
// marks, common syllables stand together in many articles by chance.

import { find, findBeginning } from "./shards.js";
import { pairs } from "./words.js";

// By place: once, two or three times, often in the text; in the lead or names; in the title.
const WEIGHTS = [1, 1.5, 2, 2.5, 4];
const LEAD = 3;
const TITLE = 4;
const NEIGHBOURS = 1.5;

const FEW = 3;

// The articles of one list: what the word says about each, and whether it stands there in this form. `form` may be missing.
function tally(lists, form) {
  const found = new Map();
  for (const entry of lists) {
    const isExact = form === undefined || entry.form === form;
    for (const { place, numbers } of entry.lists) {
      for (const number of numbers) {
        const before = found.get(number);
        if (!before) found.set(number, { place, isExact });
        else if (isExact === before.isExact ? place > before.place : isExact) found.set(number, { place, isExact });
      }
    }
  }
  return found;
}

async function lookUp(shard, word, form, isUnfinished) {
  const whole = isUnfinished && word.folded.length > 1 ? [] : await find(shard, word.folded);
  return tally(whole.length ? whole : await findBeginning(shard, word.folded), form);
}

const rarity = (total, count) => Math.log(1 + (total - count + 0.5) / (count + 0.5));

// Everything that the query and the filters ask of one shard.
async function gather(shard, query, filters, isUnfinished) {
  const last = query.words.length - 1;
  const all = (keys) => Promise.all(keys.map(async (key) => tally(await find(shard, key))));
  const [found, neighbours, phrases, compounds, limits] = await Promise.all([
    Promise.all(
      query.words.map((word, place) =>
        lookUp(shard, word, query.isMarked ? word.form : undefined, isUnfinished && place === last),
      ),
    ),
    all(pairs(query.words)),
    all(query.phrases),
    all(query.compounds),
    all(filters),
  ]);
  return { shard, found, neighbours, phrases, compounds, limits };
}

function judge(part, number, rarities) {
  const met = part.found.map((list) => list.get(number));
  const near = part.neighbours.map((list) => list.get(number));
  let score = 0;
  met.forEach((one, place) => (score += one ? rarities.found[place] * WEIGHTS[one.place] : 0));
  near.forEach((one, place) => (score += one ? rarities.neighbours[place] * WEIGHTS[one.place] * NEIGHBOURS : 0));
  part.compounds.forEach((list, place) => (score += list.has(number) ? rarities.compounds[place] * TITLE : 0));
  return {
    shard: part.shard,
    number,
    met: met.filter(Boolean).length,
    isExact: met.every((one) => one?.isExact),
    isTitle: met.every((one) => one?.place === TITLE),
    hasPair: near.some((one) => one?.place >= LEAD),
    score,
  };
}

const passes = (part, number) => [...part.limits, ...part.phrases].every((list) => list.has(number));

// One letter, still being typed, begins half of all words: then the words before it are asked alone.
function settled(query, isUnfinished) {
  const isLetter = query.words.length > 1 && /^\p{L}$/u.test(query.words.at(-1).folded);
  return isUnfinished && isLetter ? { ...query, words: query.words.slice(0, -1) } : query;
}

// Those that miss one word, but have two of the others side by side in title or lead, and more to say than most of the `whole`.
function nearly(answers, whole, count) {
  const bar = whole.map(({ score }) => score).sort((one, other) => other - one)[FEW - 1] ?? 0;
  return count < 3 ? [] : answers.filter(({ met, hasPair, score }) => met === count - 1 && hasPair && score > bar);
}

// The articles by their shard and number. `isPartial`: no article has all words, these have the best of them. `near` counts those
// among them that miss one.
export async function rank(shards, asked, filters, { isUnfinished = false } = {}) {
  const query = settled(asked, isUnfinished);
  const parts = await Promise.all(shards.map((shard) => gather(shard, query, filters, isUnfinished)));
  const total = shards.reduce((sum, shard) => sum + shard.count, 0);
  const rarities = {};
  for (const kind of ["found", "neighbours", "compounds"]) {
    rarities[kind] = (parts[0]?.[kind] ?? []).map((_, place) =>
      rarity(total, parts.reduce((sum, part) => sum + part[kind][place].size, 0)),
    );
  }
  const answers = parts.flatMap((part) => {
    const numbers = new Set([...(part.found.length ? part.found : part.limits)].flatMap((list) => [...list.keys()]));
    return [...numbers].filter((number) => passes(part, number)).map((number) => judge(part, number, rarities));
  });
  const most = answers.reduce((best, answer) => Math.max(best, answer.met), 0);
  const age = new Map(shards.map((shard, place) => [shard, place]));
  const isPartial = most < query.words.length;
  const whole = answers.filter(({ met }) => (isPartial ? met >= most / 2 : met === most));
  const near = isPartial ? [] : nearly(answers, whole, query.words.length);
  const best = [...whole, ...near];
  // Without marks in the query, one that misses a word is no less exact for it.
  const isExact = (answer) => answer.isExact || (!query.isMarked && !isPartial);
  best.sort(
    (one, other) =>
      isExact(other) - isExact(one) ||
      other.isTitle - one.isTitle ||
      other.score - one.score ||
      age.get(one.shard) - age.get(other.shard) ||
      other.number - one.number,
  );
  const known = query.words.filter((_, place) => parts.some((part) => part.found[place].size));
  return { answers: best, isPartial, near: near.length, known: new Set(known.map(({ folded }) => folded)) };
}
