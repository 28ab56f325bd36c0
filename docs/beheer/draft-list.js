// The list of drafts: to go on with one, or to wipe it.

import { find, make } from "../zoek/dom.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./drafts.js").Drafts} Drafts */

const TIME = new Intl.DateTimeFormat("nl", { dateStyle: "long", timeStyle: "short" });

export class DraftList {
  /**
   * @param {Drafts} drafts
   * @param {(draft: Draft) => void} open
   */
  constructor(drafts, open) {
    this.drafts = drafts;
    this.open = open;
    this.current = "";
    find("concepten-wissen", HTMLButtonElement).addEventListener("click", () => {
      drafts.wipeAll();
      this.#leave();
    });
  }

  /**
   * Show the drafts other than the one that is in the form.
   * @param {string} [current]
   */
  show(current = this.current) {
    this.current = current;
    const drafts = this.drafts.all().filter((each) => each.id !== current);
    find("concepten", HTMLElement).hidden = !drafts.length;
    find("concepten-lijst", HTMLElement).replaceChildren(...drafts.map((each) => this.#item(each)));
  }

  /** @param {Draft} draft */
  #item(draft) {
    const name = [draft.state.nummer, draft.state.onderwerp].filter(Boolean).join(" ") || "zonder nummer";
    const button = (/** @type {string} */ words, /** @type {string} */ label) =>
      make("button", { type: "button", class: "rv-knop", "aria-label": label }, words);
    const go = button("Ga verder", `Ga verder met ${name}`);
    const wipe = button("Wis", `Wis ${name}`);
    go.addEventListener("click", () => this.open(draft));
    wipe.addEventListener("click", () => {
      this.drafts.wipe(draft.id);
      this.#leave();
    });
    const when = make("span", { class: "rv-klein" }, `bewaard op ${timeOf(draft)}`);
    return make("li", {}, make("strong", {}, name), when, go, wipe);
  }

  /** The button that was pressed is gone: the cursor goes to what stands beside the list. */
  #leave() {
    this.show();
    find("open-nummer", HTMLInputElement).focus();
  }
}

/** @param {Draft} draft */
function timeOf({ time }) {
  const moment = new Date(time);
  return Number.isNaN(moment.getTime()) ? "een onbekend moment" : TIME.format(moment);
}
