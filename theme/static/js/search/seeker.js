// Finds answers: the titles at once, then the whole index. Files are fetched when the first question needs them.

import { rank } from "./ranking.js";
import { article, openAll } from "./shards.js";
import { mend } from "./spelling.js";
import { loadTitles, searchTitles } from "./titles.js";

export class Seeker {
  constructor(titlesAddress, indexFolder) {
    this.titlesAddress = titlesAddress;
    this.indexFolder = indexFolder;
  }

  // The newest articles' titles. A fetch that failed is tried again with the next question.
  titles() {
    this.titlesFile ??= loadTitles(this.titlesAddress).catch((error) => {
      this.titlesFile = undefined;
      throw error;
    });
    return this.titlesFile;
  }

  async shards() {
    const { shards } = await this.titles();
    this.openShards ??= openAll(shards.map((name) => `${this.indexFolder}${name}/`)).catch((error) => {
      this.openShards = undefined;
      throw error;
    });
    return this.openShards;
  }

  // The first answers: articles, without their texts. As in the index, a last word that no title has may be the beginning of one.
  async first(query, filters, options) {
    if (!query.words.length) return [];
    const titles = await this.titles();
    const found = searchTitles(titles, query, filters, options);
    return found.length ? found : searchTitles(titles, query, filters, { isUnfinished: true });
  }

  // All answers: how many, how many of them miss one word, and a function that gives some of them. `mended` is the query with its slips of the key put right,
  // `isPartial` says that no article has all words, `hasIndex` is false on a site built without one.
  async all(query, filters, options) {
    const titles = await this.titles();
    if (!titles.shards.length) {
      const found = await this.first(query, filters, options);
      return { ...answers(found, (one) => one), near: 0, isPartial: false, mended: null, hasIndex: false };
    }
    const shards = await this.shards();
    let ranked = await rank(shards, query, filters, options);
    let mended = ranked.isPartial ? mend(query, titles, (word) => ranked.known.has(word)) : null;
    const again = mended && (await rank(shards, mended, filters));
    if (again && !again.isPartial) ranked = again;
    else mended = null;
    const show = ({ shard, number }) => article(shard, number);
    return { ...answers(ranked.answers, show), near: ranked.near, isPartial: ranked.isPartial, mended, hasIndex: true };
  }
}

const answers = (list, show) => ({
  count: list.length,
  some: (from, to) => Promise.all(list.slice(from, to).map(show)),
});
