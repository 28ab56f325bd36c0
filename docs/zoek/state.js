// What is asked, and the address that says it.

/** The facets, in the order in which they stand in an address. */
export const FACETS = /** @type {const} */ ([
  "partij", "indiener", "portefeuillehouder", "thema", "jaar", "soort", "status", "antwoord",
]);

/** @typedef {typeof FACETS[number]} FacetKey */
/** @typedef {{q: string, van: string, tot: string, sorteer: string} & Record<FacetKey, string[]>} State */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const ORDERS = { relevantie: "Beste eerst", nieuwste: "Nieuwste eerst", oudste: "Oudste eerst", langst: "Langst gewacht op antwoord" };

/** @param {string | null} day */
const validDay = (day) => (day && DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : "");

/**
 * Read an address. What is not understood is left out.
 * @param {string} query what stands behind the question mark
 * @returns {State}
 */
export function readState(query) {
  const asked = new URLSearchParams(query);
  const order = asked.get("sorteer") ?? "";
  const values = FACETS.map((key) => [key, [...new Set(asked.getAll(key).filter(Boolean))]]);
  return {
    q: asked.get("q") ?? "",
    van: validDay(asked.get("van")),
    tot: validDay(asked.get("tot")),
    sorteer: order in ORDERS ? order : "",
    ...Object.fromEntries(values),
  };
}

/**
 * Write the address of a state: nothing but what was chosen.
 * @param {State} state
 */
export function writeState(state) {
  const asked = new URLSearchParams();
  if (state.q.trim()) asked.set("q", state.q.trim());
  for (const key of FACETS) for (const value of state[key]) asked.append(key, value);
  for (const key of /** @type {const} */ (["van", "tot", "sorteer"])) {
    if (state[key]) asked.set(key, state[key]);
  }
  const query = asked.toString();
  return query ? `?${query}` : "./";
}

/**
 * Give a state with choices added.
 * @param {State} state
 * @param {Partial<Record<string, string[]>>} filters
 * @returns {State}
 */
export function withFilters(state, filters) {
  const after = { ...state };
  for (const key of FACETS) {
    after[key] = [...new Set([...state[key], ...(filters[key] ?? [])])];
  }
  return after;
}

/**
 * Give a state with one choice taken back, or made.
 * @param {State} state
 * @param {FacetKey} key
 * @param {string} value
 * @returns {State}
 */
export function toggled(state, key, value) {
  const chosen = state[key].includes(value)
    ? state[key].filter((each) => each !== value)
    : [...state[key], value];
  return { ...state, [key]: chosen };
}

/**
 * Give a state in which nothing narrows what was typed.
 * @param {State} state
 * @returns {State}
 */
export function withoutFilters(state) {
  return { ...readState(""), q: state.q, sorteer: state.sorteer };
}

/** @param {State} state */
export function isNarrowed(state) {
  return Boolean(state.van || state.tot || FACETS.some((key) => state[key].length));
}
