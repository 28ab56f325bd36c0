// The numbers of numbered questions and answers, as scripts/archive/numbered.py finds them.

/** @import { Gegevens } from "./gegevens.js" */

import { outsideFences } from "./body.js";
import { match } from "./patterns.js";

const TOKEN = /[0-9]+|t\/m|tot|-|–/g;

/** @typedef {number[]} Point the numbers that one piece of text serves */

/**
 * Give the points 1, 2, 3 … of a text in their order; none when it has none.
 * @param {string} text
 * @param {Gegevens} gegevens
 * @returns {Point[]}
 */
export function pointsIn(text, gegevens) {
  const lines = withoutDefinitions(text.split("\n"), gegevens);
  const points = headings(lines, gegevens);
  return points.length ? points : items(lines, gegevens);
}

/**
 * Every number, from low to high.
 * @param {Point[]} points
 */
export function numbersOf(points) {
  return points.flat().sort((one, other) => one - other);
}

/**
 * Whether each answer belongs to whole questions, and each question has one.
 * @param {Point[]} questions
 * @param {Point[]} answers
 */
export function alike(questions, answers) {
  if (String(numbersOf(questions)) !== String(numbersOf(answers))) return false;
  return answers.every((answer) =>
    questions
      .filter((question) => question.some((number) => answer.includes(number)))
      .every((question) => question.every((number) => answer.includes(number))),
  );
}

/**
 * Any point may need the definitions of footnotes and links: they are taken out.
 * @param {string[]} lines
 * @param {Gegevens} gegevens
 */
function withoutDefinitions(lines, gegevens) {
  const taken = new Set();
  for (const [index, line] of outsideFences(lines, gegevens)) {
    if (taken.has(index) || !match(gegevens, "definitie", line)) continue;
    taken.add(index);
    for (let next = index + 1; /^(?: {2}|\t)/.test(lines[next] ?? ""); next++) taken.add(next);
  }
  return lines.filter((_, index) => !taken.has(index));
}

/**
 * @param {string[]} lines
 * @param {Gegevens} gegevens
 */
function headings(lines, gegevens) {
  /** @type {Point[]} */
  const found = [];
  for (const [, line] of outsideFences(lines, gegevens)) {
    const heading = match(gegevens, "puntkop", line);
    if (heading) found.push(expanded(heading[1]));
  }
  const served = numbersOf(found);
  return served.every((number, place) => number === place + 1) ? found : inSequence(found);
}

/**
 * @param {string[]} lines
 * @param {Gegevens} gegevens
 */
function items(lines, gegevens) {
  /** @type {Point[]} */
  const found = [];
  for (const [, line] of outsideFences(lines, gegevens)) {
    const item = match(gegevens, "punt", line);
    if (item) found.push([Number(item[2])]);
  }
  return inSequence(found);
}

/** @param {Point[]} found */
function inSequence(found) {
  const points = [];
  let expected = 1;
  for (const numbers of found) {
    const next = expected;
    if (!numbers.length || !numbers.every((number, place) => number === next + place)) continue;
    points.push(numbers);
    expected += numbers.length;
  }
  return points;
}

/**
 * The numbers of "3 en 4", "1, 2" or "3 t/m 5".
 * @param {string} text
 */
function expanded(text) {
  /** @type {number[]} */
  const numbers = [];
  let joined = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const number = Number(token);
    if (Number.isNaN(number)) {
      joined = true;
      continue;
    }
    const last = numbers.at(-1);
    if (joined && last !== undefined) {
      for (let between = last + 1; between < number; between++) numbers.push(between);
    }
    numbers.push(number);
    joined = false;
  }
  return numbers;
}
