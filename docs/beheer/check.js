// What is wrong with a record, as `controleer` says it of its file: the same lines and sentences.

/** @import { Case, Report, Rule } from "./case.js" */
/** @import { Section } from "./body.js" */
/** @import { Gegevens } from "./gegevens.js" */
/** @import { State } from "./record.js" */

import { readBody } from "./body.js";
import { parse } from "./parse.js";
import { registersOf } from "./registers.js";
import { followUpsLive, numbersApart } from "./rules-archive.js";
import {
  answerComplete, datesInOrder, deadlineKept, notInFuture, withdrawalComplete,
} from "./rules-dates.js";
import { filePlace, numberForm, numberYear } from "./rules-identity.js";
import {
  addresseeKnown, inOffice, memberOfParty, namedOnce, namesKnown, partyExisted,
} from "./rules-names.js";
import { checkPrivacy } from "./rules-privacy.js";
import {
  attachmentsUsable, localLinksLive, noForeignImages, numberedAlike, textSurvives,
} from "./rules-texts.js";
import { say } from "./sentences.js";
import { compare, hasInvisible, trim } from "./text.js";
import { body, front, pathOf } from "./write.js";

/**
 * One thing to mend. `sleutel` is the key of the front matter or the heading of the text, `plek` the
 * place in a list, `regel` the line of the file, `code` the rule. `tekst` is what should not be
 * published, when it is that.
 *
 * @typedef {object} Finding
 * @property {string} sleutel
 * @property {number | null} plek
 * @property {number} regel
 * @property {"fout" | "waarschuwing"} ernst
 * @property {string} code
 * @property {string} melding
 * @property {string} [tekst]
 */

/** @type {Rule[]} */
const RULES = [
  { name: "nummer", check: numberForm },
  { name: "plaats", check: filePlace, isWarning: true },
  { name: "nummer-jaar", check: numberYear, isWarning: true },
  { name: "onbekende-naam", check: namesKnown },
  { name: "gericht-aan", check: addresseeKnown },
  { name: "dubbele-naam", check: namedOnce },
  { name: "partij-periode", check: partyExisted },
  { name: "partij-lid", check: memberOfParty, isWarning: true },
  { name: "rol", check: inOffice, isWarning: true },
  { name: "volgorde-datums", check: datesInOrder },
  { name: "toekomst", check: notInFuture },
  { name: "antwoord", check: answerComplete, whole: true },
  { name: "intrekking", check: withdrawalComplete, whole: true },
  { name: "termijn", check: deadlineKept, isWarning: true, whole: true },
  { name: "bijlage", check: attachmentsUsable },
  { name: "nummering", check: numberedAlike, isWarning: true, whole: true },
  { name: "html", check: textSurvives, isWarning: true },
  { name: "afbeelding", check: noForeignImages, isWarning: true },
  { name: "dode-link", check: localLinksLive, isWarning: true, whole: true },
  { name: "dubbel-nummer", check: numbersApart },
  { name: "vervolg", check: followUpsLive },
];

/**
 * Hold a record against every rule that needs no more than what the form knows.
 * @param {State} state
 * @param {Gegevens} gegevens
 * @param {string} today
 * @returns {Finding[]} in the order of the file
 */
export function check(state, gegevens, today) {
  const { lines, places } = front(state, gegevens);
  /** @type {Map<string, Omit<Finding, "sleutel" | "plek">>} */
  const found = new Map();
  /** @type {Report} */
  const report = (code, regel, melding, isWarning = false, tekst) => {
    /** @type {Finding["ernst"]} */
    const ernst = isWarning ? "waarschuwing" : "fout";
    const finding = { regel, ernst, code, melding };
    const sign = `${regel} ${code} ${ernst} ${melding}`;
    found.set(sign, tekst === undefined ? finding : { ...finding, tekst });
  };
  const sections = checkTexts(state, lines.length + 1, gegevens, report);
  const lineOf = (/** @type {string} */ place) => places.get(place) ?? 1;
  const record = parse(state, lineOf, gegevens, report);
  if (record) {
    const isWhole = found.size === 0;
    const registers = registersOf(gegevens);
    const path = pathOf(state);
    const kase = { record, path, sections, gegevens, registers, today, isWhole };
    checkRules(kase, lineOf, report);
  }
  return [...found.values()]
    .map((each) => ({ ...placeOf(each.regel, places, sections), ...each }))
    .sort(inOrder);
}

/**
 * @param {Finding} one
 * @param {Finding} other
 */
function inOrder(one, other) {
  const lines = one.regel - other.regel;
  return lines || compare(one.melding, other.melding) || compare(one.code, other.code);
}

/**
 * @param {State} state
 * @param {number} firstLine
 * @param {Gegevens} gegevens
 * @param {Report} report
 */
function checkTexts(state, firstLine, gegevens, report) {
  const text = `\n${body(state)}\n`;
  const sections = readBody(text, firstLine, gegevens, report);
  for (const [offset, line] of text.split("\n").entries()) {
    if (hasInvisible(line)) report("tekst", firstLine + offset, say(gegevens, "tekst.onzichtbaar"));
  }
  const question = sections.find(({ part }) => part === "Vraag");
  if (!trim(question?.text ?? "")) {
    report("geen-vraag", question?.line ?? firstLine, say(gegevens, "geen-vraag.leeg"));
  }
  return sections;
}

/**
 * @param {Case} kase
 * @param {(place: string) => number} lineOf
 * @param {Report} report
 */
function checkRules(kase, lineOf, report) {
  const at = (/** @type {string | number} */ place) =>
    typeof place === "number" ? place : lineOf(place);
  for (const rule of RULES) {
    if (rule.whole && !kase.isWhole) continue;
    for (const [place, sentence] of rule.check(kase)) {
      report(rule.name, at(place), sentence, rule.isWarning);
    }
  }
  for (const { place, rule, sentence, isWarning, text } of checkPrivacy(kase)) {
    report(rule, at(place), sentence, isWarning, text);
  }
}

/**
 * What stands on a line: a key of the front matter and the place in its list, or a text.
 * @param {number} line
 * @param {Map<string, number>} places
 * @param {Section[]} sections
 * @returns {{sleutel: string, plek: number | null}}
 */
function placeOf(line, places, sections) {
  for (const [place, itsLine] of places) {
    if (itsLine !== line) continue;
    const [sleutel, item] = place.split(".");
    return { sleutel, plek: /^[0-9]+$/.test(item ?? "") ? Number(item) : null };
  }
  // What is wrong with the name of the file comes from the subject.
  if (line === 1) return { sleutel: "onderwerp", plek: null };
  const section = sections.findLast((each) => each.line <= line);
  return { sleutel: section?.part ?? "Vraag", plek: null };
}
