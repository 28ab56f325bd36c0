// The page of the question as the site will show it.

import { make } from "../zoek/dom.js";
import { inWords, isDay } from "./days.js";
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
  const who = asker ? `Gesteld door ${asker.naam} (${asker.partij || "partij"})` : "Gesteld door";
  const more = state.indieners.length > 1 ? ` en ${state.indieners.length - 1} anderen` : "";
  return make(
    "header",
    { class: "rv-hoofd" },
    make("p", { class: "rv-soort" }, `${kind[0].toUpperCase()}${kind.slice(1)}e vraag ${state.nummer}`),
    make("h3", { class: "rv-titel" }, capital(state.onderwerp) || "Onderwerp"),
    make("p", { class: "rv-wie" }, `${who}${more} op ${inWords(state.ingediend) || "datum"}`),
    make("p", { class: "rv-stand" }, make("span", { class: `rv-status ${standing(state)[0]}` }, standing(state)[1])),
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
  const items = state.correcties.map((each) => make("li", {}, `${inWords(each.datum)}: ${each.toelichting}`));
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
    const own = make("div", { class: "rv-antwoord" }, make("h6", {}, `Antwoord${several}`), prose(answer.text, 6, place));
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
const pointOf = ({ numbers: all, text }) =>
  make("div", { class: "rv-vraag" }, make("h5", {}, `Vraag ${numbers(all)}`), prose(text, 6, `noot-v${all[0]}`));

/** @param {number[]} all */
const numbers = (all) => all.join(", ").replace(/, (?=\d+$)/, " en ");

/**
 * @param {string} text
 * @param {string} label
 */
const around = (text, label) =>
  text ? [make("div", { class: "rv-antwoord" }, make("p", { class: "rv-label" }, label), prose(text, 5, "noot-i"))] : [];

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
const prose = (text, first, place) => make("div", { class: "md-typeset" }, rendered(text, first, place));

/**
 * @param {string} name
 * @param {string} title
 * @param {...Node} contents
 */
const block = (name, title, ...contents) => make("section", { class: name }, make("h4", {}, title), ...contents);

/** @param {State} state */
function facts(state) {
  const [first, ...others] = state.indieners.map((each) => [each.naam, each.partij].filter(Boolean).join(", "));
  const pairs = /** @type {[string, string[]][]} */ ([
    ["Steller", first ? [first] : []],
    ["Mede-indieners", others],
    ["Ingediend", [inWords(state.ingediend)]],
    ["Ontvangen", [inWords(state.ontvangen)]],
    ["Gericht aan", [addressee(state.gericht_aan)]],
    ["Wijze van beantwoording", [state.wijze_van_beantwoording]],
    ["Portefeuillehouders", state.portefeuillehouders],
    ["Thema’s", state.themas],
    ["Verdaagd", state.verdaagd.map((each) => `Op ${inWords(each.datum)}, tot ${inWords(each.tot)}. ${each.reden}`)],
    ["Beantwoord", [isDay(state.beantwoord) ? inWords(state.beantwoord) : ""]],
    ["Bron", [state.bron.replace(/ ?\(sha256:[0-9a-f]+\)/g, "")]],
    ["Bijlagen", state.bijlagen.map((each) => each.titel || each.bestand)],
  ]);
  const rows = pairs
    .map(([name, values]) => [name, values.filter(Boolean)])
    .filter(([, values]) => values.length)
    .map(([name, values]) => make("div", {}, make("dt", {}, /** @type {string} */ (name)), ...[...values].map((each) => make("dd", {}, each))));
  return make("dl", { class: "rv-feiten" }, ...rows);
}

/** @param {string} whom */
function addressee(whom) {
  if (!whom || whom === "college") return "het college van burgemeester en wethouders";
  return whom === "burgemeester" || whom === "griffie" ? `de ${whom}` : whom;
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
