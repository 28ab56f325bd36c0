// Days as texts, `2014-10-09`: compared as they are written, and counted with.

/** @import { Gegevens, Term } from "./gegevens.js" */

import { match } from "./patterns.js";

const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const DAY = 86_400_000;

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 * @returns {string | null} null when there is no such day
 */
function dayOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** @param {string} text */
export function isDay(text) {
  const found = ISO.exec(text);
  return found !== null && dayOf(Number(found[1]), Number(found[2]), Number(found[3])) !== null;
}

/** @param {string} day */
export function yearOf(day) {
  return Number(day.slice(0, 4));
}

/**
 * Write a day in words: `9 oktober 2014`.
 * @param {string} day
 * @param {Gegevens} gegevens
 */
export function dutchDate(day, gegevens) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${gegevens.woorden.maanden[month - 1]} ${year}`;
}

/**
 * The day that somebody meant who wrote it otherwise: `9-10-2014`, `9 oktober 2014`.
 * @param {string} text
 * @param {Gegevens} gegevens
 */
export function meantDay(text, gegevens) {
  const lowered = text.toLowerCase();
  const figures = match(gegevens, "dag_eerst", lowered);
  if (figures) return dayOf(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const words = match(gegevens, "dag_in_woorden", lowered);
  const month = words ? gegevens.woorden.maanden.indexOf(words[2]) + 1 : 0;
  return words && month ? dayOf(Number(words[3]), month, Number(words[1])) : null;
}

/**
 * The last day of an answer term that starts on a day.
 * @param {Term} term
 * @param {string} day
 */
export function deadlineOf(term, day) {
  if (term.eenheid === "maanden") return addMonths(day, term.waarde);
  return addDays(day, term.waarde * (term.eenheid === "weken" ? 7 : 1));
}

/**
 * @param {string} day
 * @param {number} days
 */
function addDays(day, days) {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/**
 * @param {string} day
 * @param {number} months
 */
function addMonths(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  const total = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  return /** @type {string} */ (dayOf(inYear, inMonth, Math.min(date, last)));
}
