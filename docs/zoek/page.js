// The search page: what somebody does becomes a state, a state becomes an address and a list.

import { showChips } from "./chips.js";
import { count, dutchNumber, find, make } from "./dom.js";
import { openEngine } from "./engine.js";
import { Filters } from "./filters.js";
import { tellFollowable } from "./following.js";
import { commonWords, failure, nothingFound, suggestion, unknownFilter } from "./messages.js";
import { resultItem } from "./results.js";
import { ORDERS, isNarrowed, readState, toggled, withFilters, withoutFilters, writeState } from "./state.js";
import { citations, csv, save } from "./takeaway.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Outcome} Outcome */

const AT_ONCE = 10;
const PAUSE = 200;
const TITLE = document.title;

const screen = find("zoekscherm", HTMLElement);
const form = find("zoekform", HTMLFormElement);
const field = find("zoekveld", HTMLInputElement);
const chosen = find("gekozen", HTMLElement);
const filterBox = find("filters", HTMLDetailsElement);
const total = find("telling", HTMLElement);
const order = find("volgorde", HTMLSelectElement);
const message = find("bericht", HTMLElement);
const list = find("resultaten", HTMLElement);
const more = find("meer", HTMLButtonElement);
const along = find("mee", HTMLElement);

const way = screen.dataset.basis ?? "../";
const root = new URL(way, document.baseURI);

