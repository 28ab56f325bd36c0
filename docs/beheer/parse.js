// The values of the front matter, as scripts/archive/parsers.py and fields.py read them.

/** @import { Fields, Report } from "./case.js" */
/** @import { Field, Form, Gegevens } from "./gegevens.js" */
/** @import { State, Value } from "./record.js" */

import { isDay, meantDay, yearOf } from "./dates.js";
import { empty, valueOf } from "./record.js";
import { say, sayMeant } from "./sentences.js";
import { hasInvisible } from "./text.js";
import { cleaned } from "./write.js";

// Years outside these are typing errors.
const EARLIEST = 1850;
const LATEST = 2199;

/**
 * One value that is read: what it is called in sentences, and where it stands.
 * @typedef {object} Spot
 * @property {string} key
 * @property {string} place
 * @property {(place: string) => number} lineOf
 * @property {Gegevens} gegevens
 * @property {Report} report
 */

/**
 * Read what the form holds as the archive reads its file; null without a usable required value.
 * @param {State} state
 * @param {(place: string) => number} lineOf
 * @param {Gegevens} gegevens
 * @param {Report} report
 * @returns {Fields | null}
 */
export function parse(state, lineOf, gegevens, report) {
  /** @type {Record<string, Value>} */
  const record = { ...empty() };
  let isComplete = true;
  for (const field of gegevens.velden) {
    const spot = { key: field.sleutel, place: field.sleutel, lineOf, gegevens, report };
    const value = parseField(field, cleaned(valueOf(state, field.sleutel), field.delen), spot);
    record[field.sleutel] = value ?? emptyOf(field);
    if (field.verplicht && value === null) isComplete = false;
  }
  return isComplete ? /** @type {Fields} */ (/** @type {unknown} */ (record)) : null;
}

/**
 * What stands for a key that is not filled in.
 * @param {Field} field
 * @returns {Value}
 */
function emptyOf(field) {
  if (field.vorm.soort === "lijst") return [];
  return field.vorm.soort === "tabel" ? null : field.standaard;
}

/**
 * @param {Field} field
 * @param {Value} value
 * @param {Spot} spot
 * @returns {Value} null when there is none that can be used
 */
function parseField(field, value, spot) {
  const isAbsent = value === null || value.length === 0;
  if (isAbsent && field.verplicht) {
    const name = Array.isArray(value) ? "ontbreekt.lijst" : "ontbreekt.veld";
    return fault(spot, "ontbreekt", say(spot.gegevens, name, { sleutel: spot.key }));
  }
  return isAbsent ? null : parsed(field.vorm, value, spot);
}

/**
 * @param {Spot} spot
 * @param {string} rule
 * @param {string} sentence
 */
function fault(spot, rule, sentence) {
  spot.report(rule, spot.lineOf(spot.place), sentence);
  return null;
}

/**
 * @param {Form} form
 * @param {Value} value
 * @param {Spot} spot
 * @returns {Value}
 */
function parsed(form, value, spot) {
  switch (form.soort) {
    case "lijst":
      return list(form.van, /** @type {string[]} */ (value), spot);
    case "tabel":
      return table(form.delen, /** @type {Record<string, string>} */ (value), spot);
    case "dag":
      return day(/** @type {string} */ (value), spot);
    case "keuze":
      return choice(form.keuzes, /** @type {string} */ (value), spot);
    default:
      return text(/** @type {string} */ (value), spot, form.soort === "regel");
  }
}

/**
 * @param {string} value
 * @param {Spot} spot
 * @param {boolean} [mustBeFilled]
 */
function text(value, spot, mustBeFilled = false) {
  const values = { sleutel: spot.key };
  if (hasInvisible(value)) {
    return fault(spot, "tekst", say(spot.gegevens, "tekst.veld-onzichtbaar", values));
  }
  if (mustBeFilled && !value) return fault(spot, "leeg", say(spot.gegevens, "leeg.regel", values));
  return value;
}

/**
 * @param {string} value
 * @param {Spot} spot
 */
function day(value, spot) {
  const { gegevens, key } = spot;
  if (text(value, spot) === null) return null;
  if (!isDay(value)) {
    const values = { waarde: value, sleutel: key };
    const meant = meantDay(value, gegevens);
    return fault(spot, "datum", sayMeant(gegevens, "datum.onleesbaar", meant, values));
  }
  const year = yearOf(value);
  if (year >= EARLIEST && year <= LATEST) return value;
  return fault(spot, "datum", say(gegevens, "datum.jaar", { jaar: year, sleutel: key }));
}

/**
 * @param {string[]} words
 * @param {string} value
 * @param {Spot} spot
 */
function choice(words, value, spot) {
  if (text(value, spot) === null) return null;
  if (words.includes(value)) return value;
  const listed = `${words.slice(0, -1).join(", ")} of ${words.at(-1)}`;
  const values = { waarde: value, sleutel: spot.key, keuzes: listed };
  return fault(spot, "keuze", say(spot.gegevens, "keuze.anders", values));
}

/**
 * A list with a faulty item is no list.
 * @param {Form} form
 * @param {(string | Record<string, string>)[]} items
 * @param {Spot} spot
 * @returns {Value}
 */
function list(form, items, spot) {
  const found = items.map((item, index) =>
    parsed(form, item, { ...spot, place: `${spot.place}.${index}` }),
  );
  return found.includes(null) ? null : /** @type {Value} */ (found);
}

/**
 * @param {{sleutel: string, vorm: Form}[]} parts
 * @param {Record<string, string>} value
 * @param {Spot} spot
 * @returns {Value}
 */
function table(parts, value, spot) {
  // A table starts on the line of its first part.
  const start = { ...spot, place: `${spot.place}.${parts[0].sleutel}` };
  const found = parts.map(({ sleutel, vorm }) => {
    if (!value[sleutel]) {
      const values = { sleutel: spot.key, deel: sleutel };
      return fault(start, "ontbreekt", say(spot.gegevens, "ontbreekt.deel", values));
    }
    const place = `${spot.place}.${sleutel}`;
    return parsed(vorm, value[sleutel], { ...spot, key: `${spot.key}: ${sleutel}`, place });
  });
  return found.includes(null) ? null : value;
}
