// Words and their stems, by the same rules as the index (scripts/archive/search/language.py).

const SHORTEST_STEMMED = 4;
// Longer words are no words, and would take long to take apart.
const LONGEST_STEMMED = 60;
const SHORTEST_COMPOUND = 7;
const SHORTEST_PART = 3;
const SHORT_PART = 4;
const SURE = 4;
const KNOWN = 1;

const MARKS = /[\u0300-\u036f]/g;
const WORD = /[\p{L}\p{N}]+/gu;
const LETTERS = /^[a-z]+$/;
const APART = /** @type {Record<string, string>} */ ({
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d",
});

/**
 * @typedef {object} Rules
 * @property {[string, string][]} joined
 * @property {number} shortest
 * @property {string} stop
 * @property {[string, [string, string][]][]} stems
 * @property {string} affixes
 * @property {string[]} links
 * @property {[string, string][]} sounds
 *
 * @typedef {{pattern: RegExp, replacement: string}} Rule
 */

/**
 * Make spellings of a text comparable: small letters without marks.
 * @param {string} text
 */
export function fold(text) {
  return text
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => APART[letter])
    .normalize("NFKD")
    .replace(MARKS, "");
}

/**
 * @param {[string, string][]} rules
 * @param {string} [flags]
 * @returns {Rule[]}
 */
function compiled(rules, flags = "") {
  return rules.map(([pattern, replacement]) => ({
    pattern: new RegExp(pattern, flags),
    replacement: replacement.replace(/\\(\d)/g, "$$$1"),
  }));
}

export class Language {
  /** @param {Rules} rules */
  constructor(rules) {
    this.stop = new Set(rules.stop.split(" "));
    this.affixes = new Set(rules.affixes.split(" "));
    this.shortest = rules.shortest;
    this.links = rules.links;
    this.joined = compiled(rules.joined, "g");
    this.stems = rules.stems.map(([ends, step]) => ({ ends, step: compiled(step) }));
    this.sounds = compiled(rules.sounds, "g");
    /** @type {Map<string, string>} */
    this.known = new Map();
  }

  /**
   * Give the words of a text in order: small letters, without marks, stop words included.
   * @param {string} text
   * @returns {string[]}
   */
  words(text) {
    let folded = fold(text);
    for (const { pattern, replacement } of this.joined) {
      folded = folded.replace(pattern, replacement);
    }
    return folded.match(WORD) ?? [];
  }

  /**
   * Tell whether a word is looked for: it is no stop word and not too short.
   * @param {string} word
   */
  counts(word) {
    return [...word].length >= this.shortest && !this.stop.has(word);
  }

  /** @param {string} word */
  stem(word) {
    let stem = this.known.get(word);
    if (stem === undefined) {
      stem = this.#stem(word);
      this.known.set(word, stem);
    }
    return stem;
  }

  /** @param {string} word */
  #stem(word) {
    if (word.length < SHORTEST_STEMMED || word.length > LONGEST_STEMMED) return word;
    if (!LETTERS.test(word)) return word;
    let stem = word;
    for (const { ends, step } of this.stems) {
      if (!ends.includes(stem[stem.length - 1])) continue;
      const rule = step.find(({ pattern }) => pattern.test(stem));
      if (rule) stem = stem.replace(rule.pattern, rule.replacement);
    }
    return stem;
  }

  /**
   * Take a compound apart into the stems of its two or three parts; none for other words.
   * @param {string} word
   * @param {(stem: string) => number} level how often a stem is used, as a logarithm (base 2)
   * @returns {string[]}
   */
  split(word, level) {
    if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_STEMMED) return [];
    if (!LETTERS.test(word)) return [];
    /** @type {string[]} */
    let best = [];
    let highest = 0;
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const tail = this.stem(word.slice(cut));
      const tailLevel = level(tail);
      if (tailLevel < KNOWN || this.affixes.has(tail)) continue;
      for (const end of this.#ends(word, cut)) {
        const head = this.stem(word.slice(0, end));
        const headLevel = level(head);
        const shortest = Math.min(end, word.length - cut);
        const needed = shortest >= SHORT_PART ? KNOWN : SURE;
        if (Math.min(headLevel, tailLevel) < needed || this.affixes.has(head)) continue;
        const score = 5 * shortest + headLevel + tailLevel;
        if (score > highest) {
          highest = score;
          best = [head, tail];
        }
      }
    }
    return best.length ? best : this.#splitInThree(word, level);
  }

  /**
   * Take off the longest last part that leaves a compound.
   * @param {string} word
   * @param {(stem: string) => number} level
   * @returns {string[]}
   */
  #splitInThree(word, level) {
    for (let cut = SHORTEST_COMPOUND; cut <= word.length - SHORT_PART; cut++) {
      const tail = this.stem(word.slice(cut));
      if (level(tail) < KNOWN || this.affixes.has(tail)) continue;
      for (const end of this.#ends(word, cut)) {
        const parts = this.split(word.slice(0, end), level);
        if (parts.length) return [...parts, tail];
      }
    }
    return [];
  }

  /**
   * Where the first part may end when the second starts at `cut`: letters may link them.
   * @param {string} word
   * @param {number} cut
   */
  #ends(word, cut) {
    return this.links
      .filter((link) => cut - link.length >= SHORTEST_PART && word.endsWith(link, cut))
      .map((link) => cut - link.length);
  }

  /**
   * Give how a word sounds, so that words that are written differently and sound alike are alike.
   * @param {string} word
   */
  sound(word) {
    return this.sounds.reduce(
      (heard, { pattern, replacement }) => heard.replace(pattern, replacement),
      word,
    );
  }
}