class SearchPage {
  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
    this.state = readState(location.search);
    /** @type {Outcome | null} */
    this.outcome = null;
    this.turn = 0;
    this.timer = 0;
    this.filters = new Filters(find("facetten", HTMLElement), engine.columns.facets, {
      toggle: (key, value) => this.go(toggled(this.#typed(), key, value)),
      period: (van, tot) => this.go({ ...this.#typed(), van, tot }),
    });
    for (const [value, name] of Object.entries(ORDERS)) {
      order.append(make("option", { value }, name));
    }
    this.#listen();
  }

  #listen() {
    field.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.#type(), PAUSE);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    order.addEventListener("change", () => this.go({ ...this.#typed(), sorteer: order.value }));
    more.addEventListener("click", () => this.#showMore());
    find("csv", HTMLButtonElement).addEventListener("click", () => this.#download());
    find("citaten", HTMLButtonElement).addEventListener("click", () => this.#copy());
    addEventListener("popstate", () => {
      clearTimeout(this.timer);
      this.state = readState(location.search);
      field.value = this.state.q;
      this.show(history.state?.shown);
    });
  }

  /** Start with what the address asks. */
  start() {
    const { q, filters, number } = this.engine.read(this.state.q);
    if (number) {
      location.replace(new URL(`vragen/${number}/`, root));
      return;
    }
    this.state = withFilters({ ...this.state, q }, filters);
    field.value = this.state.q;
    history.replaceState(history.state, "", writeState(this.state));
    this.show(history.state?.shown);
  }

  /** The state with what stands in the field now. */
  #typed() {
    clearTimeout(this.timer);
    const { q, filters } = this.engine.read(field.value);
    field.value = q;
    return withFilters({ ...this.state, q }, filters);
  }

  /** While somebody types, choices that are typed work, but stay in the field. */
  #type() {
    this.state = { ...this.state, q: field.value };
    history.replaceState(null, "", writeState(this.state));
    this.show();
  }

  #submit() {
    const { number } = this.engine.read(field.value);
    if (number) location.assign(new URL(`vragen/${number}/`, root));
    else this.go(this.#typed());
  }

  /**
   * Go to another state: it gets an address to come back to.
   * @param {State} state
   */
  go(state) {
    clearTimeout(this.timer);
    this.state = state;
    field.value = state.q;
    const address = writeState(state);
    if (new URL(address, location.href).href !== location.href) history.pushState(null, "", address);
    this.show();
  }

  /**
   * Search and show; the last search wins.
   * @param {number} [shown] how many results to show
   */
  async show(shown = AT_ONCE) {
    const turn = ++this.turn;
    list.setAttribute("aria-busy", "true");
    try {
      const { q, filters, unknown } = this.engine.read(this.state.q);
      const asked = withFilters({ ...this.state, q }, filters);
      const outcome = await this.engine.search(asked);
      const without = outcome.ids.length ? 0 : await this.#countWithoutFilters(asked);
      const results = await this.engine.results(outcome, 0, shown);
      if (turn !== this.turn) return;
      this.outcome = outcome;
      list.replaceChildren(...results.map((result) => resultItem(result, way)));
      this.#tell(outcome, unknown, asked, without);
      this.filters.update(this.state, outcome.counts);
      find("facetten", HTMLElement).hidden = false; // as a whole, so that nothing in it jumps
      this.#settle();
    } catch (error) {
      if (turn === this.turn) fail(error, () => this.show(shown));
    }
  }

  /**
   * How many questions there would be without the filters; 0 when there are none to take away.
   * @param {State} asked
   */
  async #countWithoutFilters(asked) {
    return isNarrowed(asked) ? (await this.engine.search(withoutFilters(asked))).ids.length : 0;
  }

  /**
   * @param {Outcome} outcome
   * @param {string[]} unknown what looks like a filter, and is not
   * @param {State} asked the state with the filters that were typed
   * @param {number} without how many questions there are without the filters
   */
  #tell({ ids, complete, meant, common }, unknown, asked, without) {
    const some = complete > 0 && complete < ids.length;
    const whole = some ? `, ${dutchNumber(complete)} met al uw woorden` : "";
    total.textContent = `${count(ids.length, "vraag", "vragen")} gevonden${whole}`;
    message.replaceChildren(
      ...unknown.map(unknownFilter),
      ...(common ? [commonWords()] : []),
      ...(meant ? [suggestion(meant, this.state, (state) => this.#goFromField(state))] : []),
      ...(ids.length ? [] : [nothingFound(asked, without, way, (state) => this.#goFromField(state))]),
    );
  }

  /**
   * Go to a state from a link or button that then is gone: the cursor goes to the field.
   * @param {State} state
   */
  #goFromField(state) {
    this.go(state);
    field.focus();
  }

  /** Bring everything around the list in line with it. */
  #settle() {
    const { ids } = this.outcome ?? { ids: [] };
    const { columns } = this.engine;
    const names = {
      titleOf: (/** @type {string} */ key) => columns.byKey.get(key)?.title ?? key,
      nameOf: (/** @type {string} */ key, /** @type {string} */ value) =>
        columns.byKey.get(key)?.values.find((each) => each.value === value)?.name ?? value,
    };
    showChips(chosen, this.state, names, (state) => this.go(state));
    tellFollowable(this.state, columns, way);
    order.value = this.state.sorteer || (this.state.q.trim() ? "relevantie" : "nieuwste");
    list.hidden = !ids.length;
    along.hidden = !ids.length;
    find("gekopieerd", HTMLElement).textContent = "";
    find("overnemen", HTMLElement).hidden = true;
    this.#settleMore();
    list.dataset.vraag = this.state.q;
    list.setAttribute("aria-busy", "false");
    const q = this.state.q.trim();
    document.title = q ? `${q} - ${TITLE}` : TITLE;
  }

  #settleMore() {
    const left = (this.outcome?.ids.length ?? 0) - list.children.length;
    more.hidden = left <= 0;
    more.textContent = `Toon meer (nog ${dutchNumber(left)})`;
  }

  async #showMore() {
    const { outcome, turn } = this;
    const from = list.children.length;
    if (!outcome) return;
    try {
      const results = await this.engine.results(outcome, from, AT_ONCE);
      if (turn !== this.turn) return;
      list.append(...results.map((result) => resultItem(result, way)));
      history.replaceState({ shown: list.children.length }, "");
      this.#settleMore();
      list.children[from]?.querySelector("a")?.focus();
    } catch (error) {
      fail(error, () => this.#showMore());
    }
  }

  async #download() {
    if (this.outcome) save(csv(await this.engine.table(this.outcome), root), "raadsvragen.csv");
  }

  async #copy() {
    if (!this.outcome) return;
    const text = citations(await this.engine.table(this.outcome), root);
    try {
      await navigator.clipboard.writeText(text);
      const copied = count(this.outcome.ids.length, "vraag", "vragen");
      find("gekopieerd", HTMLElement).textContent = `Gekopieerd: ${copied}.`;
    } catch {
      const box = find("lijst", HTMLTextAreaElement);
      find("overnemen", HTMLElement).hidden = false;
      box.value = text;
      box.focus();
      box.select();
    }
  }
}

/**
 * @param {unknown} error
 * @param {() => void} again
 */
function fail(error, again) {
  console.info(error);
  total.textContent = "Zoeken lukt nu niet";
  message.replaceChildren(failure(way, again));
  list.setAttribute("aria-busy", "false");
}

/** The filters stand open beside the list where there is room for them. */
function placeFilters() {
  const wide = matchMedia("(min-width: 60em)");
  const place = () => (filterBox.open = wide.matches);
  wide.addEventListener("change", place);
  place();
  find("uitleg", HTMLDetailsElement).open = wide.matches && !field.value;
}

async function start() {
  screen.hidden = false;
  field.value = readState(location.search).q;
  placeFilters();
  try {
    new SearchPage(await openEngine(new URL("./", document.baseURI))).start();
  } catch (error) {
    fail(error, start);
  }
}

start();
