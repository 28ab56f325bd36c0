// How much two texts are alike, as Python's difflib.SequenceMatcher measures it: the longest piece
// that both have, then the same to the left and the right of it.

// In a long text, a letter that makes up more than a hundredth says nothing.
const LONG = 200;

/**
 * A text as letters, and how often each stands in it.
 * @typedef {{letters: string[], counts: Map<string, number>}} Letters
 */

/**
 * @param {string} text
 * @returns {Letters}
 */
export function lettersOf(text) {
  const letters = [...text];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return { letters, counts };
}

/** A text to which others are compared. */
export class Likeness {
  /** @param {string} text */
  constructor(text) {
    const { letters, counts } = lettersOf(text);
    this.letters = letters;
    this.counts = counts;
    this.places = this.#places();
  }

  /** The places of each letter, but for what is so common in a long text that it says nothing. */
  #places() {
    /** @type {Map<string, number[]>} */
    const places = new Map();
    this.letters.forEach((letter, place) => {
      const others = places.get(letter);
      if (others) others.push(place);
      else places.set(letter, [place]);
    });
    const length = this.letters.length;
    if (length < LONG) return places;
    const most = Math.floor(length / 100) + 1;
    return new Map([...places].filter(([, found]) => found.length <= most));
  }

  /**
   * From 0 (nothing alike) to 1; 0 as well when it is certainly less than `least`.
   * @param {Letters} other
   * @param {number} least
   */
  ratio({ letters, counts }, least) {
    const total = letters.length + this.letters.length;
    if (!total) return 1;
    if ((2 * Math.min(letters.length, this.letters.length)) / total < least) return 0;
    if ((2 * this.#shared(counts)) / total < least) return 0;
    return (2 * this.#matching(letters, 0, letters.length, 0, this.letters.length)) / total;
  }

  /**
   * How many letters both have, wherever they stand.
   * @param {Map<string, number>} counts
   */
  #shared(counts) {
    let shared = 0;
    for (const [letter, count] of counts) {
      shared += Math.min(count, this.counts.get(letter) ?? 0);
    }
    return shared;
  }

  /**
   * @param {string[]} letters
   * @param {number} from
   * @param {number} to
   * @param {number} ourFrom
   * @param {number} ourTo
   * @returns {number}
   */
  #matching(letters, from, to, ourFrom, ourTo) {
    const [start, ourStart, size] = this.#longest(letters, from, to, ourFrom, ourTo);
    if (!size) return 0;
    const before = this.#matching(letters, from, start, ourFrom, ourStart);
    return size + before + this.#matching(letters, start + size, to, ourStart + size, ourTo);
  }

  /**
   * The longest piece that both have, the first of several.
   * @param {string[]} letters
   * @param {number} from
   * @param {number} to
   * @param {number} ourFrom
   * @param {number} ourTo
   */
  #longest(letters, from, to, ourFrom, ourTo) {
    let [start, ourStart, size] = [from, ourFrom, 0];
    /** @type {Map<number, number>} */
    let lengths = new Map();
    for (let place = from; place < to; place++) {
      /** @type {Map<number, number>} */
      const longer = new Map();
      for (const ours of this.places.get(letters[place]) ?? []) {
        if (ours < ourFrom) continue;
        if (ours >= ourTo) break;
        const length = (lengths.get(ours - 1) ?? 0) + 1;
        longer.set(ours, length);
        if (length > size) [start, ourStart, size] = [place - length + 1, ours - length + 1, length];
      }
      lengths = longer;
    }
    const alike = (/** @type {number} */ one, /** @type {number} */ other) =>
      letters[one] === this.letters[other];
    while (start > from && ourStart > ourFrom && alike(start - 1, ourStart - 1)) {
      [start, ourStart, size] = [start - 1, ourStart - 1, size + 1];
    }
    while (start + size < to && ourStart + size < ourTo && alike(start + size, ourStart + size)) {
      size++;
    }
    return [start, ourStart, size];
  }
}
