// What questions are filtered, counted and sorted by (scripts/archive/search/columns.py).

import { fold } from "./language.js";

const DAY = 86_400_000;

/**
 * @typedef {{value: string, name: string}} Value
 * @typedef {object} Facet
 * @property {string} key
 * @property {string} title
 * @property {Value[]} values in the order to show them
 * @property {number[][]} of the places in `values` that each question has
 * @property {Map<string, number>} places of values by each name that people may type
 */

/** @param {number} days since 1970 */
const isoDay = (days) => new Date(days * DAY).toISOString().slice(0, 10);

/** @param {string} name */
const alike = (name) => fold(name).replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Read a column: a text with an item for each question, which may be empty.
 * @param {string} column
 * @param {number} total how many questions there are
 */
const items = (column, total) => (total ? column.split(" ") : []);

/**
 * @param {{sleutel: string, titel: string, waarden: string[][], van: string}} column
 * @param {number} total
 */
function readFacet(column, total) {
  /** @type {Map<string, number[]>} most questions have what others have too */
  const read = new Map([["", []]]);
  /** @param {string} item */
  const places = (item) => {
    const found = read.get(item) ?? item.split(",").map(Number);
    read.set(item, found);
    return found;
  };
  /** @type {Facet} */
  const facet = {
    key: column.sleutel,
    title: column.titel,
    values: column.waarden.map(([value, name]) => ({ value, name })),
    of: items(column.van, total).map(places),
    places: new Map(),
  };
  // Names of others come first, so that somebody's own name wins.
  column.waarden.forEach(([, , ...others], place) =>
    others.forEach((other) => facet.places.set(alike(other), place)),
  );
  facet.values.forEach(({ value, name }, place) => {
    facet.places.set(alike(name), place);
    facet.places.set(alike(value), place);
  });
  return facet;
}

export class Columns {
  /** @param {any} base */
  constructor(base) {
    /** @type {string[]} */
    this.numbers = base.nummers ? base.nummers.split(" ") : [];
    this.total = this.numbers.length;
    /** @param {string} column */
    const days = (column) => items(column, this.total).map((item) => (item ? Number(item) : null));
    let day = 0;
    /** @type {number[]} days since 1970 */
    this.days = items(base.dagen, this.total).map((gap) => (day += Number(gap)));
    /** @type {(number | null)[]} days from asking to answer */
    this.answers = days(base.beantwoord);
    /** @type {number[]} days from receipt to answer; -1 when there is no answer */
    this.waited = days(base.antwoordtijd).map((wait) => wait ?? -1);
    /** @type {Facet[]} */
    this.facets = base.facetten.map((/** @type {any} */ column) => readFacet(column, this.total));
    /** @type {Map<string, Facet>} */
    this.byKey = new Map(this.facets.map((facet) => [facet.key, facet]));
    this.places = new Map(this.numbers.map((number, place) => [number.toLowerCase(), place]));
  }

  /**
   * Find the value that somebody means: by its name, another name, or part of one name only.
   * @param {string} key
   * @param {string} typed
   * @returns {string | undefined}
   */
  meant(key, typed) {
    const facet = this.byKey.get(key);
    const name = alike(typed);
    if (!facet || !name) return undefined;
    const place = facet.places.get(name);
    if (place !== undefined) return facet.values[place].value;
    const holding = [...facet.places].filter(([known]) => known.includes(name));
    const places = new Set(holding.map(([, found]) => found));
    return places.size === 1 ? facet.values[[...places][0]].value : undefined;
  }

  /**
   * The day on which a question was asked, as an ISO date.
   * @param {number} question
   */
  submitted(question) {
    return isoDay(this.days[question]);
  }

  /**
   * The day on which a question was answered; empty when it was not.
   * @param {number} question
   */
  answered(question) {
    const days = this.answers[question];
    return days === null ? "" : isoDay(this.days[question] + days);
  }

  /**
   * The first name of a facet that a question has, as a text.
   * @param {string} key
   * @param {number} question
   */
  name(key, question) {
    return this.#first(key, question)?.name ?? "";
  }

  /**
   * The first value of a facet that a question has, as addresses and data write it.
   * @param {string} key
   * @param {number} question
   */
  value(key, question) {
    return this.#first(key, question)?.value ?? "";
  }

  /**
   * @param {string} key
   * @param {number} question
   */
  #first(key, question) {
    const facet = this.byKey.get(key);
    const [first] = facet?.of[question] ?? [];
    return facet && first !== undefined ? facet.values[first] : undefined;
  }
}

/**
 * @typedef {Record<string, Map<string, number>>} Counts
 * @typedef {{van: string, tot: string} & Record<string, any>} Choices
 */

/**
 * Keep the questions that fit every choice, and count the values of each facet among the
 * questions that fit all other choices.
 * @param {Columns} columns
 * @param {number[]} questions
 * @param {Choices} choices
 */
export function narrow(columns, questions, choices) {
  const chosen = columns.facets.map(({ key, values }) => {
    const wanted = new Set(choices[key] ?? []);
    return new Set(values.flatMap(({ value }, place) => (wanted.has(value) ? [place] : [])));
  });
  // A value that does not exist is a choice too: nothing fits it.
  const bound = columns.facets.map(({ key }) => (choices[key] ?? []).length > 0);
  const tallies = columns.facets.map(({ values }) => new Uint32Array(values.length));
  const first = choices.van ? Date.parse(choices.van) / DAY : -Infinity;
  const last = choices.tot ? Date.parse(choices.tot) / DAY : Infinity;
  const kept = [];
  for (const question of questions) {
    const day = columns.days[question];
    if (day < first || day > last) continue;
    let failing = -1;
    let failures = 0;
    columns.facets.forEach(({ of }, number) => {
      if (bound[number] && !of[question].some((place) => chosen[number].has(place))) {
        failing = number;
        failures += 1;
      }
    });
    if (failures === 0) kept.push(question);
    if (failures > 1) continue;
    columns.facets.forEach(({ of }, number) => {
      if (failures && number !== failing) return;
      for (const place of of[question]) tallies[number][place] += 1;
    });
  }
  /** @type {Counts} */
  const counts = {};
  columns.facets.forEach(({ key, values }, number) => {
    counts[key] = new Map(values.map(({ value }, place) => [value, tallies[number][place]]));
  });
  return { kept, counts };
}
