// The index on the server: shards of sorted lines `key<tab>form=place:numbers;...`, fetched in files of some 15 KB as needed.

const MOST_BEGINNINGS = 100;

async function get(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

export const getJson = async (address) => (await get(address)).json();

// A shard. Its articles count from 0, the oldest.
async function open(folder) {
  const { count, starts } = await getJson(`${folder}muc-luc.json`);
  return { folder, count, starts, files: new Map(), articles: new Map() };
}

// All shards, the newest first.
export const openAll = (folders) => Promise.all(folders.map(open));

// What was fetched once is kept; what failed is tried again.
function keep(kept, number, fetched) {
  if (!kept.has(number)) {
    const promise = fetched();
    promise.catch(() => kept.delete(number));
    kept.set(number, promise);
  }
  return kept.get(number);
}

const file = (shard, number) =>
  keep(shard.files, number, async () => (await get(`${shard.folder}${number}.txt`)).text());

// The number of the file in which a key stands, if it stands anywhere.
function place(shard, key) {
  let low = 0;
  let high = shard.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shard.starts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

function read(line) {
  return line
    .split("\t")
    .slice(1)
    .map((part) => {
      const [form, lists] = part.split("=");
      return { form, lists: lists.split(";").map(readList) };
    });
}

function readList(text) {
  const [rank, distances] = text.split(":");
  let number = 0;
  return { place: Number(rank), numbers: distances.split(" ").map((distance) => (number += Number(distance))) };
}

// Where a key stands in one shard: for each form of it the articles by what the word says about them.
export async function find(shard, key) {
  if (!shard.count) return [];
  const text = await file(shard, place(shard, key));
  const start = text.indexOf(`\n${key}\t`) + 1;
  return start ? read(text.slice(start, text.indexOf("\n", start))) : [];
}

// The same for all words that begin so.
export async function findBeginning(shard, beginning) {
  if (!shard.count) return [];
  const found = [];
  for (let number = place(shard, beginning); number < shard.starts.length; number++) {
    if (shard.starts[number] > beginning && !shard.starts[number].startsWith(beginning)) break;
    const text = await file(shard, number);
    let start = text.indexOf(`\n${beginning}`) + 1;
    while (start && text.startsWith(beginning, start) && found.length < MOST_BEGINNINGS) {
      const end = text.indexOf("\n", start);
      const line = text.slice(start, end);
      if (!line.slice(0, line.indexOf("\t")).includes(" ")) found.push(...read(line));
      start = end + 1;
    }
  }
  return found;
}

// What an answer shows of an article.
export const article = (shard, number) =>
  keep(shard.articles, number, () => getJson(`${shard.folder}bai/${number}.json`));
