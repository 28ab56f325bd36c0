// The numbers of questions, as scripts/archive/numbers.py gives them.

/** @import { Gegevens } from "./gegevens.js" */

import { compare } from "./text.js";

const NUMBER = /^([0-9]{4})-([A-Za-z]*)([0-9]+)$/;
const FIGURES = 3;

/** @typedef {{year: string, value: bigint, letters: string, written: string}} Counted */

/**
 * The number after the highest of a year, with as many figures as the archive uses, and with the
 * letters of the highest. A year without numbers follows the last year that has them.
 * @param {Gegevens} gegevens
 * @param {string} year
 */
export function nextNumber(gegevens, year) {
  const used = [...Object.keys(gegevens.nummers), ...Object.keys(gegevens.eerder)];
  const all = used.flatMap(counted).sort(inOrder);
  const same = all.filter((each) => each.year === year);
  const shown = same.length ? same : all.filter((each) => each.year === all.at(-1)?.year);
  const last = shown.at(-1);
  const alike = shown.filter((each) => each.letters === last?.letters);
  const figures = alike.length ? Math.min(...alike.map((each) => each.written.length)) : FIGURES;
  const value = (same.length && last ? last.value : 0n) + 1n;
  return `${year}-${last?.letters ?? ""}${String(value).padStart(figures, "0")}`;
}

/**
 * @param {string} number
 * @returns {Counted[]} nothing when it can't be counted on
 */
function counted(number) {
  const match = NUMBER.exec(number);
  if (!match) return [];
  const [, year, letters, written] = match;
  return [{ year, value: BigInt(written), letters, written }];
}

/**
 * @param {Counted} one
 * @param {Counted} other
 */
function inOrder(one, other) {
  if (one.year !== other.year) return compare(one.year, other.year);
  if (one.value !== other.value) return one.value < other.value ? -1 : 1;
  return compare(one.letters, other.letters) || compare(one.written, other.written);
}
