// Searching: from the state of the page to results. Knows nothing of the page itself.

import { Columns, narrow } from "./columns.js";
import { Reader } from "./concepts.js";
import { Excerpts } from "./excerpt.js";
import { Files } from "./files.js";
import { Language } from "./language.js";
import { parts } from "./query.js";
import { Ranking, highest, threshold } from "./ranking.js";
import { Vocabulary, edits } from "./vocabulary.js";

/** @typedef {import("./concepts.js").Search} Search */
/** @typedef {import("./excerpt.js").Run} Run */

const BEST = 10;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * What is asked: the words, the chosen values of each facet, the period (ISO dates), the order.
 * @typedef {{q: string, van: string, tot: string, sorteer: string} & Record<string, any>} State
 *
 * @typedef {object} Outcome
 * @property {number[]} ids the results, in order
 * @property {number} complete how many of them hold every word
 * @property {import("./columns.js").Counts} counts of each value of each facet
 * @property {string} meant what was probably meant, and was looked for too; empty when the words
 *   are known
 * @property {boolean} common whether something was typed that is too common to look for
 * @property {Set<number>} related results that are there for their subject
 * @property {Map<string, number>} wanted the stems to mark, with what they are worth
 *
 * @typedef {object} Result
 * @property {string} number
 * @property {string} title
 * @property {Run[]} titleParts
 * @property {string} address from the root of the site
 * @property {string} anchor
 * @property {string} place what readers call the piece of the excerpt
 * @property {Run[]} excerpt
 * @property {string} submitted ISO date
 * @property {string} party
 * @property {string} asker
 * @property {string} status
 * @property {boolean} related
 */

/**
 * Open the index of which `base` is the folder. Rejects when it can't be read.
 * @param {URL} base
 */
export async function openEngine(base) {
  const files = await Files.open(base);
  const [data, levels] = await Promise.all([files.base(), files.vocabulary()]);
  return new Engine(files, data, levels);
}

export class Engine {
  /**
   * @param {Files} files
   * @param {any} data
   * @param {Map<string, number>} levels
   */
  constructor(files, data, levels) {
    this.files = files;
    this.columns = new Columns(data);
    this.language = new Language(data.taal);
    this.vocabulary = new Vocabulary(this.language, levels);
    this.reader = new Reader(this.vocabulary, data.synoniemen);
    this.ranking = new Ranking(files, this.columns.total);
    this.total = this.columns.total;
  }

  /**
   * Take the choices of facets out of what was typed.
   * @param {string} text
   */
  read(text) {
    /** @type {Record<string, string[]>} */
    const filters = {};
    const unknown = [];
    const words = [];
    for (const part of parts(text)) {
      const known = !part.not && this.columns.byKey.has(part.key);
      const value = known ? this.columns.meant(part.key, part.text) : undefined;
      if (value !== undefined) (filters[part.key] ??= []).push(value);
      else if (known) unknown.push(part.written);
      if (value === undefined) words.push(part.written);
    }
    const place = this.columns.places.get(text.trim().toLowerCase());
    const number = place === undefined ? "" : this.columns.numbers[place];
    const q = Object.keys(filters).length ? words.join(" ") : text;
    return { q, filters, unknown, number };
  }

  /**
   * @param {State} state
   * @returns {Promise<Outcome>}
   */
  async search(state) {
    const search = this.reader.read(state.q);
    const searching = search.concepts.length > 0;
    const asked = searching || search.phrases.length > 0 || search.unwanted.length > 0;
    const found = searching ? await this.#found(search, state.q) : await this.#all(search);
    const { kept, counts } = narrow(this.columns, found.questions, state);
    const order = state.sorteer || (searching ? "relevantie" : "nieuwste");
    return {
      ids: this.#sorted(kept, order, found.scores),
      complete: kept.filter((question) => found.complete[question]).length,
      counts,
      meant: found.meant,
      common: !asked && state.q.trim() !== "",
      related: found.related,
      wanted: found.wanted,
    };
  }

