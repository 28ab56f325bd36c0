// What of a search can be followed: a search itself has no feed, who and what was chosen has.

import { make } from "./dom.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./columns.js").Columns} Columns */

/** Where the pages stand of what can be chosen and followed. */
const FOLDERS = /** @type {const} */ ({
  partij: "partijen/",
  thema: "themas/",
  indiener: "indieners/",
  portefeuillehouder: "portefeuillehouders/",
});

/**
 * Tell what can be followed of this search. A site without an address tells nothing.
 * @param {State} state
 * @param {Columns} columns
 * @param {string} way the way to the root of the site
 */
export function tellFollowable(state, columns, way) {
  const place = document.getElementById("volgbaar");
  if (!place) return;
  const links = /** @type {(keyof typeof FOLDERS)[]} */ (Object.keys(FOLDERS)).flatMap((key) =>
    (columns.byKey.get(key)?.values ?? [])
      .filter(({ value }) => state[key].includes(value))
      .map(({ value, name }) => make("a", { href: `${way}${FOLDERS[key]}${value}/#volgen` }, name)),
  );
  const listed = links.flatMap((link, at) => (at ? [", ", link] : [" Wel dit: ", link]));
  place.replaceChildren("Een zoekopdracht kunt u niet volgen.", ...listed, listed.length ? "." : "");
}
