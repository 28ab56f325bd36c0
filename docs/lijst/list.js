// The rows of a list, and the links on the page that lead to them.

/** @typedef {Record<string, string>} State the value that is chosen of each facet, by its key */
/** @typedef {{key: string, choices: {value: string}[]}} Facet */

/** @type {(selector: string) => HTMLElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].map((each) => /** @type {HTMLElement} */ (each));

/**
 * Read which values a row has, of each facet: it tells their places.
 * @param {HTMLElement} element
 * @param {Facet[]} facets
 */
function read(element, facets) {
  const marks = element.dataset.k?.split(" ") ?? [];
  return Object.fromEntries(facets.map(({ key, choices }, place) => {
    const places = marks[place]?.split(",") ?? [];
    const had = choices.filter((_, choice) => places.includes(`${choice}`));
    return [key, had.map(({ value }) => value)];
  }));
}

export class List {
  /** @param {Facet[]} facets */
  constructor(facets) {
    let id = "";
    this.rows = all("[data-k]").map((element) => ({ element, id: (id = element.id || id), has: read(element, facets) }));
    this.links = all("main [href^='#']").map((link) => ({ link, to: link.getAttribute("href") ?? "" }));
  }

  /**
   * The rows that have all of these values.
   * @param {State} state
   */
  fitting(state) {
    const asked = Object.entries(state);
    return this.rows.filter(({ has }) => asked.every(([key, value]) => has[key].includes(value)));
  }

  /**
   * Show those rows, and give how many there are.
   * @param {State} state
   */
  show(state) {
    const shown = this.fitting(state);
    for (const { element } of this.rows) element.hidden = true;
    // What leads to a day, leads to the first row of it that is shown.
    for (const { element, id } of [...shown, ...this.rows].reverse()) {
      document.getElementById(id)?.removeAttribute("id");
      if (id) element.id = id;
    }
    for (const { element } of shown) element.hidden = false;
    for (const section of all("main section:has([data-k])")) {
      section.hidden = !tell(section, section.querySelector("h2"));
    }
    for (const { link, to } of this.links) {
      const target = document.getElementById(to.slice(1));
      if (target?.closest("[hidden]")) link.removeAttribute("href");
      else link.setAttribute("href", to);
      tell(target?.closest("section:has([data-k])"), link);
    }
    return shown.length;
  }
}

/**
 * Count the rows that are left in a section, also where their number stands.
 * @param {Element | null | undefined} section
 * @param {Element | null} element
 */
function tell(section, element) {
  if (!section) return 0;
  const left = section.querySelectorAll("[data-k]:not([hidden])").length;
  const [number, noun] = element?.querySelector(".rv-telling")?.childNodes ?? [];
  if (number) number.textContent = `${left}`;
  if (noun) noun.textContent = left === 1 ? " vraag" : " vragen";
  return left;
}
