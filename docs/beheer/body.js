// The texts of a record, cut at their headings as scripts/archive/body.py does.

/** @import { Gegevens } from "./gegevens.js" */
/** @import { Report } from "./case.js" */

import { match } from "./patterns.js";
import { say, sayMeant } from "./sentences.js";
import { casefold, trim, trimEnd } from "./text.js";

/**
 * One text without its heading. `line` is that of the heading, `textLine` that of the first line.
 * @typedef {{part: string, text: string, line: number, textLine: number}} Section
 *
 * @typedef {{index: number, depth: number, title: string}} Heading
 */

/**
 * The lines that are not inside a fenced block, with their places.
 * @param {string[]} lines
 * @param {Gegevens} gegevens
 * @returns {Generator<[number, string]>}
 */
export function* outsideFences(lines, gegevens) {
  let fence = "";
  for (const [index, line] of lines.entries()) {
    const found = match(gegevens, "hek", line);
    if (fence) {
      if (found?.[1].startsWith(fence) && !trim(found[2])) fence = "";
    } else if (found && !(found[1][0] === "`" && found[2].includes("`"))) {
      fence = found[1];
    } else {
      yield [index, line];
    }
  }
}

/**
 * Cut a body into sections; everything that is out of place is reported.
 * @param {string} text
 * @param {number} firstLine the line in the file of the body's first line
 * @param {Gegevens} gegevens
 * @param {Report} report
 * @returns {Section[]}
 */
export function readBody(text, firstLine, gegevens, report) {
  const lines = text.split("\n");
  const headings = headingsIn(lines, gegevens);
  checkHeadings(headings, firstLine, gegevens, report);
  checkSpaces(lines, firstLine, gegevens, report);
  const known = headings.filter(({ depth, title }) => depth === 2 && partOf(title, gegevens));
  if (known.length) checkStart(lines.slice(0, known[0].index), firstLine, gegevens, report);
  /** @type {Map<string, Section>} */
  const sections = new Map();
  for (const [place, { index, title }] of known.entries()) {
    const part = /** @type {string} */ (partOf(title, gegevens));
    const earlier = sections.get(part);
    if (earlier) {
      const sentence = say(gegevens, "dubbele-kop.twee-keer", { kop: part, regel: earlier.line });
      report("dubbele-kop", firstLine + index, sentence);
    } else {
      const end = known[place + 1]?.index ?? lines.length;
      sections.set(part, sectionOf(part, lines, index, end, firstLine));
    }
  }
  return [...sections.values()];
}

/**
 * @param {string[]} lines
 * @param {Gegevens} gegevens
 */
function headingsIn(lines, gegevens) {
  /** @type {Heading[]} */
  const headings = [];
  for (const [index, line] of outsideFences(lines, gegevens)) {
    const found = match(gegevens, "kop", line);
    if (found) headings.push({ index, depth: found[1].length, title: trim(found[2]) });
  }
  return headings;
}

/**
 * @param {string} title
 * @param {Gegevens} gegevens
 */
function partOf(title, gegevens) {
  return gegevens.woorden.koppen.find((part) => casefold(part) === casefold(title));
}

/**
 * The heading that is meant by another word.
 * @param {string} title
 * @param {Gegevens} gegevens
 */
function meantBy(title, gegevens) {
  const meant = gegevens.woorden.bedoelde_koppen;
  return Object.hasOwn(meant, casefold(title)) ? meant[casefold(title)] : null;
}

/**
 * @param {string} part
 * @param {string[]} lines
 * @param {number} heading
 * @param {number} end
 * @param {number} firstLine
 * @returns {Section}
 */
function sectionOf(part, lines, heading, end, firstLine) {
  const line = firstLine + heading;
  let first = heading + 1;
  while (first < end && !trim(lines[first])) first++;
  if (first === end) return { part, text: "", line, textLine: line };
  const text = trimEnd(lines.slice(first, end).join("\n"));
  return { part, text, line, textLine: firstLine + first };
}

/**
 * @param {Heading[]} headings
 * @param {number} firstLine
 * @param {Gegevens} gegevens
 * @param {Report} report
 */
function checkHeadings(headings, firstLine, gegevens, report) {
  for (const { index, depth, title } of headings) {
    const values = { kop: title };
    if (depth === 1) {
      report("onbekende-kop", firstLine + index, say(gegevens, "onbekende-kop.te-groot", values));
    } else if (!partOf(title, gegevens)) {
      const meant = meantBy(title, gegevens);
      const sentence = sayMeant(gegevens, "onbekende-kop.anders", meant, values);
      report("onbekende-kop", firstLine + index, sentence);
    }
  }
}

/**
 * @param {string[]} lines
 * @param {number} firstLine
 * @param {Gegevens} gegevens
 * @param {Report} report
 */
function checkSpaces(lines, firstLine, gegevens, report) {
  for (const [index, line] of outsideFences(lines, gegevens)) {
    const found = match(gegevens, "kop_zonder_spatie", line);
    const title = found?.[2].replace(/^[ #:]+|[ #:]+$/g, "") ?? "";
    if (!found || !(partOf(title, gegevens) || meantBy(title, gegevens))) continue;
    const values = { hekjes: found[1], kop: trim(found[2]) };
    report("onbekende-kop", firstLine + index, say(gegevens, "onbekende-kop.spatie", values));
  }
}

/**
 * @param {string[]} lines
 * @param {number} firstLine
 * @param {Gegevens} gegevens
 * @param {Report} report
 */
function checkStart(lines, firstLine, gegevens, report) {
  const stray = lines.findIndex((line) => trim(line) && !match(gegevens, "kop", line));
  if (stray < 0) return;
  report("tekst-zonder-kop", firstLine + stray, say(gegevens, "tekst-zonder-kop.boven"));
}
