// Rules over the people, parties and themes that a record names (scripts/archive/rules/names.py).

/** @import { Case, Fault } from "./case.js" */
/** @import { Gegevens, Person } from "./gegevens.js" */
/** @import { Register } from "./registers.js" */

import { dutchDate } from "./dates.js";
import { nearest, prepared } from "./nearest.js";
import { holds } from "./registers.js";
import { say, sayMeant } from "./sentences.js";

/**
 * @param {Gegevens} gegevens
 * @param {string} sentence
 * @param {Register<any>} register
 * @param {string} name
 */
function unknown(gegevens, sentence, register, name) {
  const values = { naam: name, register: register.path };
  return sayMeant(gegevens, sentence, register.nearest(name), values);
}

/**
 * Every party, person and theme stands in its register.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* namesKnown({ record, registers, gegevens }) {
  const { people, parties, themes } = registers;
  /** @type {[string, string, Register<any>, string][]} */
  const named = [];
  for (const [place, { naam, partij }] of record.indieners.entries()) {
    named.push([`indieners.${place}`, "onbekende-naam.indiener", people, naam]);
    named.push([`indieners.${place}`, "onbekende-naam.partij", parties, partij]);
  }
  for (const [place, name] of record.portefeuillehouders.entries()) {
    const sentence = "onbekende-naam.portefeuillehouder";
    named.push([`portefeuillehouders.${place}`, sentence, people, name]);
  }
  for (const [place, name] of record.themas.entries()) {
    named.push([`themas.${place}`, "onbekende-naam.thema", themes, name]);
  }
  for (const [place, sentence, register, name] of named) {
    if (!register.find(name)) yield [place, unknown(gegevens, sentence, register, name)];
  }
}

/**
 * A question is put to the college, the mayor, the griffie, or somebody in the register.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* addresseeKnown({ record, registers, gegevens }) {
  const name = record.gericht_aan;
  const { geadresseerden } = gegevens.woorden;
  if (geadresseerden.includes(name) || registers.people.find(name)) return;
  const meant = nearest(name, prepared(geadresseerden));
  if (meant !== null) {
    yield ["gericht_aan", say(gegevens, "gericht-aan.bedoeld", { naam: name, bedoeld: meant })];
  } else {
    yield ["gericht_aan", unknown(gegevens, "gericht-aan.naam", registers.people, name)];
  }
}

/**
 * Nobody signs twice, and no portfolio holder or theme is named twice.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* namedOnce({ record, registers, gegevens }) {
  const { people, themes } = registers;
  yield* twice("indieners", record.indieners.map(({ naam }) => naam), people, gegevens);
  yield* twice("portefeuillehouders", record.portefeuillehouders, people, gegevens);
  yield* twice("themas", record.themas, themes, gegevens);
}

/**
 * @param {string} key
 * @param {string[]} names
 * @param {Register<any>} register
 * @param {Gegevens} gegevens
 * @returns {Generator<Fault>}
 */
function* twice(key, names, register, gegevens) {
  const seen = new Set();
  for (const [place, name] of names.entries()) {
    const known = register.find(name)?.naam ?? name;
    if (seen.has(known)) {
      const values = { naam: name, sleutel: key };
      yield [`${key}.${place}`, say(gegevens, "dubbele-naam.twee-keer", values)];
    }
    seen.add(known);
  }
}

/**
 * A party can only ask while it exists.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* partyExisted({ record, registers, gegevens }) {
  for (const [place, { partij }] of record.indieners.entries()) {
    const party = registers.parties.find(partij);
    if (!party || holds(party, record.ingediend)) continue;
    const dag = dutchDate(record.ingediend, gegevens);
    const values = { partij: party.naam, dag, register: registers.parties.path };
    yield [`indieners.${place}`, say(gegevens, "partij-periode.bestond-niet", values)];
  }
}

/**
 * An asker belongs to the party on the day of asking, where the register knows.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* memberOfParty({ record, registers, gegevens }) {
  const { people, parties } = registers;
  for (const [place, { naam, partij }] of record.indieners.entries()) {
    const [person, party] = [people.find(naam), parties.find(partij)];
    if (!person || !party || !person.partijen.length) continue;
    const belongs = person.partijen.some(
      (each) => parties.find(each.partij) === party && holds(each, record.ingediend),
    );
    if (belongs) continue;
    const dag = dutchDate(record.ingediend, gegevens);
    const values = { naam: person.naam, dag, partij: party.naam, register: people.path };
    yield [`indieners.${place}`, say(gegevens, "partij-lid.hoorde-niet", values)];
  }
}

/**
 * Askers are councillors and portfolio holders are in the college, where the register knows.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* inOffice({ record, registers, gegevens }) {
  const { raad, college } = gegevens.woorden;
  const until = record.beantwoord || record.ingediend;
  const held = [
    ...record.indieners.map(({ naam }, place) => ({
      place: `indieners.${place}`, naam, roles: raad, day: record.ingediend, sentence: "rol.raad",
    })),
    ...record.portefeuillehouders.map((naam, place) => ({
      place: `portefeuillehouders.${place}`, naam, roles: college, day: until,
      sentence: "rol.college",
    })),
  ];
  for (const { place, naam, roles, day, sentence } of held) {
    const person = registers.people.find(naam);
    if (!person || !hadNoRole(person, roles, day)) continue;
    const dag = dutchDate(day, gegevens);
    const values = { naam: person.naam, dag, register: registers.people.path };
    yield [place, say(gegevens, sentence, values)];
  }
}

/**
 * Whether somebody had none of these roles, as far as the register knows any.
 * @param {Person} person
 * @param {string[]} roles
 * @param {string} day
 */
function hadNoRole(person, roles, day) {
  const { rollen } = person;
  return rollen.length > 0 && !rollen.some((each) => roles.includes(each.rol) && holds(each, day));
}
