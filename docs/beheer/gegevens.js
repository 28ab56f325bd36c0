// What the page of the form is sent: /beheer/gegevens.json (scripts/archive/exports/form_data.py).

/**
 * What may stand behind a key: `regel` is one line that is not empty, `tekst` one that may be.
 * @typedef {{soort: "regel" | "tekst" | "dag"} | {soort: "keuze", keuzes: string[]}
 *   | {soort: "lijst", van: Form} | {soort: "tabel", delen: {sleutel: string, vorm: Form}[]}} Form
 *
 * @typedef {object} Field
 * @property {string} sleutel
 * @property {string} uitleg
 * @property {string} voorbeeld
 * @property {boolean} verplicht
 * @property {string} standaard what counts as not filled in; empty when there is no such word
 * @property {string[]} keuzes
 * @property {string[]} delen the keys of a table, or of each table of a list
 * @property {Form} vorm
 *
 * A day is written as in ISO 8601; null is open.
 * @typedef {{van: string | null, tot: string | null}} Period
 * @typedef {Period & {naam: string, volledige_naam: string, ook: string[]}} Party
 * @typedef {object} Person
 * @property {string} naam
 * @property {string[]} ook
 * @property {(Period & {rol: string})[]} rollen
 * @property {(Period & {partij: string})[]} partijen
 * @typedef {{naam: string, ook: string[]}} Theme
 *
 * @typedef {{vanaf: string, waarde: number, eenheid: "dagen" | "weken" | "maanden", artikel: string}}
 *   Term
 *
 * @typedef {object} Instellingen
 * @property {string} titel
 * @property {string} gemeente
 * @property {string} nummer the pattern of a number
 * @property {Term[]} antwoordtermijnen
 * @property {{adres: string, soort: string, tak: string} | null} opslagplaats
 * @property {string[]} verzonden_aan
 * @property {string} email
 *
 * @typedef {object} Words
 * @property {string[]} koppen the headings of a record's texts
 * @property {Record<string, string>} bedoelde_koppen what is written for them by mistake
 * @property {string[]} maanden
 * @property {Record<string, string>} tekens signs that are used for one another in names
 * @property {string[]} geadresseerden
 * @property {string[]} raad the roles of who may ask
 * @property {string[]} college the roles of who may answer
 * @property {{partijen: string, personen: string, themas: string}} registers their files
 * @property {string[]} html the tags that are shown
 * @property {string[]} bijlagen the kinds of files that may be attached
 * @property {number} langste_naam of an attachment, in bytes
 *
 * @typedef {object} Gegevens
 * @property {Field[]} velden
 * @property {Party[]} partijen
 * @property {Person[]} personen
 * @property {Theme[]} themas
 * @property {Record<string, string>} nummers the subject of each question, by its number
 * @property {Record<string, string>} dagen the day of asking of each question, by its number
 * @property {Record<string, string>} paden the path of each record that is named otherwise than usual
 * @property {Instellingen} instellingen
 * @property {Record<string, string>} zinnen
 * @property {string} kaal what may stand without quotes in the front matter
 * @property {Record<string, {patroon: string, vlaggen: string}>} patronen
 * @property {Words} woorden
 * @property {Record<string, any>} privacy
 */

export {};
