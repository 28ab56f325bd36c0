// What the checker says, at its field and in a list with links; who listens hears how much there is.

import { find, make } from "../zoek/dom.js";
import { inputs } from "./rows.js";

/** @typedef {import("./check.js").Finding} Finding */
/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {import("./fields.js").ListKey} ListKey */

/** @typedef {(finding: Finding, reason: string) => void} Allow */

const QUIET = 1500;
const WORDS = /** @type {const} */ ({ fout: "Fout", waarschuwing: "Let op" });
const MISSING = new Set(["ontbreekt", "geen-vraag"]);

export class FindingsView {
  /**
   * @param {Fields} fields
   * @param {Allow} allow lets a text stand that may be private
   */
  constructor(fields, allow) {
    this.fields = fields;
    this.allow = allow;
    this.list = find("bevindingen", HTMLElement);
    this.stand = find("stand", HTMLElement);
    this.announcer = find("omroep", HTMLElement);
    /** @type {Set<string>} the fields that somebody has been in */
    this.touched = new Set();
    this.shown = "";
    this.told = "";
    this.timer = 0;
  }

  /**
   * Show what was found. What nobody has filled in yet is no fault, until it is asked for.
   * @param {Finding[]} all
   */
  show(all) {
    const findings = inOrder(all);
    const waiting = findings.filter((each) => this.#waits(each));
    const told = findings.filter((each) => !waiting.includes(each));
    const sign = JSON.stringify([waiting, told]);
    if (sign === this.shown) return;
    this.shown = sign;
    this.#clear();
    for (const finding of told) this.#mark(finding);
    this.#showBelow(told);
    this.#showList(waiting, told);
    this.#tell(waiting, told);
  }

  /** @param {Finding} finding */
  #waits({ sleutel, code }) {
    return MISSING.has(code) && !this.touched.has(sleutel);
  }

  /** From now on everything counts. */
  touchAll() {
    for (const box of document.querySelectorAll("[data-veld]")) {
      this.touched.add(/** @type {HTMLElement} */ (box).dataset.veld ?? "");
    }
    this.shown = "";
  }

