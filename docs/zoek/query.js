// What somebody typed, read: words, phrases, what must not be there, and choices of facets.

/**
 * One thing that is looked for: words, or (a phrase) just these words behind each other.
 * @typedef {{text: string, phrase: boolean}} Term
 *
 * `wanted` holds what is looked for; of the terms of one item one is enough (OR).
 * @typedef {{wanted: Term[][], unwanted: Term[]}} Query
 */

const PART = /(-?)(?:([\p{L}]+):)?(?:"([^"]*)"?|(\S+))/gu;
const QUOTES = /[“”„«»]/g;
const OR = new Set(["OR", "OF", "|"]);

/**
 * One part of what was typed, between spaces.
 * @typedef {{written: string, not: boolean, key: string, text: string, phrase: boolean}} Part
 */

/**
 * @param {string} typed
 * @returns {Part[]}
 */
export function parts(typed) {
  return [...typed.replace(QUOTES, '"').matchAll(PART)].map((match) => ({
    written: match[0],
    not: match[1] === "-",
    key: (match[2] ?? "").toLowerCase(),
    text: match[3] ?? match[4],
    phrase: match[3] !== undefined,
  }));
}

/**
 * Read what is typed. What looks like a choice of a facet (`partij:PvdA`) has been taken out.
 * @param {string} typed
 * @returns {Query}
 */
export function readQuery(typed) {
  /** @type {Query} */
  const query = { wanted: [], unwanted: [] };
  let choice = false;
  for (const part of parts(typed)) {
    if (OR.has(part.written)) {
      choice = query.wanted.length > 0;
      continue;
    }
    const term = {
      text: part.key ? `${part.key} ${part.text}` : part.text,
      phrase: part.phrase,
    };
    if (part.not) query.unwanted.push(term);
    else if (choice) query.wanted[query.wanted.length - 1].push(term);
    else query.wanted.push([term]);
    choice = false;
  }
  return query;
}
