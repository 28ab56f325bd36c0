// The desk of the griffie: what somebody types becomes a record, is checked, shown and kept.

import { find, make } from "../zoek/dom.js";
import { inWords, today } from "./days.js";
import { DraftList } from "./draft-list.js";
import { Drafts } from "./drafts.js";
import { checked } from "./early.js";
import { edit } from "./editor.js";
import { Fields, area, line } from "./fields.js";
import { FindingsView, goTo } from "./findings.js";
import { GOALS, arrange } from "./goals.js";
import { Leaving } from "./leaving.js";
import { addAnswers, addQuestion, unanswered } from "./numbering.js";
import { Opening } from "./opening.js";
import { sourceOf } from "./original.js";
import { offerAll } from "./people.js";
import { afterPress } from "./pointer.js";
import { preview } from "./preview.js";
import { Proposals } from "./proposals.js";
import { textOf } from "./rows.js";
import { freshWork, unsaid } from "./work.js";
import { pathOf, written } from "./write.js";

/** @typedef {import("./check.js").Finding} Finding */
/** @typedef {import("./forge.js").Forge} Forge */
/** @typedef {import("./gegevens.js").Gegevens} Gegevens */
/** @typedef {import("./record.js").State} State */
/** @typedef {import("./work.js").Work} Work */

const PAUSE = 250;
const SURE = 5000;

export class Desk {
  /**
   * @param {Gegevens} gegevens
   * @param {URL} root the root of the site
   * @param {Forge} forge
   */
  constructor(gegevens, root, forge) {
    this.gegevens = gegevens;
    this.form = find("formulier", HTMLElement);
    this.fields = new Fields();
    this.view = new FindingsView(this.fields, (finding, reason) => this.#allow(finding, reason));
    this.proposals = new Proposals(this.fields, gegevens);
    this.drafts = new Drafts(root.pathname);
    /** @type {Finding[]} */
    this.findings = [];
    this.timer = 0;
    this.work = freshWork();
    offerAll(gegevens);
    this.list = new DraftList(this.drafts, (draft) => this.begin(draft, true));
    new Opening(gegevens, root, (work) => this.begin(work, true));
    this.leaving = new Leaving(forge, () => this.#finish(), () => this.#forget());
    this.#listen();
    this.begin(this.work);
  }

  #listen() {
    const { form } = this;
    form.addEventListener("input", (event) => this.#typed(event));
    form.addEventListener("change", (event) => this.#changed(event));
    form.addEventListener("focusout", (event) => this.#left(event));
    for (const bar of form.querySelectorAll("[data-balk]")) {
      if (bar instanceof HTMLElement) edit(area(bar.dataset.balk ?? ""), bar);
    }
    click("vraag-erbij", addQuestion);
    click("antwoorden-klaar", addAnswers);
    click("wis", () => this.#wipe());
    click("toch-nieuw", () => {
      this.begin(freshWork());
      find("open-fout", HTMLElement).textContent = "";
      find("open-nummer", HTMLInputElement).focus();
    });
    const chooser = find("bron-bestand", HTMLInputElement);
    chooser.addEventListener("change", () => this.#source(chooser.files?.[0]));
    for (const radio of goalRadios()) {
      radio.addEventListener("change", () => this.#setGoal(radio.value));
    }
  }

  /** @param {Event} event */
  #typed(event) {
    const box = boxOf(event.target);
    if (box && event.target instanceof HTMLTextAreaElement) this.view.touched.add(box.dataset.veld ?? "");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(true), PAUSE);
  }

  /** @param {Event} event */
  #changed({ target }) {
    if (!(target instanceof HTMLInputElement) || target.type === "file") return;
    if (target.dataset.soort === "day") target.value = inWords(textOf(target));
    this.proposals.changed(target, !this.work.number);
    afterPress(() => this.refresh(true));
  }

  /**
   * Somebody who goes on to another field is done with this one.
   * @param {FocusEvent} event
   */
  #left({ target, relatedTarget }) {
    const box = boxOf(target);
    if (!box || box.contains(/** @type {Node | null} */ (relatedTarget))) return;
    const controls = /** @type {HTMLInputElement[]} */ ([...box.querySelectorAll("input, textarea")]);
    if (controls.some((each) => each.value.trim())) this.view.touched.add(box.dataset.veld ?? "");
    afterPress(() => this.view.show(this.findings));
  }

  /**
   * Bring everything around the form in line with it.
   * @param {boolean} changed whether there is something new to keep
   */
  refresh(changed) {
    clearTimeout(this.timer);
    const state = this.fields.read();
    this.findings = [...unsaid(this.work, state), ...checked(state, this.#known(), today())];
    this.view.show(this.findings);
    preview(find("voorbeeld", HTMLElement), state);
    find("bestandstekst", HTMLElement).textContent = written(state, this.gegevens);
    find("bestandsnaam", HTMLElement).textContent = `Het bestand: ${this.#path(state)}`;
    find("antwoorden-klaar", HTMLButtonElement).hidden = !unanswered()?.length;
    this.#showAllowed(state);
    if (changed) this.#keep(state);
  }

  /** What the checker may know: the record that is changed is no other record. */
  #known() {
    const { number } = this.work;
    if (!number) return this.gegevens;
    const { [number]: _, ...nummers } = this.gegevens.nummers;
    return { ...this.gegevens, nummers };
  }

  /** @param {State} state */
  #path(state) {
    return this.work.path || pathOf(state);
  }

  /**
   * Put a record in the form.
   * @param {Work} work
   * @param {boolean} [focus] whether the cursor goes along
   */
  begin(work, focus = false) {
    this.work = work;
    this.view.touched.clear();
    this.leaving.clear();
    this.fields.show(work.state);
    this.#showWork(focus);
    this.proposals.begin(!work.number);
    this.refresh(false);
    this.list.show(work.id);
    find("concept-stand", HTMLElement).textContent = "";
  }

  /** @param {boolean} focus */
  #showWork(focus) {
    const { number, goal, state } = this.work;
    const title = find("bestaand-kop", HTMLElement);
    find("waarmee", HTMLElement).hidden = Boolean(number);
    find("bestaand", HTMLElement).hidden = !number;
    line("nummer").readOnly = Boolean(number);
    title.textContent = `Vraag ${number}: ${state.onderwerp}`;
    for (const radio of goalRadios()) radio.checked = radio.value === goal;
    this.#arrange();
    if (focus && number) title.focus();
    else if (focus) goTo(state.onderwerp ? "onderwerp" : "nummer");
  }

  #arrange() {
    const { number, goal, state } = this.work;
    find("doel-uitleg", HTMLElement).textContent = GOALS[goal]?.note ?? "";
    arrange(this.form, state, number ? goal || "geen" : "");
  }

  /** @param {string} goal */
  #setGoal(goal) {
    this.work = { ...this.work, goal, state: this.fields.read() };
    this.#arrange();
    const { rows } = this.fields;
    if (goal === "verdagen") rows.verdaagd.ask({});
    if (goal === "corrigeren") rows.correcties.ask({ datum: today() });
    this.refresh(false);
  }

