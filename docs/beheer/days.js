// Days as people type them, and as a record has them (ISO 8601).

import { dutchDate } from "../zoek/dom.js";

const MONTHS = ["jan", "feb", "maart", "apr", "mei", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
const SHORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov", "dec"];
const WEEKDAY = /^(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+/i;

/**
 * Give a day as it is written in a record; what is no day stays as it was typed.
 * @param {string} typed as in `9 oktober 2014`, `9-10-2014` or `2014-10-09`
 */
export function dayOf(typed) {
  const text = typed.trim().replace(WEEKDAY, "");
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (figures) return written(Number(figures[3]), Number(figures[2]), Number(figures[1])) ?? typed;
  const words = /^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})$/i.exec(text);
  if (words) return written(Number(words[3]), monthOf(words[2]), Number(words[1])) ?? typed;
  return text;
}

/** @param {string} word */
function monthOf(word) {
  const folded = word.toLowerCase();
  const place = MONTHS.findIndex((each) => folded.startsWith(each));
  return 1 + (place < 0 ? SHORT.indexOf(folded) : place);
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
function written(year, month, day) {
  const found = new Date(Date.UTC(year, month - 1, day));
  if (found.getUTCMonth() !== month - 1 || found.getUTCDate() !== day || !month) return null;
  return found.toISOString().slice(0, 10);
}

/** @param {string} text */
export const isDay = (text) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return Boolean(match && written(Number(match[1]), Number(match[2]), Number(match[3])));
};

/**
 * A day in words, for people; what is no day stays as it is.
 * @param {string} text
 */
export const inWords = (text) => (isDay(text) ? dutchDate(text) : text);

/** Today, here. */
export function today() {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
