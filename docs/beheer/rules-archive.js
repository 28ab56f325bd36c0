// Rules over a record among all others (scripts/archive/rules/archive.py).

/** @import { Case, Fault } from "./case.js" */
/** @import { Gegevens } from "./gegevens.js" */

import { nearest, NUMBER, prepared } from "./nearest.js";
import { empty } from "./record.js";
import { say, sayMeant } from "./sentences.js";
import { casefold, compare } from "./text.js";
import { pathOf } from "./write.js";

const FIGURES = /([0-9]{1,18})/;

/**
 * A number is used once, whatever its capitals.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* numbersApart({ record, gegevens }) {
  const own = casefold(record.nummer);
  const other = Object.keys(gegevens.nummers).find((number) => casefold(number) === own);
  if (other === undefined) return;
  const values = { nummer: record.nummer, pad: pathOfNumber(other, gegevens) };
  yield ["nummer", say(gegevens, "dubbel-nummer.al-gebruikt", values)];
}

/**
 * @param {string} number
 * @param {Gegevens} gegevens
 */
function pathOfNumber(number, gegevens) {
  const { nummers, paden } = gegevens;
  if (Object.hasOwn(paden, number)) return paden[number];
  return pathOf({ ...empty(), nummer: number, onderwerp: nummers[number] });
}

/**
 * A follow-up names an earlier question that exists.
 * @param {Case} kase
 * @returns {Generator<Fault>}
 */
export function* followUpsLive({ record, gegevens, path, isWhole }) {
  const asked = record.vervolg_op;
  const name = path.split("/").at(-1) ?? "";
  // The checker leaves alone what follows on a file that it can't read, which may be this one.
  if (!asked || (!isWhole && name.startsWith(`${asked}-`))) return;
  const { nummers, dagen } = gegevens;
  const isSelf = asked === record.nummer;
  const values = { nummer: asked };
  if (!isSelf && !Object.hasOwn(nummers, asked)) {
    const meant = nearest(asked, prepared([...Object.keys(nummers), record.nummer]), NUMBER);
    yield ["vervolg_op", sayMeant(gegevens, "vervolg.bestaat-niet", meant, values)];
  } else if (isSelf || !isEarlier(asked, dagen[asked], record.nummer, record.ingediend)) {
    yield ["vervolg_op", say(gegevens, "vervolg.niet-eerder", values)];
  }
}

/**
 * Whether one question comes before another: by day, then by number.
 * @param {string} one
 * @param {string} day
 * @param {string} other
 * @param {string} otherDay
 */
function isEarlier(one, day, other, otherDay) {
  return day === otherDay ? natural(one, other) < 0 : day < otherDay;
}

/**
 * Compare numbers of questions, figures by their value: 2014-2 before 2014-10.
 * @param {string} one
 * @param {string} other
 */
function natural(one, other) {
  const [ones, others] = [one, other].map((each) => each.split(FIGURES).filter(Boolean).map(key));
  for (const [place, [value, word]] of ones.entries()) {
    if (place >= others.length) return 1;
    const [otherValue, otherWord] = others[place];
    if (value !== otherValue) return value < otherValue ? -1 : 1;
    if (word !== otherWord) return compare(word, otherWord);
  }
  return ones.length - others.length;
}

/**
 * @param {string} part
 * @returns {[bigint, string]}
 */
function key(part) {
  return FIGURES.test(part[0]) ? [BigInt(part), ""] : [0n, part];
}
