// The piece of a text where the words stand, with the words marked.

/** @typedef {import("./language.js").Language} Language */
/** @typedef {{text: string, hit: boolean}} Run */
/** @typedef {{start: number, end: number, stem: string, worth: number}} Word */

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
// An excerpt has about this many words, of which some before the first one that was found.
const LENGTH = 38;
const BEFORE = 6;
// The start of a word that is long enough to be seen in a compound.
const VISIBLE = 4;
const IN_COMPOUND = 0.5;

export class Excerpts {
  /**
   * @param {Language} language
   * @param {Map<string, number>} wanted what each stem that is looked for is worth
   */
  constructor(language, wanted) {
    this.language = language;
    this.wanted = wanted;
    this.visible = [...wanted].filter(([stem]) => stem.length >= VISIBLE);
    /** @type {Map<string, {stem: string, worth: number}>} */
    this.known = new Map();
  }

  /** @param {string} written */
  #judge(written) {
    let found = this.known.get(written);
    if (!found) {
      found = this.#worth(written);
      this.known.set(written, found);
    }
    return found;
  }

  /** @param {string} written */
  #worth(written) {
    const word = this.language.words(written).join("");
    const stem = this.language.stem(word);
    const worth = this.wanted.get(stem);
    if (worth !== undefined) return { stem, worth };
    const inside = this.visible.find(([part]) => stem.includes(part));
    return inside ? { stem: inside[0], worth: inside[1] * IN_COMPOUND } : { stem: "", worth: 0 };
  }

  /**
   * @param {string} text
   * @returns {Word[]}
   */
  words(text) {
    return [...text.matchAll(WORD)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      ...this.#judge(match[0]),
    }));
  }

  /**
   * Mark the words that are looked for in a text.
   * @param {string} text
   * @param {Word[]} [words]
   * @returns {Run[]}
   */
  marked(text, words = this.words(text)) {
    /** @type {Run[]} */
    const runs = [];
    let place = 0;
    for (const { start, end, worth } of words) {
      if (!worth) continue;
      if (start > place) runs.push({ text: text.slice(place, start), hit: false });
      runs.push({ text: text.slice(start, end), hit: true });
      place = end;
    }
    if (place < text.length) runs.push({ text: text.slice(place), hit: false });
    return runs;
  }

  /**
   * Find the piece, and the place in it, with most of what is looked for.
   * @param {[anchor: string, label: string, text: string][]} pieces
   * @returns {{anchor: string, label: string, runs: Run[]} | null}
   */
  best(pieces) {
    let highest = -1;
    /** @type {{anchor: string, label: string, text: string, words: Word[], from: number} | null} */
    let best = null;
    for (const [anchor, label, text] of pieces) {
      const words = this.words(text);
      const { from, worth } = densest(words);
      if (worth > highest) {
        highest = worth;
        best = { anchor, label, text, words, from };
      }
    }
    if (!best) return null;
    return {
      anchor: highest > 0 ? best.anchor : "",
      label: highest > 0 ? best.label : "",
      runs: this.#cut(best.text, best.words, best.from),
    };
  }

  /**
   * @param {string} text
   * @param {Word[]} words
   * @param {number} first
   */
  #cut(text, words, first) {
    if (!words.length) return this.marked(text.slice(0, 200), []);
    const from = Math.max(0, Math.min(first - BEFORE, words.length - LENGTH));
    const shown = words.slice(from, from + LENGTH);
    const start = from ? shown[0].start : 0;
    const more = from + LENGTH < words.length;
    const end = more ? shown[shown.length - 1].end : text.length;
    const moved = shown.map((word) => ({
      ...word,
      start: word.start - start,
      end: word.end - start,
    }));
    const runs = this.marked(text.slice(start, end), moved);
    if (from) runs.unshift({ text: "… ", hit: false });
    if (more) runs.push({ text: " …", hit: false });
    return runs;
  }
}

/**
 * Find where within the length of an excerpt most different words stand.
 * @param {Word[]} words
 */
function densest(words) {
  const hits = words.flatMap((word, place) => (word.worth ? [{ ...word, place }] : []));
  let best = { from: 0, worth: 0 };
  hits.forEach((first, row) => {
    /** @type {Map<string, number>} */
    const seen = new Map();
    let worth = 0;
    for (const hit of hits.slice(row)) {
      if (hit.place - first.place > LENGTH - BEFORE - 2) break;
      const before = seen.get(hit.stem) ?? 0;
      // A word that stands there twice counts a little more than once.
      worth += before ? 0.1 * hit.worth : hit.worth;
      seen.set(hit.stem, before + 1);
    }
    if (worth > best.worth) best = { from: first.place, worth };
  });
  return best;
}
