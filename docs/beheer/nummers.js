// The numbers of questions, as scripts/archive/numbers.py gives them.

/** @import { Gegevens } from "./gegevens.js" */

const NUMBER = /^([0-9]{4})-([0-9]+)$/;
const FIGURES = 3;

/**
 * The next free number of a year, with as many figures as the archive uses.
 * @param {Gegevens} gegevens
 * @param {string} year
 */
export function nextNumber(gegevens, year) {
  const years = byYear(Object.keys(gegevens.nummers));
  const used = years.get(year) ?? [];
  const last = used.reduce((most, each) => Math.max(most, Number(each)), 0);
  return `${year}-${String(last + 1).padStart(figures(years, year), "0")}`;
}

/**
 * What comes after the dash, by year.
 * @param {string[]} numbers
 */
function byYear(numbers) {
  /** @type {Map<string, string[]>} */
  const years = new Map();
  for (const number of numbers) {
    const match = NUMBER.exec(number);
    if (!match) continue;
    const used = years.get(match[1]) ?? [];
    used.push(match[2]);
    years.set(match[1], used);
  }
  return years;
}

/**
 * How many figures the first number has: of this year, or else of the last year that has any.
 * @param {Map<string, string[]>} years
 * @param {string} year
 */
function figures(years, year) {
  const newest = [...years.keys()].sort().at(-1) ?? "";
  const used = years.get(year) ?? years.get(newest) ?? [];
  const first = used.reduce((least, each) => (isBefore(each, least) ? each : least), used[0]);
  return first?.length ?? FIGURES;
}

/**
 * @param {string} one
 * @param {string} other
 */
function isBefore(one, other) {
  return Number(one) < Number(other) || (Number(one) === Number(other) && one.length > other.length);
}
