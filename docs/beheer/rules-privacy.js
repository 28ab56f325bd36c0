// Rules over what is of a person in the texts of a record (scripts/archive/rules/privacy.py). What
// attachments hold, only the checker can see.

/** @import { Case } from "./case.js" */
/** @import { Found } from "./privacy.js" */

import { lineAt } from "./case.js";
import { allows, found, told } from "./privacy.js";
import { say } from "./sentences.js";
import { words } from "./text.js";

const HASH = / \(sha256:[0-9a-f]{16}\)/g;

/**
 * What should not be published, or should be looked at. A place is a key, an item or a line; `text`
 * is what was found, on one line.
 * @typedef {object} Suspect
 * @property {string | number} place
 * @property {string} rule
 * @property {string} sentence
 * @property {boolean} isWarning
 * @property {string} [text]
 */

/**
 * Nothing of a person is published that the record does not allow; what it allows is there.
 * @param {Case} kase
 * @returns {Generator<Suspect>}
 */
export function* checkPrivacy(kase) {
  const { record, gegevens } = kase;
  if (!gegevens.privacy.patronen) return;
  const needless = new Set(record.toegestaan.keys());
  for (const [place, suspect] of suspects(kase)) {
    for (const [index, each] of record.toegestaan.entries()) {
      if (allows(suspect, [each])) needless.delete(index);
    }
    if (allows(suspect, record.toegestaan)) continue;
    const { melding: rule, ernst } = suspect;
    const sentence = told(suspect, gegevens.zinnen);
    const text = words(suspect.tekst).join(" ");
    yield { place, rule, sentence, isWarning: ernst === "waarschuwing", text };
  }
  // What is allowed may well stand in an attachment.
  if (!kase.isWhole || record.bijlagen.length) return;
  for (const index of needless) {
    const { melding, tekst } = record.toegestaan[index];
    const sentence = say(gegevens, "toegestaan.niets", { melding, tekst });
    yield { place: `toegestaan.${index}`, rule: "toegestaan", sentence, isWarning: true };
  }
}

/**
 * @param {Case} kase
 * @returns {Generator<[place: string | number, suspect: Found]>}
 */
function* suspects({ record, sections, path, gegevens }) {
  const patterns = /** @type {any} */ (gegevens.privacy);
  for (const [place, text] of frontTexts(record)) {
    for (const each of found(text, patterns)) yield [place, each];
  }
  for (const section of sections) {
    for (const each of found(section.text, patterns)) yield [lineAt(section, each.van), each];
  }
  const name = path.split("/").at(-1) ?? "";
  for (const each of found(name.replace(/\.md$/, ""), patterns)) yield [1, each];
}

/**
 * The texts of the front matter by their keys, but for names that the registers must hold.
 * @param {Case["record"]} record
 * @returns {Generator<[place: string, text: string]>}
 */
function* frontTexts(record) {
  yield ["onderwerp", record.onderwerp];
  yield ["wijze_van_beantwoording", record.wijze_van_beantwoording];
  yield ["reden_intrekking", record.reden_intrekking];
  yield ["bron", record.bron.replace(HASH, "")];
  for (const [place, { reden }] of record.verdaagd.entries()) yield [`verdaagd.${place}`, reden];
  for (const [place, { bestand, titel }] of record.bijlagen.entries()) {
    yield [`bijlagen.${place}`, bestand];
    yield [`bijlagen.${place}`, titel];
  }
  for (const [place, { toelichting }] of record.correcties.entries()) {
    yield [`correcties.${place}`, toelichting];
  }
  if (record.bewaring) yield ["bewaring", record.bewaring.reden];
}
