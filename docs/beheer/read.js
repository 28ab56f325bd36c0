// A record's file as the form holds it; what can't be read is refused, never read wrongly.

/** @import { Gegevens } from "./gegevens.js" */
/** @import { State, Texts } from "./record.js" */

import { readBody } from "./body.js";
import { empty } from "./record.js";
import { Unreadable } from "./scalars.js";
import { manyLines, trim, trimEnd } from "./text.js";
import { readFront } from "./yaml.js";

const FENCE = "---";
const NO_FRONT = "Dit bestand heeft bovenaan geen gegevens tussen twee regels '---'.";

/**
 * `state` is null when the file can't be read, and then `fault` says why. The form does not keep
 * `comments` in the front matter: whoever wrote them must hear that.
 * @typedef {{state: State | null, fault: string, comments: boolean}} Reading
 */

/**
 * Read the text of a record's file.
 * @param {string} text
 * @param {Gegevens} gegevens
 * @returns {Reading}
 */
export function read(text, gegevens) {
  const lines = manyLines(text.replace(/^\ufeff/, "")).split("\n");
  const end = lines.findIndex((line, index) => index > 0 && trimEnd(line) === FENCE);
  if (trimEnd(lines[0]) !== FENCE || end < 0) {
    return { state: null, fault: NO_FRONT, comments: false };
  }
  let comments = false;
  const heard = () => (comments = true);
  try {
    const values = readFront(lines.slice(1, end), 2, gegevens.velden, heard);
    const delen = textsIn(lines.slice(end + 1), end + 2, gegevens);
    return { state: { ...empty(), ...Object.fromEntries(values), delen }, fault: "", comments };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { state: null, fault: error.message, comments };
  }
}

/**
 * The texts under their headings, in the order of the file. Throws Unreadable when a part of the
 * body would be lost.
 * @param {string[]} lines
 * @param {number} firstLine
 * @param {Gegevens} gegevens
 * @returns {Texts}
 */
function textsIn(lines, firstLine, gegevens) {
  const sections = readBody(lines.join("\n"), firstLine, gegevens, (rule, line) => {
    if (rule === "dubbele-kop") throw new Unreadable(line, "heeft een kop die er al staat");
  });
  const start = sections.length ? sections[0].line - firstLine : lines.length;
  const lost = lines.slice(0, start).findIndex((line) => trim(line));
  if (lost >= 0) throw new Unreadable(firstLine + lost, "staat boven de eerste kop");
  const found = Object.fromEntries(sections.map(({ part, text }) => [part, text]));
  return { ...found, ...Object.assign(empty().delen, found) };
}
