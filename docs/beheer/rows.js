// A list in the form: a row for each item, and always one to fill in.

import { find } from "../zoek/dom.js";
import { dayOf, inWords } from "./days.js";

/** @typedef {string | Record<string, string>} Item */

let made = 0;

export class Rows {
  /**
   * @param {string} key of the front matter
   * @param {string} name of an item, for who hears the form
   */
  constructor(key, name) {
    this.key = key;
    this.name = name;
    this.box = /** @type {HTMLElement} */ (document.querySelector(`[data-rijen="${key}"]`));
    this.template = find(`rij-${key}`, HTMLTemplateElement);
    this.more = /** @type {HTMLButtonElement} */ (document.querySelector(`[data-meer="${key}"]`));
    this.more.addEventListener("click", () => {
      inputs(this.#add(null))[0]?.focus();
    });
    this.box.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("[data-weg]");
      if (button) this.#remove(/** @type {HTMLElement} */ (button.closest(".rv-rijveld")));
    });
    this.show([]);
  }

  /** @returns {HTMLElement[]} */
  get all() {
    return /** @type {HTMLElement[]} */ ([...this.box.children]);
  }

  /** The rows in which something is filled in: those are the items of the record. */
  get filled() {
    return this.all.filter((row) => inputs(row).some((input) => input.value.trim()));
  }

  /** @returns {any[]} */
  values() {
    return this.filled.map(valueOf);
  }

  /** @param {readonly Item[]} items */
  show(items) {
    this.box.replaceChildren();
    for (const item of items.length ? items : [null]) this.#add(item);
  }

  /**
   * See to it that there is a row to fill in, in which this stands already.
   * @param {Record<string, string>} item
   */
  ask(item) {
    const row = this.all.find((each) => !this.filled.includes(each)) ?? this.#add(null);
    for (const input of inputs(row)) {
      const value = item[input.dataset.deel ?? ""] ?? "";
      input.value = input.dataset.soort === "day" ? inWords(value) : value;
    }
  }

  /**
   * @param {Item | null} item
   * @returns {HTMLElement}
   */
  #add(item) {
    const copy = /** @type {DocumentFragment} */ (this.template.content.cloneNode(true));
    const row = /** @type {HTMLElement} */ (copy.firstElementChild);
    const fault = /** @type {HTMLElement} */ (row.querySelector("[data-fout]"));
    fault.id = `rijfout-${(made += 1)}`;
    for (const input of inputs(row)) {
      const { deel = "", soort } = input.dataset;
      const value = item === null ? "" : typeof item === "string" ? item : (item[deel] ?? "");
      input.value = soort === "day" ? inWords(value) : value;
      input.setAttribute("aria-describedby", fault.id);
    }
    this.box.append(row);
    this.#name();
    return row;
  }

  /** @param {HTMLElement} row */
  #remove(row) {
    const place = this.all.indexOf(row);
    row.remove();
    if (!this.all.length) this.#add(null);
    this.#name();
    const next = this.all[Math.max(0, place - 1)];
    inputs(next)[0]?.focus();
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Number the rows, so that each button says what it takes away. A single row has no button. */
  #name() {
    const { all } = this;
    all.forEach((row, index) => {
      row.setAttribute("aria-label", `${this.name} ${index + 1}`);
      const button = /** @type {HTMLElement} */ (row.querySelector("[data-weg]"));
      button.setAttribute("aria-label", `Haal weg: ${this.name} ${index + 1}`);
      button.hidden = all.length < 2;
    });
  }
}

/**
 * @param {Element} row
 * @returns {HTMLInputElement[]}
 */
export const inputs = (row) => [...row.querySelectorAll("input")];

/**
 * @param {Element} row
 * @returns {Item}
 */
function valueOf(row) {
  const values = inputs(row).map((input) => [input.dataset.deel ?? "", textOf(input)]);
  return values[0][0] === "" ? values[0][1] : Object.fromEntries(values);
}

/**
 * What an input holds, as a record has it.
 * @param {HTMLInputElement} input
 */
export const textOf = (input) => (input.dataset.soort === "day" ? dayOf(input.value) : input.value.trim());
