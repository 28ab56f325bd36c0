// Rules over the days on which things happened (scripts/archive/rules/dates.py).

/** @import { Case, Fault, Fields } from "./case.js" */
/** @import { Gegevens } from "./gegevens.js" */

import { sectionOf } from "./case.js";
import { deadlineOf, dutchDate } from "./dates.js";
import { say } from "./sentences.js";

/**
 * Nothing happens before the question, and a postponement ends after it began.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* datesInOrder(kase) {
  const { record, gegevens } = kase;
  const asked = dutchDate(record.ingediend, gegevens);
  for (const key of /** @type {const} */ (["ontvangen", "beantwoord", "ingetrokken"])) {
    if (!record[key] || record[key] >= record.ingediend) continue;
    const values = { sleutel: key, dag: dutchDate(record[key], gegevens), ingediend: asked };
    yield [key, say(gegevens, "volgorde-datums.voor-indienen", values)];
  }
  yield* postponementsInOrder(kase);
}

/**
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
function* postponementsInOrder({ record, gegevens }) {
  let last = "";
  for (const [place, { datum, tot }] of record.verdaagd.entries()) {
    const { beantwoord } = record;
    const faults = {
      "volgorde-datums.uitstel-voor-indienen": datum < record.ingediend,
      "volgorde-datums.uitstel-andersom": tot <= datum,
      "volgorde-datums.uitstel-korter": last !== "" && tot <= last,
      "volgorde-datums.uitstel-na-antwoord": beantwoord !== "" && datum > beantwoord,
    };
    for (const [name, isSo] of Object.entries(faults)) {
      if (isSo) yield [`verdaagd.${place}`, say(gegevens, name)];
    }
    last = tot;
  }
}

/**
 * What is recorded has happened.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* notInFuture({ record, gegevens, today }) {
  /** @type {[string, string][]} */
  const days = [
    ["ingediend", record.ingediend],
    ["ontvangen", record.ontvangen],
    ["beantwoord", record.beantwoord],
    ["ingetrokken", record.ingetrokken],
  ];
  for (const key of /** @type {const} */ (["verdaagd", "correcties", "verwijderd"])) {
    for (const [place, { datum }] of record[key].entries()) days.push([`${key}.${place}`, datum]);
  }
  for (const [place, day] of days) {
    if (day <= today) continue;
    yield [place, say(gegevens, "toekomst.datum", { dag: dutchDate(day, gegevens) })];
  }
}

/**
 * An answer has a date and a text, or neither.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* answerComplete(kase) {
  const { record, gegevens } = kase;
  const answer = sectionOf(kase, "Antwoord");
  if (record.beantwoord && !answer?.text) {
    yield ["beantwoord", say(gegevens, "antwoord.geen-tekst")];
  }
  if (answer?.text && !record.beantwoord) {
    yield [answer.line, say(gegevens, "antwoord.geen-datum")];
  }
}

/**
 * A withdrawal has a date and a reason, and is of a question without an answer.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* withdrawalComplete({ record, gegevens }) {
  if (record.ingetrokken && !record.reden_intrekking) {
    yield ["ingetrokken", say(gegevens, "intrekking.geen-reden")];
  }
  if (record.reden_intrekking && !record.ingetrokken) {
    yield ["reden_intrekking", say(gegevens, "intrekking.geen-datum")];
  }
  if (record.ingetrokken && record.beantwoord) {
    yield ["ingetrokken", say(gegevens, "intrekking.beantwoord")];
  }
}

/**
 * A question whose deadline has passed is answered or postponed.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* deadlineKept({ record, gegevens, today }) {
  const deadline = deadlineFor(record, gegevens);
  if (!deadline || deadline >= today || record.ingetrokken || record.beantwoord) return;
  const key = record.verdaagd.length ? "verdaagd" : "ingediend";
  yield [key, say(gegevens, "termijn.verlopen", { dag: dutchDate(deadline, gegevens) })];
}

/**
 * The last day for an answer: that of the last postponement, else that of the term.
 * @param {Fields} record
 * @param {Gegevens} gegevens
 */
function deadlineFor(record, gegevens) {
  const postponed = record.verdaagd.map(({ tot }) => tot).sort().at(-1);
  if (postponed) return postponed;
  const received = record.ontvangen || record.ingediend;
  const started = gegevens.instellingen.antwoordtermijnen.filter(({ vanaf }) => vanaf <= received);
  const [first, ...others] = started;
  if (!first) return null;
  const term = others.reduce((last, each) => (each.vanaf > last.vanaf ? each : last), first);
  return deadlineOf(term, received);
}
