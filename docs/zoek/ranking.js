// Which questions answer a search, and in what order.

import { NOTHING } from "./files.js";

/** @typedef {import("./files.js").Files} Files */
/** @typedef {import("./files.js").Posting} Posting */
/** @typedef {import("./concepts.js").Concept} Concept */
/** @typedef {import("./concepts.js").Phrase} Phrase */
/** @typedef {import("./concepts.js").Search} Search */

// How soon more of the same word stops counting (k in BM25).
const SATURATION = 3;
// How much of a score hangs on holding every word.
const COMPLETENESS = 0.1;
const ENOUGH = 0.3;
const UNFOUND = 0.5;
const STRONG = 0.3;
// The best questions tell which other words belong to the subject.
const SUBJECT_WORDS = 8;
const SUBJECT = 0.6;
// Show at least this many questions, when as many hold half of what is looked for.
const FEWEST = 10;
const HALF = 0.5;

/**
 * @typedef {object} Ranked
 * @property {Float32Array} scores by question
 * @property {Float32Array} held how much of the search each question holds, from 0 to 1
 * @property {Uint8Array} complete 1 for a question that holds every word
 * @property {Map<string, number>} rarity of the stems that were looked for
 */

/** @param {number} worth */
const saturated = (worth) => (worth * (SATURATION + 1)) / (worth + SATURATION);

/**
 * @param {number} used
 * @param {number} total
 */
const rarity = (used, total) => Math.log(1 + (total - used + 0.5) / (used + 0.5));

/** @param {Float32Array} worths */
const holding = (worths) => worths.reduce((count, worth) => count + (worth > 0 ? 1 : 0), 0);

export class Ranking {
  /**
   * @param {Files} files
   * @param {number} total how many questions there are
   */
  constructor(files, total) {
    this.files = files;
    this.total = total;
  }

  /**
   * @param {Iterable<string>} stems
   * @returns {Promise<Map<string, Posting>>}
   */
  async postings(stems) {
    const wanted = [...new Set(stems)];
    const found = await Promise.all(wanted.map((stem) => this.files.posting(stem)));
    return new Map(wanted.map((stem, place) => [stem, found[place]]));
  }

  /**
   * @param {Search} search
   * @returns {Promise<Ranked>}
   */
  async rank({ concepts }) {
    const stems = concepts.flatMap(({ ways }) => ways.flatMap((way) => way.stems));
    const postings = await this.postings(stems);
    const scores = new Float32Array(this.total);
    const held = new Float32Array(this.total);
    const counted = new Uint8Array(this.total);
    let whole = 0;
    let found = 0;
    for (const concept of concepts) {
      const { worths, own } = this.#worths(concept, postings);
      const used = holding(worths);
      if (!used) {
        whole += UNFOUND * rarity(0, this.total);
        continue;
      }
      found += 1;
      // Who has only a weak part of an idea, has something that is less rare.
      const weak = rarity(used, this.total);
      const strong = rarity(holding(own) || used, this.total);
      whole += strong;
      for (let question = 0; question < this.total; question++) {
        const worth = worths[question];
        if (!worth) continue;
        const rare = own[question] ? strong : weak;
        scores[question] += rare * saturated(worth);
        held[question] += rare * Math.min(1, worth / ENOUGH);
        if (own[question]) counted[question] += 1;
      }
    }
    for (let question = 0; question < this.total; question++) {
      held[question] /= whole || 1;
      scores[question] *= 1 - COMPLETENESS + COMPLETENESS * held[question];
    }
    const rarities = new Map(
      [...postings].map(([stem, { questions }]) => [stem, rarity(questions.length, this.total)]),
    );
    const complete = counted.map((count) => (found && count === concepts.length ? 1 : 0));
    return { scores, held, complete, rarity: rarities };
  }

