// The privacy guard in the browser: finds what scripts/archive/privacy finds, by the same patterns.

/**
 * @typedef {"privacy-bsn" | "privacy-iban" | "privacy-telefoon" | "privacy-email" |
 *   "privacy-adres" | "privacy-kenteken" | "privacy-naam"} Melding
 *
 * @typedef {object} Found
 * @property {Melding} melding
 * @property {"fout" | "waarschuwing"} ernst
 * @property {string} tekst
 * @property {number} van where it starts in the text
 * @property {number} tot where it ends
 * @property {string} zin the name of its sentence in sentences.toml
 *
 * @typedef {object} Patterns as archive.privacy.form_patterns gives them
 * @property {Record<string, string>} patronen
 * @property {Record<string, string>} landen
 * @property {Record<string, {mobiel: string, vast: string}>} telefoons
 * @property {string[]} kantoren
 * @property {string[]} thuis
 * @property {string[]} kentekens
 * @property {string[]} functies
 * @property {string[]} tussenvoegsels
 * @property {{domeinen: string[], telefoons: string[], postcodes: string[], namen: string[],
 *   iedereen: boolean}} bekend
 *
 * @typedef {object} Span what one detector finds; `key` is what it is known by
 * @property {string} text
 * @property {number} start
 * @property {boolean} sure
 * @property {string} key
 *
 * @typedef {object} Detector
 * @property {Melding} melding
 * @property {(text: string, patterns: Patterns) => Iterable<Span>} find
 * @property {(key: string, known: Patterns["bekend"]) => boolean} [known]
 */

const LONGEST_ADDRESS = 200;

/** @type {Map<string, RegExp>} */
const made = new Map();

/** @param {string} source */
function pattern(source) {
  const kept = made.get(source);
  if (kept) return kept;
  const fresh = new RegExp(source, "gu");
  made.set(source, fresh);
  return fresh;
}

/**
 * @param {string} text
 * @param {string} source
 */
const has = (text, source) => text.search(pattern(source)) >= 0;

/**
 * Give what stands before a place; characters are counted as Python does.
 * @param {string} text
 * @param {number} place
 * @param {number} length
 */
const before = (text, place, length) =>
  [...text.slice(Math.max(0, place - 2 * length), place)].slice(-length).join("");

/**
 * @param {string} text
 * @param {number} place
 * @param {number} length
 */
const after = (text, place, length) =>
  [...text.slice(place, place + 2 * length)].slice(0, length).join("");

/**
 * @param {string} text
 * @param {number} place
 * @param {Patterns} patterns
 */
const inAddress = (text, place, { patronen }) =>
  has(before(text, place, LONGEST_ADDRESS), patronen.webadres);

/** @param {string} text */
const compact = (text) => text.toUpperCase().replace(/[^0-9A-Z]/g, "");

/** @param {string} number */
function passesTestOfEleven(number) {
  const figures = [...number].map(Number);
  const sum = figures.reduce((all, each, place) => all + each * (place < 8 ? 9 - place : -1), 0);
  return Number(number) > 0 && sum % 11 === 0;
}

/**
 * @param {string} text
 * @param {Patterns} patterns
 * @returns {Iterable<Span>}
 */
function* citizens(text, patterns) {
  for (const { 0: found, index: start } of text.matchAll(pattern(patterns.patronen.bsn))) {
    const key = found.replace(/[^0-9]/g, "").padStart(9, "0");
    if (!passesTestOfEleven(key)) continue;
    const around = [before(text, start, 60), after(text, start + found.length, 30)];
    const sure = around.some((each) => has(each, patterns.patronen.bsn_woorden));
    const glued = [text[start - 1], text[start + found.length]].some((sign) => /^[-/_]$/.test(sign));
    const whole = /^[0-9]{9}$/.test(found) && !glued && !inAddress(text, start, patterns);
    if (sure || whole) yield { text: found, start, sure, key };
  }
}

