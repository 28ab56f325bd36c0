// Who may be meant: the names that the form offers, and the party of a person on a day.

import { make } from "../zoek/dom.js";
import { isDay } from "./days.js";
import { casefold, oneLine } from "./text.js";

/** @typedef {import("./gegevens.js").Gegevens} Gegevens */
/** @typedef {import("./gegevens.js").Person} Person */
/** @typedef {import("./gegevens.js").Period} Period */

const COUNCIL = ["raadslid", "burgerlid"];
const BOARD = ["wethouder", "burgemeester"];

/** @param {string} name */
const fold = (name) => casefold(oneLine(name).replace(/[’‘`´]/g, "'").replace(/[–‑]/g, "-"));

/**
 * @param {Period} period
 * @param {string} day
 */
const holds = ({ van, tot }, day) => (!van || van <= day) && (!tot || day <= tot);

/**
 * The party of a person on a day; empty when that is not known, or may be more than one.
 * @param {Gegevens} gegevens
 * @param {string} name
 * @param {string} day
 */
export function partyOn({ personen }, name, day) {
  const folded = fold(name);
  const found = personen.filter((each) => [each.naam, ...each.ook].some((one) => fold(one) === folded));
  const parties = new Set(found.flatMap((each) => partiesOn(each, day)));
  return parties.size === 1 ? [...parties][0] : "";
}

/**
 * @param {Person} person
 * @param {string} day
 */
function partiesOn(person, day) {
  const known = person.partijen.filter((each) => !isDay(day) || holds(each, day));
  return known.map((each) => each.partij);
}

/**
 * Who had one of these roles on a day; everybody who ever had, when the day is not known.
 * @param {Gegevens} gegevens
 * @param {string[]} roles
 * @param {string} day
 */
function inOffice({ personen }, roles, day) {
  return personen.filter((each) =>
    each.rollen.some((role) => roles.includes(role.rol) && (!isDay(day) || holds(role, day))),
  );
}

/**
 * Fill the lists that the browser offers while somebody types a name.
 * @param {Gegevens} gegevens
 */
export function offerAll(gegevens) {
  offer("partijen", gegevens.partijen.map(({ naam, volledige_naam }) => [naam, volledige_naam]));
  offer("themas", gegevens.themas.map(({ naam, ook }) => [naam, ook.join(", ")]));
  offer("nummers", Object.entries(gegevens.nummers).reverse());
  offer("aan", [["college", ""], ["burgemeester", ""], ["griffie", ""]]);
}

/**
 * Fill the lists of people with who was there on the day of asking and on that of answering.
 * @param {Gegevens} gegevens
 * @param {string} asked
 * @param {string} answered
 */
export function offerPeople(gegevens, asked, answered) {
  const council = inOffice(gegevens, COUNCIL, asked);
  const some = council.length ? council : gegevens.personen;
  offer("raad", some.map((each) => [each.naam, partiesOn(each, asked).join(", ")]));
  const board = inOffice(gegevens, BOARD, isDay(answered) ? answered : asked);
  offer("bestuur", (board.length ? board : gegevens.personen).map((each) => [each.naam, ""]));
}

/**
 * @param {string} list
 * @param {string[][]} values each with what tells more of it
 */
function offer(list, values) {
  const options = values.map(([value, label]) => make("option", label ? { value, label } : { value }));
  document.getElementById(`lijst-${list}`)?.replaceChildren(...options);
}
