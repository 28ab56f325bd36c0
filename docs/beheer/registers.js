// Who and what the archive knows, looked up by any of its names (scripts/archive/registers.py).

/** @import { Gegevens, Party, Period, Person, Theme } from "./gegevens.js" */

import { nearest, prepared } from "./nearest.js";
import { casefold, words } from "./text.js";

/** @template {{naam: string, ook: string[]}} Entry */
export class Register {
  /**
   * @param {string} path
   * @param {Entry[]} entries
   * @param {Record<string, string>} alike signs that are used for one another
   */
  constructor(path, entries, alike) {
    this.path = path;
    this.entries = entries;
    this.alike = alike;
    /** @type {Map<string, Entry>} */
    this.byName = new Map();
    for (const entry of entries) {
      for (const name of entry.ook) this.byName.set(this.#fold(name), entry);
    }
    for (const entry of entries) this.byName.set(this.#fold(entry.naam), entry);
    /** @type {import("./nearest.js").Known | undefined} */
    this.known = undefined;
    /** @type {Map<string, string | null>} */
    this.guesses = new Map();
  }

  /** @param {string} name */
  #fold(name) {
    return casefold(words([...name].map((sign) => this.alike[sign] ?? sign).join("")).join(" "));
  }

  /** @param {string} name */
  find(name) {
    return this.byName.get(this.#fold(name)) ?? null;
  }

  /**
   * The known name that is most like an unknown one.
   * @param {string} name
   */
  nearest(name) {
    let guess = this.guesses.get(name);
    if (guess === undefined) {
      this.known ??= prepared(this.entries.flatMap((entry) => [entry.naam, ...entry.ook]));
      guess = nearest(name, this.known);
      this.guesses.set(name, guess);
    }
    return guess;
  }
}

/**
 * @typedef {object} Registers
 * @property {Register<Party>} parties
 * @property {Register<Person>} people
 * @property {Register<Theme>} themes
 */

/** @type {WeakMap<Person[], Registers>} */
const opened = new WeakMap();

/**
 * The three registers of names.
 * @param {Gegevens} gegevens
 * @returns {Registers}
 */
export function registersOf(gegevens) {
  const known = opened.get(gegevens.personen);
  if (known) return known;
  const { registers, tekens } = gegevens.woorden;
  const made = {
    parties: new Register(registers.partijen, gegevens.partijen, tekens),
    people: new Register(registers.personen, gegevens.personen, tekens),
    themes: new Register(registers.themas, gegevens.themas, tekens),
  };
  opened.set(gegevens.personen, made);
  return made;
}

/**
 * Whether a day lies in a period.
 * @param {Period} period
 * @param {string} day
 */
export function holds(period, day) {
  return (period.van === null || period.van <= day) && (period.tot === null || day <= period.tot);
}
