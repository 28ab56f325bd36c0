// Opening a record that is there already, by its number or from a file.

import { find } from "../zoek/dom.js";
import { read } from "./read.js";
import { freshWork } from "./work.js";
import { pathOf } from "./write.js";

/** @typedef {import("./gegevens.js").Gegevens} Gegevens */
/** @typedef {import("./work.js").Work} Work */

const LOST = "Let op: regels die met # beginnen, gaan verloren als u dit bestand opslaat.";

export class Opening {
  /**
   * @param {Gegevens} gegevens
   * @param {URL} root the root of the site
   * @param {(work: Work) => void} begin
   */
  constructor(gegevens, root, begin) {
    this.gegevens = gegevens;
    this.root = root;
    this.begin = begin;
    find("openen", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.byNumber(find("open-nummer", HTMLInputElement).value.trim());
    });
    const chooser = find("open-bestand", HTMLInputElement);
    chooser.addEventListener("change", async () => {
      const file = chooser.files?.[0];
      if (file) this.text(await file.text(), file.name);
      chooser.value = "";
    });
  }

  /** @param {string} number */
  async byNumber(number) {
    if (!Object.hasOwn(this.gegevens.nummers, number)) {
      this.#say(number ? `Er is geen vraag met nummer ${number}.` : "Vul een nummer in.");
      return;
    }
    try {
      const answer = await fetch(new URL(`data/vragen/${number}.md`, this.root));
      if (!answer.ok) throw new Error(String(answer.status));
      this.text(await answer.text(), "");
    } catch (error) {
      console.info(error);
      this.#say("Het bestand van deze vraag is niet op te halen. Probeer het later nog eens.");
    }
  }

  /**
   * Open a record: one with a number of the archive is changed, another is new.
   * @param {string} text
   * @param {string} name of the file that it came from
   */
  text(text, name) {
    const { state, fault, comments } = read(text, this.gegevens);
    this.#say(state && comments ? LOST : fault);
    if (!state) return;
    const known = Object.hasOwn(this.gegevens.nummers, state.nummer);
    const number = known ? state.nummer : "";
    const path = known ? this.#pathOf(state.nummer, state) : besides(name, state.nummer);
    this.begin({ ...freshWork(), number, path, corrected: state.correcties.length, state });
  }

  /**
   * The file of a record of the archive: named after its subject, if nobody named it otherwise.
   * @param {string} number
   * @param {Work["state"]} state
   */
  #pathOf(number, state) {
    return this.gegevens.paden[number] ?? pathOf({ ...state, onderwerp: this.gegevens.nummers[number] });
  }

  /** @param {string} sentence */
  #say(sentence) {
    find("open-fout", HTMLElement).textContent = sentence;
  }
}

/**
 * The path of a new record that has a file: its own name, when that begins with its number.
 * @param {string} name
 * @param {string} number
 */
const besides = (name, number) =>
  number && name.startsWith(`${number}-`) ? `vragen/${number.slice(0, 4)}/${name}` : "";
