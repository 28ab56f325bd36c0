// The facets: what results can be narrowed by, with how many questions each choice gives.

import { count, dutchNumber, make } from "./dom.js";
import { fold } from "./language.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").FacetKey} FacetKey */
/** @typedef {{value: string, name: string}} Value */

// A list shows this many values, the most used ones; the others come when they are asked for.
const SHOWN = 8;
// A longer list has a field to look for a value in it.
const SEARCHED = 12;

/**
 * @typedef {object} Choices what happens when somebody chooses
 * @property {(key: FacetKey, value: string) => void} toggle
 * @property {(from: string, to: string) => void} period
 */

/** One facet on the page: a list of values to tick. */
class FacetView {
  /**
   * @param {FacetKey} key
   * @param {string} title
   * @param {Value[]} values
   * @param {Choices} choices
   */
  constructor(key, title, values, choices) {
    this.key = key;
    this.values = values;
    this.choices = choices;
    this.all = false;
    this.looked = "";
    /** @type {Map<string, number>} */
    this.counts = new Map();
    /** @type {Set<string>} */
    this.chosen = new Set();
    this.number = make("span", { class: "rv-telling" });
    this.list = make("ul", {});
    this.more = make("button", { type: "button", class: "rv-meer", "aria-expanded": "false" });
    this.more.addEventListener("click", () => this.#showAll());
    const open = ["partij", "thema", "status"].includes(key);
    this.element = make(
      "details",
      { class: "rv-facet", open },
      make("summary", {}, title, " ", this.number),
      ...(values.length > SEARCHED ? [this.#field(title)] : []),
      this.list,
      this.more,
    );
  }

  /** @param {string} title */
  #field(title) {
    const name = `Zoek in de lijst: ${title.toLowerCase()}`;
    const field = make("input", { type: "text", "aria-label": name, placeholder: "Zoek een naam" });
    field.addEventListener("input", () => {
      this.looked = fold(field.value.trim());
      this.#fill();
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    return field;
  }

  #showAll() {
    this.all = !this.all;
    this.#fill();
    if (this.all) this.list.querySelectorAll("input")[SHOWN]?.focus();
  }

  /**
   * @param {Map<string, number>} counts
   * @param {string[]} chosen
   */
  update(counts, chosen) {
    this.counts = counts;
    this.chosen = new Set(chosen);
    this.number.textContent = chosen.length ? count(chosen.length, "gekozen", "gekozen") : "";
    this.#fill();
  }

  #shown() {
    const useful = this.values.filter(
      ({ value, name }) =>
        (this.counts.get(value) || this.chosen.has(value)) &&
        (!this.looked || fold(name).includes(this.looked)),
    );
    if (this.all || this.looked || useful.length <= SHOWN + 2) return { shown: useful, hidden: 0 };
    const byUse = [...useful].sort(
      (a, b) => (this.counts.get(b.value) ?? 0) - (this.counts.get(a.value) ?? 0),
    );
    const kept = new Set([...byUse.slice(0, SHOWN).map(({ value }) => value), ...this.chosen]);
    const shown = useful.filter(({ value }) => kept.has(value));
    return { shown, hidden: useful.length - shown.length };
  }

  /** Make the list anew, and keep the place of somebody who is going through it. */
  #fill() {
    const focused = this.list.contains(document.activeElement)
      ? document.activeElement?.getAttribute("value")
      : null;
    const { shown, hidden } = this.#shown();
    const none = make("li", { class: "rv-klein" }, this.looked ? "Niet gevonden." : "Geen keuzes.");
    this.list.replaceChildren(...(shown.length ? shown.map((value) => this.#item(value)) : [none]));
    this.more.hidden = !hidden && !this.all;
    this.more.setAttribute("aria-expanded", String(this.all));
    this.more.textContent = this.all ? "Toon minder" : `Toon nog ${dutchNumber(hidden)}`;
    if (focused === null) return;
    const boxes = [...this.list.querySelectorAll("input")];
    boxes.find((box) => box.value === focused)?.focus();
  }

  /** @param {Value} value */
  #item({ value, name }) {
    const checked = this.chosen.has(value);
    const box = make("input", { type: "checkbox", name: this.key, value, checked });
    box.addEventListener("change", () => this.choices.toggle(this.key, value));
    const found = this.counts.get(value) ?? 0;
    const number = make("span", { class: "rv-telling" }, dutchNumber(found));
    number.append(make("span", { class: "rv-verborgen" }, found === 1 ? " vraag" : " vragen"));
    return make("li", {}, make("label", {}, box, make("span", {}, name), " ", number));
  }
}

/** Every facet, and the period. */
export class Filters {
  /**
   * @param {HTMLElement} element
   * @param {{key: string, title: string, values: Value[]}[]} facets
   * @param {Choices} choices
   */
  constructor(element, facets, choices) {
    this.views = facets.map(
      ({ key, title, values }) =>
        new FacetView(/** @type {FacetKey} */ (key), title, values, choices),
    );
    this.from = make("input", { type: "date", id: "van", name: "van" });
    this.to = make("input", { type: "date", id: "tot", name: "tot" });
    for (const field of [this.from, this.to]) {
      field.addEventListener("change", () => choices.period(this.from.value, this.to.value));
    }
    const period = make(
      "fieldset",
      { class: "rv-periode" },
      make("legend", {}, "Ingediend"),
      make("label", { for: "van" }, "van"),
      this.from,
      make("label", { for: "tot" }, "tot en met"),
      this.to,
    );
    element.replaceChildren(...this.views.map((view) => view.element), period);
  }

  /**
   * @param {State} state
   * @param {import("./columns.js").Counts} counts
   */
  update(state, counts) {
    for (const view of this.views) {
      view.update(counts[view.key] ?? new Map(), state[view.key]);
      const useless = view.values.length < 2 && !state[view.key].length;
      view.element.hidden = useless;
    }
    if (document.activeElement !== this.from) this.from.value = state.van;
    if (document.activeElement !== this.to) this.to.value = state.tot;
  }
}
