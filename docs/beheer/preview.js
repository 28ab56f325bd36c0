// The page of the question as the site will show it.

import { count, make } from "../zoek/dom.js";
import { inWords } from "./days.js";
import { rendered } from "./markdown.js";
import { pairsOf, pointsOf } from "./points.js";

/** @typedef {import("./record.js").State} State */
/** @typedef {import("./points.js").Points} Points */

/**
 * Show a record as its page.
 * @param {HTMLElement} box
 * @param {State} state
 */
export function preview(box, state) {
  box.replaceChildren(head(state), ...notices(state), ...texts(state), facts(state));
}

/** @param {State} state */
function head(state) {
  const kind = state.soort || "schriftelijk";
  const asker = state.indieners[0];
  const who = asker ? `Gesteld door ${asker.naam || "…"} (${asker.partij || "…"})` : "Gesteld door …";
  const others = state.indieners.length - 1;
  const more = others > 0 ? ` en ${count(others, "ander", "anderen")}` : "";
  const [mark, stands] = standing(state);
  return make(
    "header",
    { class: "rv-hoofd" },
    make("p", { class: "rv-soort" }, `${capital(kind)}e vraag ${state.nummer}`),
    make("h3", { class: "rv-titel" }, capital(state.onderwerp) || "Onderwerp"),
    make("p", { class: "rv-wie" }, `${who}${more} op ${inWords(state.ingediend) || "…"}`),
    make("p", { class: "rv-stand" }, make("span", { class: `rv-status ${mark}` }, stands)),
  );
}

/** @param {State} state */
function standing(state) {
  if (state.ingetrokken) return ["rv-status--withdrawn", `Ingetrokken op ${inWords(state.ingetrokken)}`];
  if (state.beantwoord) return ["rv-status--answered", `Beantwoord op ${inWords(state.beantwoord)}`];
  const until = state.verdaagd.at(-1)?.tot;
  if (until) return ["rv-status--postponed", `Verdaagd tot ${inWords(until)}`];
  return ["rv-status--open", "Nog geen antwoord"];
}

/** @param {State} state */
function notices(state) {
  if (!state.correcties.length) return [];
  const items = state.correcties.map(({ datum, toelichting }) =>
    make("li", {}, `${inWords(datum)}: ${toelichting}`),
  );
  return [block("rv-melding", "Verbeterd na publicatie", make("ul", {}, ...items))];
}

/** @param {State} state */
function texts({ delen }) {
  const explanation = delen.Toelichting.trim()
    ? [block("rv-blok", "Toelichting", prose(delen.Toelichting, 5, "noot-t"))]
    : [];
  const asked = pointsOf(delen.Vraag);
  const answered = pointsOf(delen.Antwoord);
  const pairs = asked && answered && pairsOf(asked, answered);
  if (pairs) return [...explanation, paired(asked, answered, pairs)];
  const question = asked
    ? [...rest(asked.before, "noot-vi"), ...asked.points.map(pointOf), ...rest(asked.after, "noot-vs")]
    : [prose(delen.Vraag, 5, "noot-v")];
  const answer = delen.Antwoord.trim()
    ? prose(delen.Antwoord, 5, "noot-a")
    : make("p", { class: "rv-leeg" }, "Er is nog geen antwoord.");
  return [
    ...explanation,
    block("rv-blok", "Vraag", ...question),
    block("rv-blok rv-blok--antwoord", "Antwoord", answer),
  ];
}

/**
 * Questions with their own answers.
 * @param {Points} asked
 * @param {Points} answered
 * @param {import("./points.js").Pair[]} pairs
 */
function paired(asked, answered, pairs) {
  const made = pairs.map(({ questions, answer }, index) => {
    const several = answer.numbers.length > 1 ? ` op vraag ${numbers(answer.numbers)}` : "";
    const place = `noot-a${answer.numbers[0]}`;
    const before = index === 0 ? around(answered.before, "Inleiding bij de antwoorden") : [];
    const title = make("h6", {}, `Antwoord${several}`);
    const own = make("div", { class: "rv-antwoord" }, title, prose(answer.text, 6, place));
    return make("div", { class: "rv-paar" }, ...questions.map(pointOf), ...before, own);
  });
  return make(
    "section",
    { class: "rv-paren" },
    make("h4", {}, "Vragen en antwoorden"),
    ...rest(asked.before, "noot-vi"),
    ...made,
    ...rest(asked.after, "noot-vs"),
    ...around(answered.after, "Slot van de antwoorden"),
  );
}

/** @param {import("./points.js").Point} point */
function pointOf({ numbers: all, text }) {
  const title = make("h5", {}, `Vraag ${numbers(all)}`);
  return make("div", { class: "rv-vraag" }, title, prose(text, 6, `noot-v${all[0]}`));
}

/** @param {number[]} all */
const numbers = (all) => all.join(", ").replace(/, (?=\d+$)/, " en ");

/**
 * @param {string} text
 * @param {string} label
 */
function around(text, label) {
  if (!text) return [];
  const told = make("p", { class: "rv-label" }, label);
  return [make("div", { class: "rv-antwoord" }, told, prose(text, 5, "noot-i"))];
}

/**
 * @param {string} text
 * @param {string} place
 */
const rest = (text, place) => (text ? [prose(text, 5, place)] : []);

/**
 * @param {string} text
 * @param {number} first
 * @param {string} place
 */
const prose = (text, first, place) =>
  make("div", { class: "md-typeset" }, rendered(text, first, place));

/**
 * @param {string} name
 * @param {string} title
 * @param {...Node} contents
 */
const block = (name, title, ...contents) =>
  make("section", { class: name }, make("h4", {}, title), ...contents);

/** @param {State} state */
function facts(state) {
  const [first, ...others] = state.indieners.map(({ naam, partij }) => `${naam}, ${partij}`);
  const rows = [
    fact("Steller", first),
    fact("Mede-indieners", ...others),
    fact("Ingediend", inWords(state.ingediend)),
    fact("Ontvangen", inWords(state.ontvangen)),
    fact("Gericht aan", addressee(state.gericht_aan)),
    fact("Wijze van beantwoording", state.wijze_van_beantwoording),
    fact("Portefeuillehouders", ...state.portefeuillehouders),
    fact("Thema’s", ...state.themas),
    fact("Verdaagd", ...state.verdaagd.map(postponed)),
    fact("Beantwoord", inWords(state.beantwoord)),
    fact("Bron", state.bron.replace(/ ?\(sha256:[0-9a-f]+\)/g, "")),
    fact("Bijlagen", ...state.bijlagen.map((each) => each.titel || each.bestand)),
  ];
  return make("dl", { class: "rv-feiten" }, ...rows.flat());
}

/**
 * @param {string} name
 * @param {...(string | undefined)} values
 */
function fact(name, ...values) {
  const filled = values.filter((each) => each !== undefined && each !== "");
  if (!filled.length) return [];
  const told = filled.map((each) => make("dd", {}, each ?? ""));
  return [make("div", {}, make("dt", {}, name), ...told)];
}

/** @param {State["verdaagd"][number]} postponement */
const postponed = ({ datum, tot, reden }) => `Op ${inWords(datum)}, tot ${inWords(tot)}. ${reden}`;

/** @param {string} whom */
function addressee(whom) {
  if (!whom || whom === "college") return "het college van burgemeester en wethouders";
  return whom === "burgemeester" || whom === "griffie" ? `de ${whom}` : whom;
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
