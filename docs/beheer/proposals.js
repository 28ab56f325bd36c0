// What the form fills in by itself, as long as nobody typed something else: the next free number,
// the party of an asker, and who may be meant by a name.

import { isDay, today } from "./days.js";
import { line } from "./fields.js";
import { nextNumber } from "./nummers.js";
import { offerPeople, partyOn } from "./people.js";
import { inputs } from "./rows.js";

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {import("./gegevens.js").Gegevens} Gegevens */

export class Proposals {
  /**
   * @param {Fields} fields
   * @param {Gegevens} gegevens
   */
  constructor(fields, gegevens) {
    this.fields = fields;
    this.gegevens = gegevens;
    this.number = "";
    /** @type {Map<HTMLInputElement, string>} the parties that were filled in for somebody */
    this.parties = new Map();
  }

  /**
   * Start anew with what stands in the form now.
   * @param {boolean} isNew whether the record is a new one
   */
  begin(isNew) {
    this.parties.clear();
    this.number = "";
    this.people();
    if (isNew) this.numbers();
  }

  /**
   * Follow a change.
   * @param {HTMLInputElement} input
   * @param {boolean} isNew
   */
  changed(input, isNew) {
    if (input.dataset.soort === "day") this.people();
    if (input.dataset.deel === "naam" || input.id === "veld-ingediend") this.#giveParties();
    if (input.id === "veld-ingediend" && isNew) this.numbers();
  }

  /** Offer who was there on the days that are filled in. */
  people() {
    const { ingediend, beantwoord } = this.fields.read();
    offerPeople(this.gegevens, ingediend, beantwoord);
  }

  /** Propose the next free number of the year. */
  numbers() {
    const field = line("nummer");
    if (field.value && field.value !== this.number) return;
    const { ingediend } = this.fields.read();
    this.number = nextNumber(this.gegevens, (isDay(ingediend) ? ingediend : today()).slice(0, 4));
    field.value = this.number;
  }

  #giveParties() {
    const { ingediend } = this.fields.read();
    for (const row of this.fields.rows.indieners.all) {
      const [name, party] = inputs(row);
      const found = partyOn(this.gegevens, name.value, ingediend);
      if (!found || (party.value && this.parties.get(party) !== party.value)) continue;
      party.value = found;
      this.parties.set(party, found);
    }
  }
}
