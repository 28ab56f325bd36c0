// The words that the archive knows: to complete, to correct and to take apart what is typed.

import { Language } from "./language.js";

const NEAREST = 3;
const LIKELY = 0.5;
const SHORTEST_CORRECTED = 5;
const LONGEST_CORRECTED = 30;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const TWO_FAULTS = 7;

/** @typedef {{stem: string, cost: number}} Near */

export class Vocabulary {
  /**
   * @param {Language} language
   * @param {Map<string, number>} levels how often each stem is used, as a logarithm (base 2)
   */
  constructor(language, levels) {
    this.language = language;
    this.levels = levels;
    /** @type {Map<string, Near[]>} */
    this.corrected = new Map();
    /** @type {string[]} */
    this.stems = [...levels.keys()];
  }

  /** @param {string} stem */
  has(stem) {
    return this.levels.has(stem);
  }

  /** @param {string} stem */
  level(stem) {
    return this.levels.get(stem) ?? 0;
  }

  /** @param {string} word */
  split(word) {
    return this.language.split(word, (stem) => this.level(stem));
  }

  /**
   * Give the most used words that start with these letters.
   * @param {string} start
   * @param {number} most
   */
  completions(start, most) {
    return this.#mostUsed(this.stems.filter((stem) => stem.startsWith(start)), most);
  }

  /**
   * Give the most used words that start or end with a word, and are not known as its compounds.
   * @param {string} word
   * @param {string} stem
   * @param {number} most
   */
  holding(word, stem, most) {
    const found = this.stems.filter(
      (known) => known !== stem && (known.startsWith(word) || known.endsWith(stem)),
    );
    return this.#mostUsed(found.filter((known) => !this.split(known).includes(stem)), most);
  }

  /**
   * @param {string[]} stems
   * @param {number} most
   */
  #mostUsed(stems, most) {
    return stems
      .sort((a, b) => this.level(b) - this.level(a) || (a < b ? -1 : 1))
      .slice(0, most);
  }

  /**
   * Give the known words that a word was probably meant to be, the likeliest first.
   * @param {string} word
   * @returns {Near[]}
   */
  nearest(word) {
    let found = this.corrected.get(word);
    if (!found) {
      found = this.#nearest(word);
      this.corrected.set(word, found);
    }
    return found;
  }

  /** @param {string} word */
  #nearest(word) {
    if (word.length < SHORTEST_CORRECTED || word.length > LONGEST_CORRECTED) return [];
    const stem = this.language.stem(word);
    const sound = this.language.sound(stem);
    /** @type {Near[]} */
    const found = [];
    for (const [known, distance] of this.#near(word, stem)) {
      if (known === stem) continue;
      const alike = this.language.sound(known) === sound;
      const start = known[0] === stem[0] ? 0 : 0.5;
      const cost = distance + start - 0.08 * this.level(known) - (alike ? 0.3 : 0);
      found.push({ stem: known, cost });
    }
    found.sort((a, b) => a.cost - b.cost || (a.stem < b.stem ? -1 : 1));
    return found.filter(({ cost }) => cost <= found[0].cost + LIKELY).slice(0, NEAREST);
  }

  /**
   * Find known words near one, with how many faults apart they are: one fault in the word as it
   * is typed, since a fault near its end spoils its stem, or more between the stems.
   * @param {string} word
   * @param {string} stem
   */
  #near(word, stem) {
    /** @type {Map<string, number>} */
    const near = new Map();
    const most = stem.length < TWO_FAULTS ? 1 : 2;
    for (const known of this.stems) {
      const distance = edits(stem, known, most);
      if (distance <= most) near.set(known, distance);
    }
    for (const other of oneFaultFrom(word)) {
      const known = this.language.stem(other);
      if (this.levels.has(known)) near.set(known, 1);
    }
    return near;
  }
}

/**
 * Give every word that is one letter dropped, changed, added or swapped away.
 * @param {string} word
 */
function* oneFaultFrom(word) {
  for (let place = 0; place <= word.length; place++) {
    const before = word.slice(0, place);
    const after = word.slice(place);
    if (after) yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after) yield before + letter + after.slice(1);
    }
  }
}

/**
 * Count the letters to add, drop, change or swap to make one word of another (Damerau and
 * Levenshtein, optimal string alignment); `most` + 1 when it takes more than `most`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function edits(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = new Uint8Array(b.length + 1);
  let last = Uint8Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let row = 1; row <= a.length; row++) {
    const here = new Uint8Array(b.length + 1);
    here[0] = row;
    let lowest = row;
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      let value = Math.min(last[column] + 1, here[column - 1] + 1, last[column - 1] + changed);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) value = Math.min(value, before[column - 2] + 1);
      here[column] = value;
      lowest = Math.min(lowest, value);
    }
    if (lowest > most) return most + 1;
    before = last;
    last = here;
  }
  return last[b.length];
}