/** @param {string} number */
function passesTestOf97(number) {
  let rest = 0;
  for (const sign of number.slice(4) + number.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * @param {string} text
 * @param {Patterns} patterns
 * @returns {Iterable<Span>}
 */
function* accounts(text, { patronen, landen }) {
  for (const { 0: found, index: start } of text.matchAll(pattern(patronen.iban))) {
    const structure = landen[found.slice(0, 2).toUpperCase()];
    if (!structure) continue;
    const length = [...structure.matchAll(/\{(\d+)\}/g)].reduce((all, [, each]) => all + +each, 0);
    const rest = new RegExp(`^(?:${patronen.iban_verder}){${length}}${patronen.iban_eind}`, "u");
    const matched = rest.exec(text.slice(start + found.length));
    if (!matched) continue;
    const whole = found + matched[0];
    const key = compact(whole);
    if (!passesTestOf97(key) || !new RegExp(`^${structure}$`).test(key.slice(4))) continue;
    const around = [before(text, start, 60), after(text, start + whole.length, 60)];
    const sure = !around.some((each) => has(each, patronen.iban_gemeente));
    yield { text: whole, start, sure, key };
  }
}

/**
 * Give the figures of a number with its country in front.
 * @param {string} number
 */
function international(number) {
  const figures = number.replaceAll("(0)", "").replace(/[^0-9]/g, "");
  if (/^[ (]*\+/.test(number)) return figures;
  return figures.startsWith("00") ? figures.slice(2) : `31${figures.slice(1)}`;
}

/**
 * @param {string} text
 * @param {Patterns} patterns
 * @returns {Iterable<Span>}
 */
function* telephones(text, patterns) {
  for (const { 0: found, index: start } of text.matchAll(pattern(patterns.patronen.telefoon))) {
    const key = international(found);
    const country = patterns.telefoons[key.slice(0, 2)];
    if (!country || inAddress(text, start, patterns)) continue;
    const sure = has(key.slice(2), country.mobiel);
    if (sure || has(key.slice(2), country.vast)) yield { text: found, start, sure, key };
  }
}

/**
 * @param {string} text
 * @param {Patterns} patterns
 * @returns {Iterable<Span>}
 */
function* mails(text, { patronen, kantoren, thuis }) {
  for (const { 0: found, index: start } of text.matchAll(pattern(patronen.email))) {
    const [name, key] = found.toLowerCase().split("@");
    if (kantoren.includes(name) || kantoren.includes(name.split(/[._+-]/)[0])) continue;
    yield { text: found, start, sure: thuis.includes(key), key };
  }
}

/**
 * @param {string} text
 * @param {Patterns} patterns
 * @returns {Iterable<Span>}
 */
function* homes(text, { patronen }) {
  for (const { 0: found, index: start } of text.matchAll(pattern(patronen.postcode))) {
    const ahead = before(text, start, 60);
    const behind = after(text, start + found.length, 20);
    const housed = has(ahead, patronen.postcode_straat) || has(behind, patronen.postcode_nummer);
    if (!housed || has(ahead, patronen.postcode_postbus)) continue;
    const sure = has(before(text, start, 120), patronen.postcode_woont);
    yield { text: found, start, sure, key: compact(found) };
  }
}

/**
 * @param {string} text
 * @param {Patterns} patterns
 * @returns {Iterable<Span>}
 */
function* plates(text, patterns) {
  const { patronen, kentekens } = patterns;
  for (const { 0: found, index: start } of text.matchAll(pattern(patronen.kenteken))) {
    const form = found.toUpperCase().replace(/[0-9]/g, "9").replace(/[A-Z]/g, "A");
    const whole = kentekens.includes(form);
    if (!whole && !kentekens.some((each) => each.replaceAll("-", "") === form)) continue;
    const around = [before(text, start, 40), after(text, start + found.length, 25)];
    const sure = around.some((each) => has(each, patronen.kenteken_woorden));
    const alone = whole && !/[a-z]|[ACEIOQUY]/.test(found) && !inAddress(text, start, patterns);
    if (sure || alone) yield { text: found, start, sure, key: compact(found) };
  }
}

/**
 * @param {string} text
 * @param {Patterns} patterns
 * @returns {Iterable<Span>}
 */
function* names(text, { patronen, functies, tussenvoegsels }) {
  for (const found of text.matchAll(pattern(patronen.naam))) {
    const name = withoutFunction(found[1], functies);
    const words = wordsOf(name).filter(
      (word) => !word.includes(".") && !tussenvoegsels.includes(word),
    );
    const start = found.index + found[0].length - name.length;
    if (words.length) yield { text: name, start, sure: false, key: words.join(" ") };
  }
}

/**
 * @param {string} name
 * @param {string[]} functions
 */
function withoutFunction(name, functions) {
  const words = [...name.matchAll(/[^ \u00a0_]+/g)];
  const last = words.findLastIndex(([word]) => functions.includes(word.toLowerCase()));
  const first = words[last + 1];
  return first ? name.slice(first.index) : "";
}

/** @param {string} name */
function wordsOf(name) {
  const plain = name.replaceAll("\u2019", "'").toLowerCase();
  const words = plain.split(/[ \u00a0_,]+/).filter(Boolean);
  return words.flatMap((word) => [...new Set([word, ...word.split("-")])]);
}

/** @type {Detector[]} In the order of DETECTORS in guard.py: where two overlap, the first is right. */
const DETECTORS = [
  { melding: "privacy-iban", find: accounts },
  {
    melding: "privacy-email",
    find: mails,
    known: (key, { domeinen }) => domeinen.some((one) => key === one || key.endsWith(`.${one}`)),
  },
  {
    melding: "privacy-telefoon",
    find: telephones,
    known: (key, { telefoons }) => telefoons.includes(key),
  },
  { melding: "privacy-bsn", find: citizens },
  { melding: "privacy-kenteken", find: plates },
  {
    melding: "privacy-adres",
    find: homes,
    known: (key, { postcodes }) => postcodes.includes(key),
  },
  {
    melding: "privacy-naam",
    find: names,
    known: (key, { namen, iedereen }) =>
      iedereen || key.split(" ").some((word) => namen.includes(word)),
  },
];

/**
 * Find what must not, or maybe should not, be published.
 * @param {string} text one text of a record: a value, or a part of the body
 * @param {Patterns} patterns
 * @returns {Found[]} in order of place
 */
export function found(text, patterns) {
  /** @type {(Found & {key: string, known: Detector["known"]})[]} */
  const all = [];
  for (const { melding, find, known } of DETECTORS) {
    for (const { text: tekst, start: van, sure, key } of find(text, patterns)) {
      const tot = van + tekst.length;
      if (all.some((other) => van < other.tot && other.van < tot)) continue;
      const ernst = sure ? "fout" : "waarschuwing";
      all.push({ melding, ernst, tekst, van, tot, zin: `${melding}.${sure ? "zeker" : "vraag"}`, key, known });
    }
  }
  return all
    .filter(({ key, known }) => !known?.(key, patterns.bekend))
    .sort((one, other) => one.van - other.van)
    .map(({ key: _key, known: _known, ...rest }) => rest);
}

/**
 * Say what is found, as `controleer` does.
 * @param {Found} finding
 * @param {Record<string, string>} sentences by name, as sentences.toml has them
 */
export function told({ melding, tekst, zin }, sentences) {
  const one = oneLine(tekst);
  const allowing = { melding, tekst: JSON.stringify(one) };
  return `${fill(sentences[zin], { tekst: one })} ${fill(sentences["privacy.toestaan"], allowing)}`;
}

/**
 * Whether a record allows what is found.
 * @param {Found} finding
 * @param {{melding: string, tekst: string}[]} allowed the record's `toegestaan`
 */
export const allows = ({ melding, tekst }, allowed) =>
  allowed.some((each) => each.melding === melding && oneLine(each.tekst) === oneLine(tekst));

/** @param {string} text */
const oneLine = (text) => text.split(/[ \t\n\u00a0]+/).join(" ");

/**
 * @param {string} sentence
 * @param {Record<string, string>} values
 */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
