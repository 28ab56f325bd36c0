// One record while it is being written: what the form holds.

/**
 * Keys are those of the front matter; all are always there. What is not filled in is an empty text
 * or an empty list. A day is the text that was typed.
 *
 * @typedef {{naam: string, partij: string}} Asker
 * @typedef {{datum: string, tot: string, reden: string}} Postponement
 * @typedef {{bestand: string, titel: string}} Attachment
 * @typedef {{datum: string, toelichting: string}} Correction
 * @typedef {{waarde: string, reden: string}} Retention
 * @typedef {{melding: string, tekst: string, reden: string}} Allowance
 * @typedef {{datum: string, reden: string}} Removal
 *
 * The texts in Markdown, in the order of the file: an object keeps the order of its keys.
 * @typedef {{Vraag: string, Toelichting: string, Antwoord: string}} Texts
 *
 * @typedef {object} State
 * @property {string} nummer
 * @property {string} onderwerp
 * @property {Asker[]} indieners
 * @property {string} ingediend
 * @property {string} soort
 * @property {string} gericht_aan
 * @property {string} wijze_van_beantwoording
 * @property {string[]} themas
 * @property {string} ontvangen
 * @property {Postponement[]} verdaagd
 * @property {string} beantwoord
 * @property {string[]} portefeuillehouders
 * @property {string} ingetrokken
 * @property {string} reden_intrekking
 * @property {string} vervolg_op
 * @property {Attachment[]} bijlagen
 * @property {string} bron
 * @property {Correction[]} correcties
 * @property {Retention | null} bewaring
 * @property {Allowance[]} toegestaan
 * @property {Removal[]} verwijderd
 * @property {string[]} eerdere_nummers
 * @property {Texts} delen
 *
 * What stands behind one key of the front matter.
 * @typedef {string | string[] | Record<string, string> | Record<string, string>[] | null} Value
 */

/**
 * A record in which nothing is filled in.
 * @returns {State}
 */
export function empty() {
  return {
    nummer: "",
    onderwerp: "",
    indieners: [],
    ingediend: "",
    soort: "",
    gericht_aan: "",
    wijze_van_beantwoording: "",
    themas: [],
    ontvangen: "",
    verdaagd: [],
    beantwoord: "",
    portefeuillehouders: [],
    ingetrokken: "",
    reden_intrekking: "",
    vervolg_op: "",
    bijlagen: [],
    bron: "",
    correcties: [],
    bewaring: null,
    toegestaan: [],
    verwijderd: [],
    eerdere_nummers: [],
    delen: { Vraag: "", Toelichting: "", Antwoord: "" },
  };
}

/**
 * The value behind a key of the front matter.
 * @param {State} state
 * @param {string} key
 * @returns {Value}
 */
export function valueOf(state, key) {
  return /** @type {Record<string, any>} */ (state)[key] ?? null;
}
