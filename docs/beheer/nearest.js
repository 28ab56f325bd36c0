// The known word that a misspelt one is nearest to, as scripts/archive/nearest.py finds it.

/** @import { Letters } from "./alike.js" */

import { lettersOf, Likeness } from "./alike.js";
import { casefold, compare, words } from "./text.js";

// Names are worth a question when they are more right than wrong; numbers differ by one figure.
export const NAME = 0.6;
export const NUMBER = 0.8;

/**
 * What is known: each name by its small letters, in the order of those.
 * @typedef {{folded: string, name: string, letters: Letters}[]} Known
 */

/**
 * Make names ready to be looked through more than once.
 * @param {Iterable<string>} names
 * @returns {Known}
 */
export function prepared(names) {
  const sorted = [...names].sort(compare).reverse();
  const byFolded = new Map(sorted.map((name) => [casefold(name), name]));
  return [...byFolded]
    .map(([folded, name]) => ({ folded, name, letters: lettersOf(folded) }))
    .sort((one, other) => compare(one.folded, other.folded));
}

/**
 * Give the nearest of what is known, capitals and small letters alike; null when nothing is near.
 * @param {string} word
 * @param {Known} known
 * @param {number} [least] how much must be alike, from 0 to 1
 * @returns {string | null}
 */
export function nearest(word, known, least = NAME) {
  const folded = casefold(word);
  const likeness = new Likeness(folded);
  /** @type {string | null} */
  let best = null;
  let most = least;
  for (const { name, letters } of known) {
    const ratio = likeness.ratio(letters, most);
    // Of those that are as near, the last is taken.
    if (ratio >= most) [best, most] = [name, ratio];
  }
  return best ?? known.find((each) => words(each.folded).includes(folded))?.name ?? null;
}
