// What the page says above the results, and offers to do.

import { count, make } from "./dom.js";
import { isNarrowed, withoutFilters, writeState } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {(state: State) => void} Go */

/** @param {...(Node | string)} contents */
const note = (...contents) => make("p", { class: "rv-bedoeld" }, ...contents);

/**
 * Tell that something looks like a filter, and is not.
 * @param {string} typed
 */
export const unknownFilter = (typed) =>
  note(`${typed} is geen filter van dit archief. Het is gezocht als gewone woorden.`);

export const commonWords = () =>
  note("Deze woorden staan in bijna elke vraag. Daarom ziet u alle vragen.");

/**
 * Offer what was probably meant.
 * @param {string} meant
 * @param {State} state
 * @param {Go} go
 */
export function suggestion(meant, state, go) {
  const link = make("a", { href: writeState({ ...state, q: meant }) }, meant);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({ ...state, q: meant });
  });
  return note("Bedoelde u ", link, "? Die woorden zijn ook gezocht.");
}

/**
 * Say that nothing was found, and lead on: to fewer filters, other words, subjects, themes, lists.
 * @param {State} state
 * @param {number} without how many questions there are without the filters
 * @param {string} way the way to the root of the site
 * @param {Go} go
 */
export function nothingFound(state, without, way, go) {
  /** @type {(address: string, text: string) => HTMLElement} */
  const link = (address, text) => make("a", { href: `${way}${address}` }, text);
  /** @type {(...contents: (Node | string)[]) => HTMLElement} */
  const tip = (...contents) => make("li", {}, ...contents);
  const tips = [
    tip("Kijk of de woorden goed zijn gespeld, of zoek met een ander woord."),
    tip("Zoek het woord op in de ", link("onderwerpen/", "onderwerpen van A tot Z"), "."),
    tip("Kies een ", link("themas/", "thema"), ", zoals wonen of verkeer."),
    tip("Blader door ", link("vragen/", "alle vragen"), ", of kies een ", link("partijen/", "partij"), " of een ", link("jaren/", "jaar"), "."),
  ];
  if (without) {
    const clear = make("button", { type: "button", class: "rv-knop" }, "Wis de filters");
    clear.addEventListener("click", () => go(withoutFilters(state)));
    tips.unshift(tip(`Zonder filters vindt u ${count(without, "vraag", "vragen")}. `, clear));
  }
  const also = isNarrowed(state) && !without ? " Ook zonder filters niet." : "";
  const said = make("p", {}, `Er is niets gevonden.${also} Dit kunt u doen:`);
  return make("div", { class: "rv-niets" }, said, make("ul", {}, ...tips));
}

/**
 * Say that searching does not work now, and offer to try again.
 * @param {string} way the way to the root of the site
 * @param {() => void} again
 */
export function failure(way, again) {
  const retry = make("button", { type: "button", class: "rv-knop" }, "Probeer opnieuw");
  retry.addEventListener("click", again);
  const reload = make("a", { href: location.href }, "laad deze pagina opnieuw");
  const browse = make("a", { href: `${way}vragen/` }, "blader door alle vragen");
  return make(
    "div",
    { class: "rv-niets" },
    make(
      "p",
      {},
      "Een deel van het archief kwam niet binnen. Kijk of u verbinding hebt met internet. ",
      "Probeer het dan opnieuw, ",
      reload,
      " of ",
      browse,
      ".",
    ),
    make("p", {}, retry),
  );
}
