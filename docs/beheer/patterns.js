// The patterns that the archive gives along, ready for use.

/** @import { Gegevens } from "./gegevens.js" */

/** @type {WeakMap<Gegevens["patronen"], Map<string, RegExp>>} */
const compiled = new WeakMap();

/**
 * @param {Gegevens} gegevens
 * @param {string} name
 * @param {string} before
 * @param {string} flags
 */
function pattern(gegevens, name, before, flags) {
  const known = compiled.get(gegevens.patronen) ?? new Map();
  compiled.set(gegevens.patronen, known);
  const key = `${name} ${flags}`;
  if (!known.has(key)) {
    const { patroon, vlaggen } = gegevens.patronen[name];
    known.set(key, new RegExp(`${before}(?:${patroon})`, vlaggen + flags));
  }
  return /** @type {RegExp} */ (known.get(key));
}

/**
 * What a pattern finds at the start of a text.
 * @param {Gegevens} gegevens
 * @param {string} name
 * @param {string} text
 */
export function match(gegevens, name, text) {
  return pattern(gegevens, name, "^", "").exec(text);
}

/**
 * Everything that a pattern finds in a text.
 * @param {Gegevens} gegevens
 * @param {string} name
 * @param {string} text
 */
export function matchAll(gegevens, name, text) {
  return text.matchAll(pattern(gegevens, name, "", "g"));
}

/**
 * @param {Gegevens} gegevens
 * @param {string} name
 * @param {string} text
 * @param {(found: string) => string} change
 */
export function replaceAll(gegevens, name, text, change) {
  return text.replace(pattern(gegevens, name, "", "g"), change);
}
