// What somebody is working on: a record, with what is known of where it came from.

import { empty } from "./record.js";

/** @typedef {import("./record.js").State} State */
/** @typedef {import("./check.js").Finding} Finding */

/**
 * A record that is not finished; `number` is that of the record it began with, `goal` what is to be
 * done with it, `path` the file it stands in, `corrected` how often that was corrected.
 * @typedef {object} Work
 * @property {string} id
 * @property {string} number
 * @property {string} goal
 * @property {string} path
 * @property {number} corrected
 * @property {State} state
 */

/** @returns {Work} */
export function freshWork() {
  const id = [...crypto.getRandomValues(new Uint8Array(8))].map((each) => each.toString(16)).join("");
  return { id, number: "", goal: "", path: "", corrected: 0, state: empty() };
}

/**
 * Whoever corrects says what, for the page shows it.
 * @param {Work} work
 * @param {State} state
 * @returns {Finding[]}
 */
export function unsaid({ goal, corrected }, state) {
  if (goal !== "corrigeren" || state.correcties.length > corrected) return [];
  const melding = "Vul in wanneer er iets is verbeterd, en wat. Dat staat straks op de pagina.";
  return [{ sleutel: "correcties", plek: null, regel: 1, ernst: "fout", code: "correctie", melding }];
}
