// The controls of the form and the record that they hold.

import { find } from "../zoek/dom.js";
import { inWords } from "./days.js";
import { empty } from "./record.js";
import { Rows, textOf } from "./rows.js";

/** @typedef {import("./record.js").State} State */
/** @typedef {import("./record.js").Texts} Texts */

const LINES = /** @type {const} */ ([
  "nummer", "onderwerp", "ingediend", "gericht_aan", "wijze_van_beantwoording", "ontvangen",
  "beantwoord", "ingetrokken", "reden_intrekking", "vervolg_op", "bron",
]);
const LISTS = /** @type {const} */ ({
  indieners: "indiener",
  themas: "thema",
  verdaagd: "uitstel",
  portefeuillehouders: "portefeuillehouder",
  bijlagen: "bijlage",
  correcties: "correctie",
});
const PARTS = /** @type {const} */ (["Vraag", "Toelichting", "Antwoord"]);
// What counts as not filled in, so that a record need not say it.
const USUAL = { soort: "schriftelijk", gericht_aan: "college" };

/** @typedef {keyof typeof LISTS} ListKey */

export class Fields {
  constructor() {
    this.base = empty();
    this.rows = /** @type {Record<ListKey, Rows>} */ ({});
    for (const [key, name] of Object.entries(LISTS)) {
      this.rows[/** @type {ListKey} */ (key)] = new Rows(key, name);
    }
    this.kind = find("veld-soort", HTMLSelectElement);
    this.appraisal = find("bewaring-waarde", HTMLSelectElement);
    this.reason = find("bewaring-reden", HTMLInputElement);
  }

  /**
   * The record as it is filled in; what the form does not show is that of the record it began with.
   * @returns {State}
   */
  read() {
    const state = structuredClone(this.base);
    for (const key of LINES) state[key] = textOf(line(key));
    for (const [key, rows] of Object.entries(this.rows)) {
      state[/** @type {ListKey} */ (key)] = rows.values();
    }
    for (const part of PARTS) state.delen[part] = area(part).value;
    state.soort = this.kind.value === USUAL.soort ? "" : this.kind.value;
    const [waarde, reden] = [this.appraisal.value, this.reason.value.trim()];
    state.bewaring = waarde || reden ? { waarde, reden } : null;
    return state;
  }

  /** @param {State} state */
  show(state) {
    this.base = structuredClone(state);
    for (const key of LINES) line(key).value = shown(line(key), state[key]);
    for (const [key, rows] of Object.entries(this.rows)) {
      rows.show(state[/** @type {ListKey} */ (key)]);
    }
    for (const part of PARTS) area(part).value = state.delen[part];
    choose(this.kind, state.soort || USUAL.soort);
    choose(this.appraisal, state.bewaring?.waarde ?? "");
    this.reason.value = state.bewaring?.reden ?? "";
    if (!state.gericht_aan) line("gericht_aan").value = USUAL.gericht_aan;
  }
}

/** @param {string} key */
export const line = (key) => find(`veld-${key}`, HTMLInputElement);

/** @param {string} part */
export const area = (part) => find(`veld-${part}`, HTMLTextAreaElement);

/**
 * @param {HTMLInputElement} input
 * @param {string} value
 */
const shown = (input, value) => (input.dataset.soort === "day" ? inWords(value) : value);

/**
 * Choose a value; one that the list does not have is added, so that it is not lost.
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function choose(select, value) {
  if (![...select.options].some((each) => each.value === value)) select.add(new Option(value, value));
  select.value = value;
}
