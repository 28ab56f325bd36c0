// What a rule over one record looks at, and what it gives.

/** @import { Section } from "./body.js" */
/** @import { Gegevens } from "./gegevens.js" */
/** @import { State } from "./record.js" */
/** @import { Registers } from "./registers.js" */

/**
 * Takes a fault: the rule, the line of the file, the sentence; whether it is only a warning; and the
 * text that should not be published, when it is about that.
 * @typedef {(rule: string, line: number, sentence: string, isWarning?: boolean, text?: string) => void}
 *   Report
 *
 * What could be read of a record: a wrong value counts as not filled in.
 * @typedef {Omit<State, "delen">} Fields
 *
 * @typedef {object} Case
 * @property {Fields} record
 * @property {string} path
 * @property {Section[]} sections
 * @property {Gegevens} gegevens
 * @property {Registers} registers
 * @property {string} today
 * @property {boolean} isWhole whether all of the record could be read
 *
 * A place is a key of the front matter (`nummer`), an item (`indieners.0`) or a line.
 * @typedef {[place: string | number, sentence: string]} Fault
 *
 * A rule that draws a conclusion from what is absent needs the `whole` record: it says nothing about
 * a record of which a key could not be read.
 * @typedef {object} Rule
 * @property {string} name
 * @property {(kase: Case) => Iterable<Fault>} check
 * @property {boolean} [isWarning]
 * @property {boolean} [whole]
 */

/**
 * The section of this name, if the record has one.
 * @param {Case} kase
 * @param {string} part
 */
export function sectionOf(kase, part) {
  return kase.sections.find((each) => each.part === part) ?? null;
}

/**
 * The line of the file of a place in the text of a section.
 * @param {Section} section
 * @param {number} place
 */
export function lineAt(section, place) {
  return section.textLine + section.text.slice(0, place).split("\n").length - 1;
}
