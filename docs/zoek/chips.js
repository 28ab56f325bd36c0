// What was chosen, each with a button to take it back.

import { dutchDate, make } from "./dom.js";
import { FACETS, toggled, withoutFilters } from "./state.js";

/** @typedef {import("./state.js").State} State */

/**
 * @param {State} state
 * @param {(key: string, value: string) => string} nameOf the name of a value of a facet
 * @param {(key: string) => string} titleOf the name of a facet
 * @returns {{text: string, without: State}[]}
 */
function chips(state, nameOf, titleOf) {
  const values = FACETS.flatMap((key) =>
    state[key].map((value) => ({
      text: `${titleOf(key)}: ${nameOf(key, value)}`,
      without: toggled(state, key, value),
    })),
  );
  if (state.van) values.push({ text: `Vanaf ${dutchDate(state.van)}`, without: { ...state, van: "" } });
  if (state.tot) values.push({ text: `Tot en met ${dutchDate(state.tot)}`, without: { ...state, tot: "" } });
  return values;
}

/**
 * Show the choices; the cursor goes to the next one when one is taken back.
 * @param {HTMLElement} element
 * @param {State} state
 * @param {{nameOf: (key: string, value: string) => string, titleOf: (key: string) => string}} names
 * @param {(state: State) => void} go
 */
export function showChips(element, state, { nameOf, titleOf }, go) {
  const buttons = [...element.querySelectorAll("button")];
  const place = buttons.findIndex((button) => button === document.activeElement);
  const items = chips(state, nameOf, titleOf).map(({ text, without }) => {
    const cross = make("span", { "aria-hidden": "true" }, " ×");
    const removed = make("span", { class: "rv-verborgen" }, "Haal weg: ");
    const button = make("button", { type: "button" }, removed, text, cross);
    button.addEventListener("click", () => go(without));
    return make("li", {}, button);
  });
  element.hidden = !items.length;
  if (items.length) {
    const clear = make("button", { type: "button", class: "rv-wis" }, "Wis alles");
    clear.addEventListener("click", () => go(withoutFilters(state)));
    items.push(make("li", {}, clear));
  }
  element.replaceChildren(make("ul", {}, ...items));
  if (place < 0) return;
  const now = [...element.querySelectorAll("button")];
  const next = now[Math.min(place, now.length - 1)] ?? document.getElementById("zoekveld");
  next?.focus();
}
