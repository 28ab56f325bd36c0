// The way to the page of the forge on which a file is made or changed.

// GitHub refuses addresses that are longer than this, and web servers before a Forgejo often do too.
export const LONGEST = 7500;

/** @typedef {{forge: string, newFile: string, editFile: string}} Forge */

/**
 * Give the address of the page on which a new file is made; `filled` tells whether its text is in it.
 * @param {Forge} forge
 * @param {string} path
 * @param {string} text
 */
export function newAddress({ newFile }, path, text) {
  const named = newFile.replace("{pad}", () => encodeURIComponent(path));
  const whole = named.replace("{tekst}", () => encodeURIComponent(text));
  if (whole !== named && whole.length <= LONGEST) return { address: whole, filled: true };
  return { address: named.replace(/&value=\{tekst\}$/, ""), filled: false };
}

/**
 * Give the address of the page on which a file is changed.
 * @param {Forge} forge
 * @param {string} path
 */
export const editAddress = ({ editFile }, path) =>
  editFile.replace("{pad}", () => path.split("/").map(encodeURIComponent).join("/"));
