// The known word that a misspelt one is nearest to, as scripts/archive/nearest.py finds it.

import { Likeness } from "./alike.js";
import { casefold, compare, words } from "./text.js";

// Names are worth a question when they are more right than wrong; numbers differ by one figure.
export const NAME = 0.6;
export const NUMBER = 0.8;

/**
 * Give the nearest of `known`, capitals and small letters alike; null when nothing is near.
 * @param {string} word
 * @param {Iterable<string>} known
 * @param {number} [least] how much must be alike, from 0 to 1
 * @returns {string | null}
 */
export function nearest(word, known, least = NAME) {
  const folded = casefold(word);
  const likeness = new Likeness(folded);
  /** @type {Map<string, string>} */
  const names = new Map([...known].sort(compare).reverse().map((name) => [casefold(name), name]));
  /** @type {string | undefined} */
  let best;
  let most = least;
  for (const name of names.keys()) {
    const ratio = likeness.ratio(name, most);
    if (ratio < most || (ratio === most && best !== undefined && compare(name, best) < 0)) continue;
    [best, most] = [name, ratio];
  }
  best ??= [...names.keys()].sort(compare).find((name) => words(name).includes(folded));
  return best === undefined ? null : (names.get(best) ?? null);
}