  /** @param {Search} search */
  async #all(search) {
    const fits = await this.#allowed(search);
    const all = Array.from({ length: this.total }, (_, question) => question).filter(fits);
    return {
      questions: all,
      scores: new Float32Array(this.total),
      complete: new Uint8Array(this.total).fill(1),
      related: /** @type {Set<number>} */ (new Set()),
      wanted: /** @type {Map<string, number>} */ (new Map()),
      meant: "",
    };
  }

  /**
   * @param {Search} search
   * @param {string} typed
   */
  async #found(search, typed) {
    const [ranked, fits] = await Promise.all([this.ranking.rank(search), this.#allowed(search)]);
    for (let question = 0; question < this.total; question++) {
      if (!fits(question)) ranked.scores[question] = ranked.held[question] = 0;
    }
    const best = highest(ranked.scores, BEST);
    const texts = await Promise.all(best.map((question) => this.#text(question)));
    const scores = best.length
      ? await this.ranking.addSubject(ranked.scores, texts, best)
      : ranked.scores;
    for (let question = 0; question < this.total; question++) {
      if (!fits(question)) scores[question] = 0;
    }
    const enough = threshold(ranked.held);
    const top = highest(scores, BEST);
    const related = new Set(top.filter((question) => ranked.held[question] < enough));
    const questions = [...related];
    for (let question = 0; question < this.total; question++) {
      if (ranked.held[question] >= enough && ranked.held[question] > 0) questions.push(question);
    }
    return {
      questions,
      scores,
      complete: ranked.complete,
      related,
      wanted: ranked.rarity,
      meant: this.#meant(typed, search.meant, texts),
    };
  }

  /**
   * Make a test of the phrases that must be there and the words that must not.
   * @param {Search} search
   * @returns {Promise<(question: number) => boolean>}
   */
  async #allowed({ phrases, unwanted }) {
    const [wanted, not] = await Promise.all([
      Promise.all(
        phrases.map((choice) => Promise.all(choice.map((each) => this.ranking.holding(each)))),
      ),
      Promise.all(unwanted.map((each) => this.ranking.holding(each))),
    ]);
    return (question) =>
      wanted.every((choice) => choice.some((each) => each.has(question))) &&
      !not.some((each) => each.has(question));
  }

  /**
   * Write what was probably meant, with the words as they stand in the best questions.
   * @param {string} typed
   * @param {Map<string, string>} meant
   * @param {{titel: string, stukken: [string, string, string][]}[]} texts
   */
  #meant(typed, meant, texts) {
    if (!meant.size) return "";
    const words = texts.flatMap(({ titel, stukken }) =>
      this.language.words([titel, ...stukken.map(([, , text]) => text)].join(" ")),
    );
    return typed.trim().replace(WORD, (written) => {
      const typo = this.language.words(written).join("");
      const stem = meant.get(typo);
      if (!stem) return written;
      const forms = [...new Set(words.filter((word) => this.language.stem(word) === stem))];
      const faults = (/** @type {string} */ form) => edits(typo, form, typo.length);
      return forms.sort((a, b) => faults(a) - faults(b))[0] ?? stem;
    });
  }

  /**
   * @param {number[]} questions
   * @param {string} order
   * @param {Float32Array} scores
   */
  #sorted(questions, order, scores) {
    const { waited } = this.columns;
    /** @type {Record<string, (a: number, b: number) => number>} */
    const orders = {
      relevantie: (a, b) => scores[b] - scores[a],
      nieuwste: () => 0,
      oudste: (a, b) => a - b,
      langst: (a, b) => waited[b] - waited[a],
    };
    const compare = orders[order] ?? orders.nieuwste;
    return questions.sort((a, b) => compare(a, b) || b - a);
  }

  /** @param {number} question */
  #text(question) {
    return this.files.text(this.columns.numbers[question]);
  }

  /**
   * Give results from place `from` in the order of the outcome.
   * @param {Outcome} outcome
   * @param {number} from
   * @param {number} count
   * @returns {Promise<Result[]>}
   */
  async results(outcome, from, count) {
    const excerpts = new Excerpts(this.language, outcome.wanted);
    const shown = outcome.ids.slice(from, from + count);
    const texts = await Promise.all(shown.map((question) => this.#text(question)));
    return shown.map((question, place) => {
      const { titel, stukken } = texts[place];
      const best = excerpts.best(stukken);
      return {
        ...this.#facts(question),
        title: titel,
        titleParts: excerpts.marked(titel),
        anchor: best?.anchor ? `#${best.anchor}` : "",
        place: best?.label ?? "",
        excerpt: best?.runs ?? [],
        related: outcome.related.has(question),
      };
    });
  }

  /** @param {number} question */
  #facts(question) {
    const number = this.columns.numbers[question];
    return {
      number,
      address: `vragen/${number}/`,
      submitted: this.columns.submitted(question),
      party: this.columns.name("partij", question),
      asker: this.columns.name("indiener", question),
      status: this.columns.name("status", question),
    };
  }

  /**
   * Give every result in a few words, to take along.
   * @param {Outcome} outcome
   */
  async table({ ids }) {
    const titles = await this.files.titles();
    return ids.map((question) => {
      const { number, address, submitted, party, asker } = this.#facts(question);
      return {
        nummer: number,
        onderwerp: titles[question],
        ingediend: submitted,
        beantwoord: this.columns.answered(question),
        indiener: asker,
        partij: party,
        status: this.columns.value("status", question).replaceAll("-", " "),
        adres: address,
      };
    });
  }
}
