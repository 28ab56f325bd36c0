// A record as the text of its file: byte for byte what scripts/archive/record_file.py writes.

/** @import { Field, Gegevens } from "./gegevens.js" */
/** @import { State, Value } from "./record.js" */

import { valueOf } from "./record.js";
import { slug } from "./slug.js";
import { manyLines, oneLine, trim, trimEnd } from "./text.js";

const LONGEST_NAME = 60;
// JSON leaves these as they are; YAML does not take them.
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/**
 * The front matter: its lines, and on which of them a key, an item (`indieners.0`) and a part of it
 * (`indieners.0.naam`) stands.
 * @typedef {{lines: string[], places: Map<string, number>}} Front
 */

/**
 * Give the text of a record's file.
 * @param {State} state
 * @param {Gegevens} gegevens
 */
export function written(state, gegevens) {
  const { lines } = front(state, gegevens);
  return `${lines.join("\n")}\n\n${body(state)}\n`;
}

/**
 * The path of a record's file: `vragen/2014/2014-001-voortgang-….md`.
 * @param {State} state
 */
export function pathOf(state) {
  const number = oneLine(state.nummer);
  const [year] = number.split("-", 1);
  return `vragen/${year}/${number}-${slug(oneLine(state.onderwerp), LONGEST_NAME)}.md`;
}

/**
 * Write what stands between the two lines `---`, and those.
 * @param {State} state
 * @param {Gegevens} gegevens
 * @returns {Front}
 */
export function front(state, gegevens) {
  const bare = new RegExp(`^(?:${gegevens.kaal})$`, "u");
  const lines = ["---"];
  /** @type {Map<string, number>} */
  const places = new Map();
  for (const field of gegevens.velden) {
    const value = cleaned(valueOf(state, field.sleutel), field.delen);
    if (!isWritten(field, value, state)) continue;
    for (const [text, ...found] of entry(field.sleutel, value, bare)) {
      lines.push(text);
      for (const place of found) places.set(place, lines.length);
    }
  }
  lines.push("---");
  return { lines, places };
}

/**
 * A value as the parsers of the archive read it; `parts` are the keys of a table.
 * @param {Value} value
 * @param {string[]} parts
 * @returns {Value}
 */
export function cleaned(value, parts) {
  if (value === null) return null;
  if (typeof value === "string") return oneLine(value);
  if (Array.isArray(value)) {
    return /** @type {Value} */ (value.map((each) => cleaned(each, parts)));
  }
  return Object.fromEntries(parts.map((part) => [part, oneLine(value[part] ?? "")]));
}

/**
 * What equals the default is left out, but for the portfolio holders of an answer: the form of the
 * council has that line, filled in or not.
 * @param {Field} field
 * @param {Value} value
 * @param {State} state
 */
function isWritten(field, value, state) {
  if (field.verplicht) return true;
  if (field.sleutel === "portefeuillehouders" && state.beantwoord) return true;
  return value !== null && value.length !== 0 && value !== field.standaard;
}

/**
 * The lines of one key, each with the places that stand on it.
 * @param {string} key
 * @param {Value} value
 * @param {RegExp} bare
 * @returns {Generator<string[]>}
 */
function* entry(key, value, bare) {
  if (value === null || typeof value === "string") {
    yield [`${key}: ${scalar(value ?? "", bare)}`, key];
  } else if (!Array.isArray(value)) {
    yield [`${key}:`, key];
    for (const [name, part] of Object.entries(value)) {
      yield [`  ${name}: ${scalar(part, bare)}`, `${key}.${name}`];
    }
  } else if (!value.length) {
    yield [`${key}: []`, key];
  } else {
    yield [`${key}:`, key];
    for (const [index, item] of value.entries()) yield* listed(`${key}.${index}`, item, bare);
  }
}

/**
 * The lines of one item of a list.
 * @param {string} place
 * @param {string | Record<string, string>} item
 * @param {RegExp} bare
 * @returns {Generator<string[]>}
 */
function* listed(place, item, bare) {
  if (typeof item === "string") {
    yield [`  - ${scalar(item, bare)}`, place];
    return;
  }
  for (const [index, [name, part]] of Object.entries(item).entries()) {
    const text = `${name}: ${scalar(part, bare)}`;
    if (index) yield [`    ${text}`, `${place}.${name}`];
    else yield [`  - ${text}`, place, `${place}.${name}`];
  }
}

/**
 * Quote a text where it must; a JSON string is one of YAML too.
 * @param {string} text
 * @param {RegExp} bare
 */
function scalar(text, bare) {
  if (bare.test(text) && !text.endsWith(" ")) return text;
  return JSON.stringify(text).replace(UNPRINTABLE, escaped);
}

/** @param {string} letter */
function escaped(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * The texts under their headings; one that is empty is left out.
 * @param {State} state
 */
export function body(state) {
  return Object.entries(state.delen)
    .map(([part, text]) => [part, section(text)])
    .filter(([, text]) => text)
    .map(([part, text]) => `## ${part}\n\n${text}`)
    .join("\n\n");
}

/**
 * A text without the empty lines around it.
 * @param {string} text
 */
function section(text) {
  const lines = manyLines(text).split("\n");
  const first = lines.findIndex((line) => trim(line));
  return first < 0 ? "" : trimEnd(lines.slice(first).join("\n"));
}
