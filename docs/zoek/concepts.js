// From what was typed to what is looked for: each word with everything that counts as that word.

import { readQuery } from "./query.js";

/** @typedef {import("./query.js").Term} Term */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */

const BOTH_PARTS = 0.4;
// What a compound that is hardly used is about, stands in its first part.
const FIRST_PART = 0.1;
const SCARCE = 5;
const TELLING = 4;
const CORRECTED = 0.8;
const COMPLETED = 0.6;
const SYNONYM = 0.35;
// Who pastes a whole text, searches for its first words.
const MOST_WORDS = 32;
const COMPLETIONS = 4;
const INSIDE = 0.4;
const SHORTEST_INSIDE = 6;
const RARE = 3;
const LONGER = 5;
const SHORTEST_COMPLETED = 4;

/**
 * One idea of the query. A question has it when it holds one of `ways`: all stems of that way.
 * `weight` tells what the way is worth (1: the word itself).
 * @typedef {{stems: string[], weight: number}} Way
 * @typedef {{ways: Way[]}} Concept
 *
 * Words that must stand behind each other: stems, with their places counted from the first.
 * @typedef {{stems: string[], places: number[]}} Phrase
 *
 * @typedef {object} Search
 * @property {Concept[]} concepts
 * @property {Phrase[][]} phrases of each item one must be there
 * @property {Phrase[]} unwanted
 * @property {Map<string, string>} meant the stem that a word was probably meant to have
 */

/**
 * A word of the query, whether the archive knows it or something that means the same, and with
 * the word the stem that it was probably meant to have.
 * @typedef {{word: string, stem: string, known: boolean, meant: [string, string][], concept: Concept}} Slot
 */

export class Reader {
  /**
   * @param {Vocabulary} vocabulary
   * @param {string[][]} synonyms groups of stems; several words have spaces between them
   */
  constructor(vocabulary, synonyms) {
    this.vocabulary = vocabulary;
    this.language = vocabulary.language;
    /** @type {Map<string, {stems: string[], others: string[][]}[]>} */
    this.synonyms = new Map();
    for (const group of synonyms) {
      const entries = group.map((text) => text.split(" "));
      for (const stems of entries) {
        const known = this.synonyms.get(stems[0]) ?? [];
        known.push({ stems, others: entries.filter((other) => other !== stems) });
        this.synonyms.set(stems[0], known);
      }
    }
  }

  /**
   * @param {string} typed
   * @returns {Search}
   */
  read(typed) {
    const query = readQuery(typed);
    const phrases = query.wanted
      .filter((terms) => terms.some((term) => term.phrase))
      .map((terms) => terms.map((term) => this.phrase(term.text)));
    const slots = this.#allSlots(query, !/\s$/.test(typed));
    return {
      concepts: merged(slots),
      meant: new Map(slots.flatMap(({ meant }) => meant)),
      phrases: phrases.filter((choice) => choice.every((phrase) => phrase.stems.length)),
      unwanted: query.unwanted
        .map((term) => this.phrase(term.text))
        .filter((phrase) => phrase.stems.length),
    };
  }

  /**
   * @param {string} text
   * @returns {Phrase}
   */
  phrase(text) {
    /** @type {Phrase} */
    const phrase = { stems: [], places: [] };
    this.language.words(text).forEach((word, place) => {
      if (!this.language.counts(word)) return;
      phrase.stems.push(this.language.stem(word));
      phrase.places.push(place);
    });
    return phrase;
  }

  /**
   * @param {Query} query
   * @param {boolean} typing whether the last word may not be finished yet
   */
  #allSlots(query, typing) {
    const items = together(query.wanted);
    return items.flatMap((terms, place) => {
      const last = typing && place === items.length - 1;
      const choices = terms.map((term) => this.#complete(this.#slots(term.text), last));
      return choices.length === 1 ? choices[0] : oneOf(choices);
    });
  }