  /** @param {File | undefined} file */
  async #source(file) {
    if (!file) return;
    const { bron, counted } = await sourceOf(file);
    line("bron").value = bron;
    find("bron-bericht", HTMLElement).textContent = counted
      ? "Naam en controlegetal zijn ingevuld."
      : "De naam is ingevuld. Het controlegetal lukt alleen op een adres met https.";
    this.refresh(true);
  }

  /**
   * @param {Finding} finding
   * @param {string} reason
   */
  #allow(finding, reason) {
    const allowed = { melding: finding.code, tekst: finding.tekst ?? "", reden: reason };
    this.#setAllowed([...this.fields.base.toegestaan, allowed], finding.sleutel);
  }

  /**
   * @param {State["toegestaan"]} allowed
   * @param {string} key the field where the cursor goes
   */
  #setAllowed(allowed, key) {
    this.fields.base.toegestaan = allowed;
    this.refresh(true);
    goTo(key);
  }

  /** @param {State} state */
  #showAllowed({ toegestaan }) {
    find("veld-toegestaan", HTMLElement).hidden = !toegestaan.length;
    const items = toegestaan.map((each) => {
      const label = `Haal weg: ${each.tekst}`;
      const button = make("button", { type: "button", class: "rv-knop", "aria-label": label }, "Haal weg");
      const left = toegestaan.filter((other) => other !== each);
      button.addEventListener("click", () => this.#setAllowed(left, "bron"));
      return make("li", {}, `“${each.tekst}”: ${each.reden} `, button);
    });
    find("toegestaan-lijst", HTMLElement).replaceChildren(...items);
  }

  /** @param {State} state */
  #keep(state) {
    this.work = { ...this.work, state };
    const kept = this.drafts.keep(this.work);
    find("concept-stand", HTMLElement).textContent = kept
      ? "Uw werk is bewaard in deze browser."
      : "Deze browser kan uw werk niet bewaren. Sla het op als bestand voordat u weggaat.";
  }

  #forget() {
    this.drafts.wipe(this.work.id);
    this.list.show();
    find("concept-stand", HTMLElement).textContent = "";
  }

  /** Wipe the form and its draft; asked for twice, for nothing brings it back. */
  #wipe() {
    const button = find("wis", HTMLButtonElement);
    const ask = (/** @type {boolean} */ sure) => {
      button.dataset.zeker = sure ? "ja" : "";
      button.textContent = sure ? "Ja, wis alles wat hier is ingevuld" : "Wis dit formulier";
    };
    if (button.dataset.zeker) {
      ask(false);
      this.#forget();
      this.begin(freshWork(), true);
      return;
    }
    ask(true);
    find("concept-stand", HTMLElement).textContent = "Weet u het zeker? Klik dan nog een keer.";
    setTimeout(() => ask(false), SURE);
  }

  /** What is to be saved, after a last look: everything that is wrong is shown from now on. */
  #finish() {
    this.view.touchAll();
    this.refresh(true);
    const state = this.fields.read();
    const faults = this.findings.filter((each) => each.ernst === "fout").length;
    return { faults, text: written(state, this.gegevens), path: this.#path(state), number: this.work.number };
  }
}

const goalRadios = () =>
  /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('input[name="doel"]')]);

/** @param {EventTarget | null} target */
const boxOf = (target) =>
  target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-veld]")) : null;

/**
 * @param {string} id
 * @param {() => void} act
 */
function click(id, act) {
  find(id, HTMLButtonElement).addEventListener("click", act);
}