  #clear() {
    for (const each of document.querySelectorAll("#formulier [aria-invalid]")) {
      each.removeAttribute("aria-invalid");
    }
    for (const each of document.querySelectorAll("#formulier .rv-fout")) {
      each.replaceChildren();
      /** @type {HTMLElement} */ (each).hidden = true;
    }
  }

  /**
   * The controls that a finding is about, and where its sentence stands.
   * @param {Finding} finding
   */
  #place({ sleutel, plek }) {
    const rows = this.fields.rows[/** @type {ListKey} */ (sleutel)];
    const row = rows && plek !== null ? rows.filled[plek] : undefined;
    if (row) return { controls: inputs(row), below: row.querySelector("[data-fout]") };
    const below = document.getElementById(`fout-${sleutel}`);
    if (rows) return { controls: inputs(rows.all[0]), below };
    const control = document.getElementById(`veld-${sleutel}`);
    return { controls: control && control.tagName !== "FIELDSET" ? [control] : [], below };
  }

  /** @param {Finding} finding */
  #mark(finding) {
    if (finding.ernst !== "fout") return;
    for (const control of this.#place(finding).controls) control.setAttribute("aria-invalid", "true");
  }

  /** @param {Finding[]} told */
  #showBelow(told) {
    for (const finding of told) {
      const { below } = this.#place(finding);
      if (!(below instanceof HTMLElement)) continue;
      below.append(sentence(finding), ...this.#allowing(finding));
      below.hidden = false;
    }
  }

  /**
   * A text that may be private can be left as it is, for a reason.
   * @param {Finding} finding
   */
  #allowing(finding) {
    if (!finding.tekst) return [];
    const reason = make("input", { type: "text", autocomplete: "off" });
    const act = () => reason.value.trim() && this.allow(finding, reason.value.trim());
    const button = make("button", { type: "button", class: "rv-knop" }, "Laat staan");
    button.addEventListener("click", () => (act() ? null : reason.focus()));
    reason.addEventListener("keydown", (event) => {
      if (event.key === "Enter") act();
    });
    const label = make("label", {}, `Waarom mag “${finding.tekst}” blijven staan? `, reason);
    return [make("details", { class: "rv-toch" }, make("summary", {}, "Toch laten staan"), label, button)];
  }

  /**
   * @param {Finding[]} waiting
   * @param {Finding[]} told
   */
  #showList(waiting, told) {
    const parts = [];
    if (told.length) {
      const items = told.map((each) =>
        make("li", { class: `rv-bevinding rv-bevinding--${each.ernst}` }, ...listed(each)),
      );
      parts.push(make("ul", { class: "rv-bevindingen" }, ...items));
    }
    if (waiting.length) {
      const links = waiting.flatMap((each, index) => [index ? ", " : "", linkTo(each.sleutel)]);
      parts.push(make("p", {}, "Nog in te vullen: ", ...links, "."));
    }
    if (!parts.length) parts.push(make("p", { class: "rv-goed" }, "Alles is in orde. U kunt opslaan."));
    this.list.replaceChildren(...parts);
  }

  /**
   * @param {Finding[]} waiting
   * @param {Finding[]} told
   */
  #tell(waiting, told) {
    const faults = told.filter((each) => each.ernst === "fout").length;
    const warnings = told.length - faults;
    const parts = [
      ...(faults ? [faults === 1 ? "1 fout" : `${faults} fouten`] : []),
      ...(warnings ? [warnings === 1 ? "1 waarschuwing" : `${warnings} waarschuwingen`] : []),
      ...(waiting.length ? [`nog ${waiting.length} in te vullen`] : []),
    ];
    const text = parts.length ? parts.join(", ") : "alles is in orde";
    this.stand.textContent = text[0].toUpperCase() + text.slice(1);
    this.stand.dataset.stand = faults ? "fout" : parts.length ? "bezig" : "goed";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#say(text), QUIET);
  }

  /**
   * Say how it stands, once it is quiet and only when it differs.
   * @param {string} text
   */
  #say(text) {
    if (text === this.told) return;
    this.told = text;
    this.announcer.textContent = `Controle: ${text}.`;
  }
}

/**
 * Findings in the order of the form; those of no field come last.
 * @param {Finding[]} findings
 */
function inOrder(findings) {
  const boxes = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-veld]")]);
  const order = boxes.map((each) => each.dataset.veld ?? "");
  const place = (/** @type {Finding} */ each) => order.indexOf(each.sleutel) + 1 || order.length + 1;
  return [...findings].sort((one, other) => place(one) - place(other));
}

/** @param {Finding} finding */
const sentence = ({ ernst, melding }) =>
  make("p", { class: `rv-zin rv-zin--${ernst}` }, make("strong", {}, `${WORDS[ernst]}: `), melding);

/** @param {Finding} finding */
const listed = (finding) => [
  make("strong", {}, `${WORDS[finding.ernst]}. `),
  linkTo(finding.sleutel),
  `: ${finding.melding}`,
];

/**
 * A link to a field, by the name that it has in the form. It opens the group that the field is in.
 * @param {string} key
 */
function linkTo(key) {
  const box = document.querySelector(`[data-veld="${key}"]`);
  if (!box) return make("span", {}, "Het bestand");
  const name = box.querySelector("legend, label")?.firstChild?.textContent?.trim() ?? key;
  const link = make("a", { href: `#veld-${key}` }, name);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(key);
  });
  return link;
}

/**
 * Put the cursor in a field.
 * @param {string} key
 */
export function goTo(key) {
  const box = document.querySelector(`[data-veld="${key}"]`);
  const group = box?.closest("details");
  if (group) group.open = true;
  const control = box?.querySelector("textarea, select, input:not([type='file'])");
  if (control instanceof HTMLElement) control.focus();
}
