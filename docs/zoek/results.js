// The list of results.

import { dutchDate, make } from "./dom.js";

/** @typedef {import("./engine.js").Result} Result */
/** @typedef {import("./excerpt.js").Run} Run */

/** @type {Record<string, string>} the class of each status in the stylesheet */
const STATUS = {
  Open: "open",
  Uitgesteld: "postponed",
  "Te laat": "overdue",
  Beantwoord: "answered",
  Ingetrokken: "withdrawn",
};

/** @param {Run[]} runs */
const marked = (runs) => runs.map(({ text, hit }) => (hit ? make("mark", {}, text) : text));

/**
 * Make the item of one result.
 * @param {Result} result
 * @param {string} root the way to the root of the site
 */
export function resultItem(result, root) {
  const { number, titleParts, address, anchor, place, excerpt, related } = result;
  const status = make("span", { class: `rv-status rv-status--${STATUS[result.status]}` });
  status.append(result.status);
  const item = make(
    "li",
    { class: "rv-rij" },
    make("h3", {}, make("a", { href: `${root}${address}${anchor}` }, ...marked(titleParts))),
    make(
      "p",
      {},
      status,
      " ",
      make("span", {}, `ingediend ${dutchDate(result.submitted)}`),
      " ",
      make("span", {}, `${result.asker} (${result.party})`),
      " ",
      make("span", { class: "rv-nummer" }, number),
    ),
  );
  if (excerpt.length) {
    const label = place ? [make("span", { class: "rv-plaats" }, place), " "] : [];
    item.append(make("div", { class: "rv-citaat" }, ...label, ...marked(excerpt)));
  }
  if (related) {
    const why = "Verwant: niet al uw woorden staan hierin, het onderwerp lijkt er wel op.";
    item.append(make("p", { class: "rv-verwant" }, why));
  }
  return item;
}
