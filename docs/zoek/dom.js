// Making elements. A text is always set as text: what comes from a record is never read as HTML.

/**
 * Find an element that the page has; raises when it has not.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function find(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} #${id}`);
  return found;
}

/**
 * Make an element with attributes and contents.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string | boolean>} attributes `true` sets an empty one, `false` none
 * @param {...(Node | string)} contents
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, attributes, ...contents) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...contents);
  return element;
}

/** @param {number} number */
export const dutchNumber = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

/**
 * @param {number} number
 * @param {string} singular
 * @param {string} plural
 */
export const count = (number, singular, plural) =>
  `${dutchNumber(number)} ${number === 1 ? singular : plural}`;

const MONTHS = [
  "januari", "februari", "maart", "april", "mei", "juni",
  "juli", "augustus", "september", "oktober", "november", "december",
];

/** @param {string} day ISO date */
export function dutchDate(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}
