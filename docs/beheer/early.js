// What can be said before all is filled in. The checker holds a record against its rules once the
// keys that it must have are there; whoever fills in a form wants to hear of a wrong number at once.
// So what is not there yet is filled in for a moment, and what is said of that is left out.

import { check } from "./check.js";
import { partyOn } from "./people.js";

/** @typedef {import("./check.js").Finding} Finding */
/** @typedef {import("./gegevens.js").Gegevens} Gegevens */
/** @typedef {import("./record.js").State} State */

const NEEDED = /** @type {const} */ (["nummer", "onderwerp", "indieners", "ingediend"]);
// Rules that need no day: the others wait for that of asking.
const TIMELESS = new RegExp(
  "^(?:nummer|dubbel-nummer|onbekende-naam|gericht-aan|dubbele-naam|vervolg|html|afbeelding|" +
    "dode-link|bijlage|privacy-.*)$",
);

/**
 * Give every finding of a record that is being filled in.
 * @param {State} state
 * @param {Gegevens} gegevens
 * @param {string} today
 * @returns {Finding[]}
 */
export function checked(state, gegevens, today) {
  const findings = check(state, gegevens, today);
  const faulty = new Set(findings.filter((each) => each.ernst === "fout").map((each) => each.sleutel));
  const missing = NEEDED.filter((key) => faulty.has(key) && !(key === "nummer" && state.nummer));
  if (!missing.length) return findings;
  const known = new Set(findings.map(sign));
  const day = missing.includes("ingediend") ? today : state.ingediend;
  const early = check({ ...state, ...standIns(missing, gegevens, day) }, gegevens, today).filter(
    ({ sleutel, code }) =>
      !missing.some((key) => key === sleutel) && (!missing.includes("ingediend") || TIMELESS.test(code)),
  );
  return [...findings, ...early.filter((each) => !known.has(sign(each)))];
}

/** @param {Finding} finding */
const sign = ({ sleutel, plek, code, melding }) => JSON.stringify([sleutel, plek, code, melding]);

/**
 * @param {readonly (typeof NEEDED)[number][]} missing
 * @param {Gegevens} gegevens
 * @param {string} day
 */
function standIns(missing, gegevens, day) {
  const number = `${day.slice(0, 4)}-0`;
  const all = { nummer: number, onderwerp: "x", ingediend: day, indieners: [somebody(gegevens, day)] };
  return Object.fromEntries(missing.map((key) => [key, all[key]]));
}

/**
 * @param {Gegevens} gegevens
 * @param {string} day
 */
function somebody(gegevens, day) {
  const naam = gegevens.personen.find((each) => partyOn(gegevens, each.naam, day))?.naam ?? "x";
  return { naam, partij: partyOn(gegevens, naam, day) || "x" };
}