  /**
   * What a concept is worth in each question: in all ways, and in strong ways only.
   * @param {Concept} concept
   * @param {Map<string, Posting>} postings
   */
  #worths({ ways }, postings) {
    const worths = new Float32Array(this.total);
    const strong = ways.filter(({ weight }) => weight >= STRONG);
    this.#add(worths, strong, postings);
    const own = worths.slice();
    this.#add(worths, ways.filter(({ weight }) => weight < STRONG), postings);
    return { worths, own };
  }

  /**
   * @param {Float32Array} worths
   * @param {import("./concepts.js").Way[]} ways
   * @param {Map<string, Posting>} postings
   */
  #add(worths, ways, postings) {
    for (const { stems, weight } of ways) {
      const all = stems.map((stem) => postings.get(stem) ?? NOTHING);
      if (all.length === 1) {
        const [{ questions, worths: own }] = all;
        questions.forEach((question, row) => (worths[question] += weight * own[row]));
        continue;
      }
      for (const [question, worth] of together(all)) worths[question] += weight * worth;
    }
  }

  /**
   * Add to the scores what questions share with the best ones: other words for the same subject.
   * @param {Float32Array} scores
   * @param {{kern: [string, number][]}[]} texts of the best questions
   * @param {number[]} best
   */
  async addSubject(scores, texts, best) {
    const sum = best.reduce((total, question) => total + scores[question], 0);
    /** @type {Map<string, number>} */
    const weights = new Map();
    texts.forEach(({ kern }, place) => {
      for (const [stem, weight] of kern) {
        const share = (scores[best[place]] / sum) * weight;
        weights.set(stem, (weights.get(stem) ?? 0) + share);
      }
    });
    const words = [...weights]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, SUBJECT_WORDS);
    const postings = await this.postings(words.map(([stem]) => stem));
    if (!words.length) return scores;
    const heaviest = words.reduce((total, [, weight]) => total + weight, 0);
    const after = scores.slice();
    for (const [stem, weight] of words) {
      const { questions, worths } = postings.get(stem) ?? NOTHING;
      const rare = rarity(questions.length, this.total);
      questions.forEach((question, row) => {
        after[question] += SUBJECT * (weight / heaviest) * rare * saturated(worths[row]);
      });
    }
    return after;
  }

  /**
   * Give the questions in which words stand behind each other.
   * @param {Phrase} phrase
   * @returns {Promise<Set<number>>}
   */
  async holding({ stems, places }) {
    if (stems.length === 1) {
      const { questions, exact } = await this.files.posting(stems[0]);
      return new Set(questions.filter((_, row) => exact[row]));
    }
    const found = await Promise.all(stems.map((stem) => this.files.places(stem)));
    const [first, ...others] = found;
    /** @type {Set<number>} */
    const holding = new Set();
    for (const [question, starts] of first) {
      const rest = others.map((each) => new Set(each.get(question)));
      const fits = (/** @type {number} */ start) =>
        rest.every((there, row) => there.has(start + places[row + 1] - places[0]));
      if (starts.some(fits)) holding.add(question);
    }
    return holding;
  }
}

/**
 * What several stems together are worth in the questions that hold them all: the least of them.
 * @param {Posting[]} postings
 * @returns {Map<number, number>}
 */
function together([first, ...others]) {
  let found = new Map([...first.questions].map((question, row) => [question, first.worths[row]]));
  for (const { questions, worths } of others) {
    /** @type {Map<number, number>} */
    const both = new Map();
    questions.forEach((question, row) => {
      const worth = found.get(question);
      if (worth !== undefined) both.set(question, Math.min(worth, worths[row]));
    });
    found = both;
  }
  return found;
}

/**
 * Give the highest scores above nothing, the highest first, the newest first of the same.
 * @param {Float32Array} scores
 * @param {number} most
 */
export function highest(scores, most) {
  const found = [];
  for (let question = 0; question < scores.length; question++) {
    if (scores[question] > 0) found.push(question);
  }
  return found.sort((a, b) => scores[b] - scores[a] || b - a).slice(0, most);
}

/**
 * Choose how much of the search a question must hold to be a result: as much as can be asked while
 * ten questions remain, but half of it, when any question holds half.
 * @param {Float32Array} held
 */
export function threshold(held) {
  const most = held.filter((share) => share > 0).sort().reverse();
  if (!most.length) return 1;
  const tenth = most[Math.min(FEWEST, most.length) - 1];
  return most[0] >= HALF ? Math.max(tenth, HALF) : tenth;
}
