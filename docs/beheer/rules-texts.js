// Rules over what stands in the text of a record and in its attachments
// (scripts/archive/rules/texts.py). Whether an attachment is there, only the checker can see.

/** @import { Case, Fault } from "./case.js" */
/** @import { Gegevens } from "./gegevens.js" */

import { lineAt, sectionOf } from "./case.js";
import { alike, numbersOf, pointsIn } from "./numbered.js";
import { match, matchAll, replaceAll } from "./patterns.js";
import { say } from "./sentences.js";
import { casefold } from "./text.js";

/**
 * Attachments lie beside the record, once, and are of a kind that is safe to publish.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* attachmentsUsable({ record, gegevens }) {
  const seen = new Set();
  for (const [place, { bestand }] of record.bijlagen.entries()) {
    const key = `bijlagen.${place}`;
    const fault = nameFault(bestand, gegevens);
    if (fault) yield [key, fault];
    const name = casefold(bestand);
    if (seen.has(name)) yield [key, say(gegevens, "bijlage.twee-keer", { naam: bestand })];
    seen.add(name);
  }
}

/**
 * @param {string} name
 * @param {Gegevens} gegevens
 */
function nameFault(name, gegevens) {
  const { langste_naam, bijlagen } = gegevens.woorden;
  const kind = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (/[/\\]|^\./.test(name)) return say(gegevens, "bijlage.naam", { naam: name });
  if (new TextEncoder().encode(name).length > langste_naam) {
    return say(gegevens, "bijlage.te-lang", { naam: name });
  }
  if (bijlagen.includes(kind)) return null;
  return say(gegevens, "bijlage.soort", { soort: kind, naam: name });
}

/**
 * Where questions and answers are both numbered, they have the same numbers.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* numberedAlike(kase) {
  const { gegevens } = kase;
  const answer = sectionOf(kase, "Antwoord");
  if (!answer) return;
  const asked = pointsIn(sectionOf(kase, "Vraag")?.text ?? "", gegevens);
  const answered = pointsIn(answer.text, gegevens);
  if (!asked.length || !answered.length || alike(asked, answered)) return;
  const [vragen, antwoorden] = [asked, answered].map((points) => numbersOf(points).at(-1) ?? 0);
  yield [answer.line, say(gegevens, "nummering.anders", { vragen, antwoorden })];
}

/**
 * Blank out pieces of code; what follows keeps its place.
 * @param {string} text
 * @param {Gegevens} gegevens
 */
function withoutCode(text, gegevens) {
  return replaceAll(gegevens, "code", text, (code) => code.replace(/[^\n]/g, " "));
}

/**
 * No text vanishes because it looks like HTML.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* textSurvives({ sections, gegevens }) {
  for (const section of sections) {
    for (const found of matchAll(gegevens, "html", withoutCode(section.text, gegevens))) {
      if (gegevens.woorden.html.includes(found[1].toLowerCase())) continue;
      yield [lineAt(section, found.index), say(gegevens, "html.code", { code: found[0] })];
    }
  }
}

/**
 * Links and pictures of all texts, with their lines.
 * @param {Case} kase
 */
function* links({ sections, gegevens }) {
  for (const section of sections) {
    for (const found of matchAll(gegevens, "link", withoutCode(section.text, gegevens))) {
      const [, mark, address] = found;
      yield { line: lineAt(section, found.index), isImage: mark !== "", address };
    }
  }
}

/**
 * Pictures come from this archive: a page asks nothing of other sites.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* noForeignImages(kase) {
  const { gegevens } = kase;
  for (const { line, isImage, address } of links(kase)) {
    if (!isImage || !match(gegevens, "schema", address)) continue;
    yield [line, say(gegevens, "afbeelding.elders", { adres: address })];
  }
}

/**
 * A link without a site leads to an attachment of the same record or a place on its page.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* localLinksLive(kase) {
  const { record, gegevens } = kase;
  const names = new Set(record.bijlagen.map(({ bestand }) => bestand));
  for (const { line, address } of links(kase)) {
    if (match(gegevens, "schema", address) || address.startsWith("#")) continue;
    if (names.has(address.split("#", 1)[0])) continue;
    yield [line, say(gegevens, "dode-link.nergens", { link: address })];
  }
}
