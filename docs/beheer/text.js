// Texts as the archive reads them: the same spaces, capitals and order as in Python.

// What Python takes for a space (str.isspace); JavaScript's own \s differs.
const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SPACES = new RegExp(`[${SPACE}]+`, "u");
const LEADING = new RegExp(`^[${SPACE}]+`, "u");
const TRAILING = new RegExp(`[${SPACE}]+$`, "u");
// What comes along when text is pasted from a word processor (parsers.py).
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;
// Control characters, and marks that turn text around on screen (parsers.py).
const INVISIBLE =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/u;
const CHEROKEE = /[\u13a0-\u13fd\uab70-\uabbf]/u;
const ASCII = /^[\x00-\x7f]*$/;

/**
 * The words of a text.
 * @param {string} text
 */
export function words(text) {
  return text.split(SPACES).filter(Boolean);
}

/** @param {string} text */
export function trimEnd(text) {
  return text.replace(TRAILING, "");
}

/** @param {string} text */
export function trim(text) {
  return trimEnd(text.replace(LEADING, ""));
}

/**
 * One line, as the parser of a field reads it: single spaces, and nothing that can't be seen.
 * @param {string} text
 */
export function oneLine(text) {
  return words(text.toWellFormed().replace(UNSEEN, "")).join(" ").normalize();
}

/**
 * Several lines, as the reader of a file gives them: one kind of line end and of accents.
 * @param {string} text
 */
export function manyLines(text) {
  return text.toWellFormed().replace(/\r\n?/g, "\n").normalize();
}

/** @param {string} text */
export function hasInvisible(text) {
  return INVISIBLE.test(text);
}

/**
 * Capitals and small letters alike (Python's str.casefold).
 * @param {string} text
 */
export function casefold(text) {
  return ASCII.test(text) ? text.toLowerCase() : [...text].map(foldedLetter).join("");
}

/** @param {string} letter */
function foldedLetter(letter) {
  if (letter === "ı") return letter;
  if (CHEROKEE.test(letter)) return letter.toUpperCase();
  return [...letter.toLowerCase().toUpperCase()].map((each) => each.toLowerCase()).join("");
}

/**
 * Compare texts by their characters, as Python sorts them.
 * @param {string} one
 * @param {string} other
 */
export function compare(one, other) {
  const length = Math.min(one.length, other.length);
  for (let place = 0; place < length; place++) {
    const [ours, theirs] = [one.charCodeAt(place), other.charCodeAt(place)];
    if (ours !== theirs) return rank(ours) - rank(theirs);
  }
  return one.length - other.length;
}

/**
 * Halves of characters beyond U+FFFF come after all others.
 * @param {number} unit
 */
function rank(unit) {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
