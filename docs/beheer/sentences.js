// What is said of a fault: the sentences of scripts/archive/sentences.toml.

/** @import { Gegevens } from "./gegevens.js" */

/** @typedef {Record<string, string | number>} Values */

const HOLE = /\{(\w+)\}/g;

/**
 * Give the sentence with this name, filled in.
 * @param {Gegevens} gegevens
 * @param {string} name
 * @param {Values} [values]
 */
export function say(gegevens, name, values = {}) {
  const sentence = gegevens.zinnen[name];
  if (sentence === undefined) throw new Error(`no sentence ${name}`);
  return sentence.replace(HOLE, (_, hole) => String(values[hole]));
}

/**
 * Give the sentence with this name, or the one that asks whether `meant` is what was meant.
 * @param {Gegevens} gegevens
 * @param {string} name
 * @param {string | null} meant
 * @param {Values} [values]
 */
export function sayMeant(gegevens, name, meant, values = {}) {
  if (meant === null) return say(gegevens, name, values);
  return say(gegevens, `${name}-bedoeld`, { ...values, bedoeld: meant });
}
