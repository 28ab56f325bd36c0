// Rules over a record's number and the place of its file (scripts/archive/rules/identity.py).

/** @import { Case, Fault } from "./case.js" */

import { yearOf } from "./dates.js";
import { say } from "./sentences.js";

/**
 * A number is a year, a dash and a sequence; letters only where the settings allow them.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* numberForm({ record, gegevens }) {
  const form = new RegExp(`^(?:${gegevens.instellingen.nummer})$`, "u");
  if (form.test(record.nummer)) return;
  yield ["nummer", say(gegevens, "nummer.vorm", { nummer: record.nummer })];
}

/**
 * A record stands in the folder of its year. The form names the file itself: that starts rightly.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* filePlace({ record, path, gegevens }) {
  const parts = path.split("/").filter((part) => part && part !== ".");
  const [year] = record.nummer.split("-", 1);
  if (parts.length === 3 && parts[1] === year) return;
  yield ["nummer", say(gegevens, "plaats.map", { jaar: year })];
}

/**
 * The year in the number is the year of asking.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* numberYear({ record, gegevens }) {
  const [year] = record.nummer.split("-", 1);
  const asked = yearOf(record.ingediend);
  if (!/^[0-9]{1,9}$/.test(year) || Number(year) === asked) return;
  yield ["nummer", say(gegevens, "nummer-jaar.anders", { jaar: year, ingediend: asked })];
}
