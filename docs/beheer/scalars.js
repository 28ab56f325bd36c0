// One value of the front matter that stands on one line: a text, or a list between brackets.

import { oneLine } from "./text.js";

const DOUBLE = /^("(?:[^"\\]|\\["\\bfnrt]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4})*")(?: +(#.*))?$/u;
const SINGLE = /^'((?:[^']|'')*)'(?: +(#.*))?$/u;
const PLAIN = /^([^-?:,[\]{}#&*!|>'"%@` ].*?)(?: +(#.*))?$/u;
const LOOKS_LIKE_KEY = /:(?: |$)/u;
const FLOW = /^\[(.*)\](?: +(#.*))?$/u;
const FLOW_ITEM =
  /^ *(?:"([^"\\]*)"|'([^']*)'|([^-?:,[\]{}#&*!|>'"%@` ][^:,[\]{}#&*!|>'"%@`\\]*)) *$/u;

/** What can't be read; `line` counts from the start of the file. */
export class Unreadable extends Error {
  /**
   * @param {number} line
   * @param {string} [why]
   */
  constructor(line, why = "is anders geschreven dan dit formulier kan lezen") {
    super(`Regel ${line} ${why}. Wijzig dit bestand in de opslagplaats zelf.`);
  }
}

/**
 * One line: how far it is indented, what it says, and its number in the file.
 * @typedef {{indent: number, text: string, number: number}} Line
 *
 * Hears that there is a comment: the form does not keep those.
 * @typedef {() => void} Heard
 */

/**
 * A list between square brackets.
 * @param {string} written
 * @param {Line} line
 * @param {Heard} heard
 */
export function flow(written, line, heard) {
  const found = FLOW.exec(written);
  if (!found) throw new Unreadable(line.number);
  if (found[2]) heard();
  if (!found[1].trim()) return [];
  return found[1].split(",").map((each) => {
    const one = FLOW_ITEM.exec(each);
    if (!one) throw new Unreadable(line.number);
    return oneLine(one[1] ?? one[2] ?? one[3]);
  });
}

/**
 * One text, between quotes or without.
 * @param {string} written
 * @param {Line} line
 * @param {Heard} heard
 */
export function scalar(written, line, heard) {
  const double = DOUBLE.exec(written);
  const single = SINGLE.exec(written);
  const found = double ?? single ?? PLAIN.exec(written);
  if (!found || (!double && !single && LOOKS_LIKE_KEY.test(found[1]))) {
    throw new Unreadable(line.number);
  }
  if (found[2]) heard();
  if (double) return oneLine(JSON.parse(found[1]));
  return oneLine(single ? found[1].replaceAll("''", "'") : found[1]);
}
