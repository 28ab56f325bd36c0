// The front matter of a record, read: what the archive writes itself, and what people write by hand
// in a simple way. Whatever else YAML allows is refused, so that nothing is ever read wrongly.

/** @import { Field } from "./gegevens.js" */
/** @import { Value } from "./record.js" */
/** @import { Heard, Line } from "./scalars.js" */

import { flow, scalar, Unreadable } from "./scalars.js";

// Tabs, the signs that YAML does not take, and line ends that only YAML knows.
const REFUSED = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/u;
const KEY = /^([a-z_]+):(?: +(.*))?$/u;
const ITEM = /^-( +)(.+)$/u;

/**
 * Read the value of each key. Throws Unreadable.
 * @param {string[]} written
 * @param {number} firstLine
 * @param {Field[]} fields
 * @param {Heard} heard
 */
export function readFront(written, firstLine, fields, heard) {
  /** @type {Map<string, Value>} */
  const values = new Map();
  const lines = linesOf(written, firstLine, heard);
  for (const [line, ...below] of grouped(lines, isBelow)) {
    const [key, rest] = keyOf(line, values, heard);
    const field = fields.find(({ sleutel }) => sleutel === key);
    if (!field || line.indent) {
      throw new Unreadable(line.number, `heeft de sleutel '${key}', die dit formulier niet kent`);
    }
    const { vorm, delen } = field;
    if (rest && below.length) throw new Unreadable(below[0].number);
    const value = rest ? onOneLine(rest, line, heard) : onMore(below, vorm.soort, delen, heard);
    values.set(key, fitting(value, vorm.soort, delen, line));
  }
  return values;
}

/**
 * @param {string[]} written
 * @param {number} firstLine
 * @param {Heard} heard
 */
function linesOf(written, firstLine, heard) {
  /** @type {Line[]} */
  const lines = [];
  for (const [index, whole] of written.entries()) {
    const number = index + firstLine;
    if (REFUSED.test(whole)) throw new Unreadable(number);
    const text = whole.replace(/^ +| +$/g, "");
    if (text.startsWith("#")) heard();
    else if (text) lines.push({ indent: whole.search(/[^ ]/), text, number });
  }
  return lines;
}

/**
 * Whether a line belongs to the key above it.
 * @param {Line} line
 */
function isBelow({ indent, text }) {
  return indent > 0 || text.startsWith("-");
}

/**
 * Put lines with the one above that they belong to.
 * @param {Line[]} lines
 * @param {(line: Line) => boolean} belongs
 */
function grouped(lines, belongs) {
  /** @type {Line[][]} */
  const groups = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && belongs(line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * @param {Line} line
 * @param {Map<string, unknown>} known
 * @param {Heard} heard
 * @returns {[key: string, rest: string]}
 */
function keyOf(line, known, heard) {
  const found = KEY.exec(line.text);
  if (!found) throw new Unreadable(line.number);
  const [, key, rest = ""] = found;
  if (known.has(key)) throw new Unreadable(line.number, `heeft nog een keer de sleutel '${key}'`);
  if (!rest.startsWith("#")) return [key, rest];
  heard();
  return [key, ""];
}

/**
 * @param {string} rest what stands behind a key
 * @param {Line} line
 * @param {Heard} heard
 */
function onOneLine(rest, line, heard) {
  return rest.startsWith("[") ? flow(rest, line, heard) : scalar(rest, line, heard);
}

/**
 * @param {Line[]} lines what stands below a key
 * @param {string} kind
 * @param {string[]} parts
 * @param {Heard} heard
 * @returns {Value}
 */
function onMore(lines, kind, parts, heard) {
  if (!lines.length) return "";
  if (kind === "tabel") return table(lines, parts, heard);
  if (kind !== "lijst") throw new Unreadable(lines[0].number);
  const [{ indent }] = lines;
  const items = grouped(lines, (line) => line.indent > indent);
  return /** @type {Value} */ (items.map((each) => item(each, indent, parts, heard)));
}

/**
 * One item of a list: a text, or a table of which the first key stands behind the dash.
 * @param {Line[]} lines
 * @param {number} indent
 * @param {string[]} parts
 * @param {Heard} heard
 */
function item([line, ...below], indent, parts, heard) {
  const found = ITEM.exec(line.text);
  if (!found || line.indent !== indent) throw new Unreadable(line.number);
  const [, space, text] = found;
  if (parts.length) {
    const first = { ...line, indent: indent + 1 + space.length, text };
    return table([first, ...below], parts, heard);
  }
  if (below.length) throw new Unreadable(below[0].number);
  return scalar(text, line, heard);
}

/**
 * A table of which the keys stand below one another; what is missing is empty.
 * @param {Line[]} lines
 * @param {string[]} parts
 * @param {Heard} heard
 */
function table(lines, parts, heard) {
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const line of lines) {
    const [key, rest] = keyOf(line, values, heard);
    if (line.indent !== lines[0].indent) throw new Unreadable(line.number);
    if (!parts.includes(key)) {
      throw new Unreadable(line.number, `heeft de sleutel '${key}', die hier niet hoort`);
    }
    values.set(key, rest && scalar(rest, line, heard));
  }
  return Object.fromEntries(parts.map((part) => [part, values.get(part) ?? ""]));
}

/**
 * A value that has the form of its key.
 * @param {Value} value
 * @param {string} kind
 * @param {string[]} parts
 * @param {Line} line
 * @returns {Value}
 */
function fitting(value, kind, parts, line) {
  if (value === "") return kind === "lijst" ? [] : kind === "tabel" ? null : "";
  const found = Array.isArray(value) ? "lijst" : typeof value === "string" ? "tekst" : "tabel";
  const wanted = kind === "lijst" || kind === "tabel" ? kind : "tekst";
  const isTexts = Array.isArray(value) && typeof value[0] === "string";
  if (found !== wanted || (isTexts && parts.length)) throw new Unreadable(line.number);
  return value;
}
