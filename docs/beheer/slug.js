// Names in addresses, as scripts/archive/slug.py makes them (python-slugify).

import { LETTERS } from "./letters.js";

const MARK = /[\u0300-\u036f]/u;
const ENTITY = /&(?:(amp|lt|gt|quot|nbsp)|#([0-9]{1,6})|#x([0-9a-fA-F]{1,5}));/gu;
const NAMED = /** @type {Record<string, string>} */ ({
  amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ",
});

/**
 * Make a text fit for an address: `Thema's en co` becomes `themas-en-co`.
 * @param {string} text
 * @param {number} [longest] a bound in characters, cut at a word; 0 is no bound
 */
export function slug(text, longest = 0) {
  const plain = [...text.replace(/['’]/gu, "").normalize("NFKD")].map(latin).join("");
  const word = plain
    .replace(ENTITY, decoded)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/'/g, "")
    .replace(/(?<=[0-9]),(?=[0-9])/g, "")
    .replace(/[^-a-z0-9]+/gu, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
  return longest ? shortened(word, longest) : word;
}

/** @param {string} letter */
function latin(letter) {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return letter;
  if (code > 0xffff || MARK.test(letter)) return "";
  return LETTERS.get(letter) ?? "-";
}

/**
 * @param {string} _
 * @param {string | undefined} name
 * @param {string | undefined} decimal
 * @param {string | undefined} hexadecimal
 */
function decoded(_, name, decimal, hexadecimal) {
  if (name) return NAMED[name];
  return String.fromCodePoint(decimal ? parseInt(decimal, 10) : parseInt(hexadecimal ?? "", 16));
}

/**
 * Keep the words that fit: a long one is passed over, and shorter ones after it still count.
 * @param {string} word
 * @param {number} longest
 */
function shortened(word, longest) {
  if (word.length < longest) return word;
  if (!word.includes("-")) return word.slice(0, longest);
  let kept = "";
  for (const part of word.split("-")) {
    const length = kept.length + part.length;
    if (length < longest) kept += `${part}-`;
    if (length === longest) {
      kept += part;
      break;
    }
  }
  return (kept || word.slice(0, longest)).replace(/-$/, "");
}