  /**
   * Add to each word what else counts as that word.
   * @param {Slot[]} slots
   * @param {boolean} typing
   */
  #complete(slots, typing) {
    this.#join(slots);
    this.#alike(slots);
    slots.forEach((slot, place) => {
      this.#inside(slot);
      this.#unknown(slot, typing && place === slots.length - 1);
    });
    return slots;
  }

  /**
   * @param {string} text
   * @returns {Slot[]}
   */
  #slots(text) {
    const words = this.language.words(text);
    const counted = words.filter((word) => this.language.counts(word)).slice(0, MOST_WORDS);
    return counted.flatMap((word) => this.#taken(word));
  }

  /**
   * A word that the archive does not know, made of two that it knows, is looked for as those two.
   * @param {string} word
   * @returns {Slot[]}
   */
  #taken(word) {
    const stem = this.language.stem(word);
    const parts = this.vocabulary.split(word);
    const ways = [{ stems: [stem], weight: 1 }];
    if (!parts.length || parts.includes(stem)) {
      return [{ word, stem, known: this.vocabulary.has(stem), meant: [], concept: { ways } }];
    }
    if (this.vocabulary.has(stem)) {
      ways.push({ stems: parts, weight: BOTH_PARTS });
      if (parts[0].length >= TELLING && this.vocabulary.level(stem) <= SCARCE) {
        ways.push({ stems: [parts[0]], weight: FIRST_PART });
      }
      return [{ word, stem, known: true, meant: [], concept: { ways } }];
    }
    const [near] = this.vocabulary.nearest(word);
    if (near) ways.push({ stems: [near.stem], weight: CORRECTED });
    return parts.map((part) => ({
      word: part,
      stem: part,
      known: true,
      meant: [],
      concept: { ways: [{ stems: [part], weight: 1 }, ...ways] },
    }));
  }

  /**
   * Words behind each other may be written as one.
   * @param {Slot[]} slots
   */
  #join(slots) {
    slots.slice(1).forEach((second, place) => {
      const first = slots[place];
      for (const link of this.language.links) {
        const stem = this.language.stem(first.word + link + second.word);
        if (!this.vocabulary.has(stem)) continue;
        for (const slot of [first, second]) {
          slot.known = true;
          slot.concept.ways.push({ stems: [stem], weight: 1 });
        }
      }
    });
  }

  /**
   * Other words may mean the same.
   * @param {Slot[]} slots
   */
  #alike(slots) {
    slots.forEach(({ stem }, place) => {
      for (const { stems, others } of this.synonyms.get(stem) ?? []) {
        const covered = slots.slice(place, place + stems.length);
        if (covered.length < stems.length) continue;
        if (!covered.every((slot, row) => slot.stem === stems[row])) continue;
        for (const slot of covered) {
          slot.known ||= others.some((other) => other.every((each) => this.vocabulary.has(each)));
          for (const other of others) slot.concept.ways.push({ stems: other, weight: SYNONYM });
        }
      }
    });
  }

  /**
   * A word that is hardly used may be part of longer ones, of which the other part is not known.
   * @param {Slot} slot
   */
  #inside({ word, stem, concept }) {
    if (word.length < SHORTEST_INSIDE || this.vocabulary.level(stem) > RARE) return;
    for (const longer of this.vocabulary.holding(word, stem, LONGER)) {
      concept.ways.push({ stems: [longer], weight: INSIDE });
    }
  }

  /**
   * A word that the archive does not know may be the start of one that it knows, or a mistake.
   * @param {Slot} slot
   * @param {boolean} unfinished
   */
  #unknown(slot, unfinished) {
    const { word, concept } = slot;
    if (slot.known || /\d/.test(word)) return;
    if (unfinished && word.length >= SHORTEST_COMPLETED) {
      const completions = this.vocabulary.completions(word, COMPLETIONS);
      for (const each of completions) concept.ways.push({ stems: [each], weight: COMPLETED });
      if (completions.length) return;
    }
    const [first, ...others] = this.vocabulary.nearest(word);
    if (!first) return;
    slot.meant = [[word, first.stem]];
    for (const near of [first, ...others]) {
      const weight = near === first ? CORRECTED : CORRECTED / 2;
      concept.ways.push({ stems: [near.stem], weight });
      const parts = this.vocabulary.split(near.stem);
      if (parts.length) concept.ways.push({ stems: parts, weight: weight * BOTH_PARTS });
    }
  }
}

/**
 * Put loose words behind each other in one text again: what they mean may hang together.
 * @param {Term[][]} items
 * @returns {Term[][]}
 */
function together(items) {
  /** @type {Term[][]} */
  const found = [];
  let loose = false;
  for (const terms of items) {
    const text = terms.length === 1 && !terms[0].phrase ? terms[0].text : "";
    const last = found[found.length - 1];
    if (text && loose) found[found.length - 1] = [{ ...last[0], text: `${last[0].text} ${text}` }];
    else found.push(terms);
    loose = text !== "";
  }
  return found;
}

/**
 * Make concepts of slots: words that are the same, or mean the same, are one idea.
 * @param {Slot[]} slots
 * @returns {Concept[]}
 */
function merged(slots) {
  /** @type {Map<string, Way[]>} */
  const ideas = new Map();
  for (const { stem, concept } of slots) {
    const same = [...ideas].find(([first, ways]) => first === stem || ways.some(isSynonym(stem)));
    if (same) same[1].push(...concept.ways);
    else ideas.set(stem, [...concept.ways]);
  }
  return [...ideas.values()].map((ways) => ({ ways: different(ways) }));
}

/** @param {string} stem */
const isSynonym = (stem) => (/** @type {Way} */ { stems, weight }) =>
  weight === SYNONYM && stems.length === 1 && stems[0] === stem;

/**
 * Keep of each way the heaviest.
 * @param {Way[]} ways
 */
function different(ways) {
  const heaviest = [...ways].sort((a, b) => b.weight - a.weight);
  /** @type {Map<string, Way>} */
  const kept = new Map();
  for (const way of heaviest) {
    const key = way.stems.join(" ");
    if (!kept.has(key)) kept.set(key, way);
  }
  return [...kept.values()];
}

/**
 * Make one slot of terms of which one is enough.
 * @param {Slot[][]} choices
 * @returns {Slot[]}
 */
function oneOf(choices) {
  const filled = choices.filter((slots) => slots.length);
  if (!filled.length) return [];
  const ways = filled.flatMap((slots) =>
    slots.length === 1
      ? slots[0].concept.ways
      : [{ stems: slots.map(({ stem }) => stem), weight: 1 }],
  );
  const all = filled.flat();
  const stem = all.map((slot) => slot.stem).join("|");
  const meant = all.flatMap((slot) => slot.meant);
  return [{ word: stem, stem, known: true, meant, concept: { ways } }];
}
