// What the page says above the results, and offers to do.

import { make } from "./dom.js";
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
 * Say that nothing was found, and what can be done.
 * @param {State} state
 * @param {string} way the way to the root of the site
 * @param {Go} go
 */
export function nothingFound(state, way, go) {
  const tips = make("ul", {});
  if (isNarrowed(state)) {
    const clear = make("button", { type: "button", class: "rv-knop" }, "Wis de filters");
    clear.addEventListener("click", () => go(withoutFilters(state)));
    tips.append(make("li", {}, "Zoek zonder filters. ", clear));
  }
  tips.append(
    make("li", {}, "Kijk of de woorden goed zijn gespeld, of typ er minder."),
    make(
      "li",
      {},
      "Blader door ",
      make("a", { href: `${way}vragen/` }, "alle vragen"),
      ", ",
      make("a", { href: `${way}partijen/` }, "partijen"),
      ", ",
      make("a", { href: `${way}themas/` }, "thema’s"),
      " of ",
      make("a", { href: `${way}jaren/` }, "jaren"),
      ".",
    ),
  );
  const said = make("p", {}, "Er is niets gevonden. Dit kunt u doen:");
  return make("div", { class: "rv-niets" }, said, tips);
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
