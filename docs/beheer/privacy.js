// The privacy guard in the browser; until it is there, it finds nothing.

/**
 * @typedef {object} Found
 * @property {string} melding
 * @property {"fout" | "waarschuwing"} ernst
 * @property {string} tekst
 * @property {number} van where it starts in the text
 * @property {number} tot where it ends
 * @property {string} zin the name of its sentence
 */

/**
 * Find what must not, or maybe should not, be published.
 * @param {string} _text
 * @param {Record<string, unknown>} _patterns
 * @returns {Found[]} in order of place
 */
export function found(_text, _patterns) {
  return [];
}

/**
 * Say what is found, as `controleer` does.
 * @param {Found} finding
 * @param {Record<string, string>} sentences
 */
export function told({ zin }, sentences) {
  return sentences[zin];
}

/**
 * Whether a record allows what is found.
 * @param {Found} finding
 * @param {{melding: string, tekst: string}[]} allowed
 */
export function allows({ melding, tekst }, allowed) {
  return allowed.some((each) => each.melding === melding && each.tekst === tekst);
}
