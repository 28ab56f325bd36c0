// The end of the form: what the buttons below it do, and what they say afterwards.

import { find, make } from "../zoek/dom.js";
import { copy, download, toForge } from "./save.js";

/** @typedef {import("./forge.js").Forge} Forge */

/**
 * What is to be saved: the text of a file, its path, the number of the record it changes, and how
 * many faults are in it.
 * @typedef {{text: string, path: string, number: string, faults: number}} Result
 */

export class Leaving {
  /**
   * @param {Forge} forge
   * @param {() => Result} finish gives what is to be saved, after a last look
   * @param {() => void} wipe takes the draft out of the browser
   */
  constructor(forge, finish, wipe) {
    this.forge = forge;
    this.finish = finish;
    this.wipe = wipe;
    this.notice = find("vervolg", HTMLElement);
    on("bewaar", () => this.#download());
    on("kopieer", () => this.#copy());
    if (forge.forge) on("naar-opslag", () => this.#toForge());
  }

  clear() {
    this.notice.replaceChildren();
    find("overnemen", HTMLElement).hidden = true;
  }

  #download() {
    const result = this.finish();
    download(result);
    const folders = result.path.split("/");
    const name = folders.pop();
    const button = make("button", { type: "button", class: "rv-knop" }, "Wis het concept uit deze browser");
    button.addEventListener("click", () => {
      this.wipe();
      this.#say(make("p", {}, "Het concept is gewist. Op deze computer staat alleen nog het bestand."));
    });
    const saved = make("strong", {}, "Het bestand is bewaard");
    this.#say(
      make("p", {}, saved, ` als ${name}. Het hoort in de map ${folders.join("/")}.`),
      ...warning(result),
      make("p", {}, button),
    );
  }

  async #copy() {
    const result = this.finish();
    const copied = await copy(result.text);
    const told = copied ? "De tekst van het bestand is gekopieerd." : "Kopieer de tekst uit het vak hieronder.";
    this.#say(make("p", {}, told), ...warning(result));
  }

  async #toForge() {
    const result = this.finish();
    if (result.faults) {
      this.#say(make("p", {}, "Verbeter eerst de fouten. Ze staan hierboven bij Controle."));
      find("controle", HTMLElement).focus();
      return;
    }
    this.#say(await toForge(this.forge, result));
  }

  /** @param {...Node} contents */
  #say(...contents) {
    this.notice.replaceChildren(make("div", {}, ...contents));
  }
}

/** @param {Result} result */
const warning = ({ faults }) =>
  faults ? [make("p", {}, "Let op: er zitten nog fouten in. Zo kan het niet op de site.")] : [];

/**
 * @param {string} id
 * @param {() => void} act
 */
function on(id, act) {
  find(id, HTMLButtonElement).addEventListener("click", act);
}
