// What can be done with a record that is there already: which group comes first, and what it says.

/** @typedef {import("./record.js").State} State */

/**
 * @typedef {object} Goal
 * @property {string} group the group that comes first
 * @property {string[]} open the other groups that stand open
 * @property {string} note
 */

/** @type {Record<string, Goal>} */
export const GOALS = {
  antwoord: {
    group: "antwoord",
    open: ["vraag"],
    note: "Vul hieronder de datum en het antwoord in. De vraag zelf verandert niet.",
  },
  verdagen: {
    group: "uitstel",
    open: [],
    note: "Vul in wanneer het uitstel is besloten, tot welke dag en waarom.",
  },
  intrekken: {
    group: "intrekking",
    open: [],
    note: "Vul in wanneer de steller de vraag heeft ingetrokken en waarom. De vraag blijft op de site staan.",
  },
  corrigeren: {
    group: "correctie",
    open: ["indiening", "vraag", "antwoord"],
    note: "Vul in wat er is verbeterd, en verbeter het daaronder. De correctie staat zichtbaar op de pagina.",
  },
};

const ORDER = ["indiening", "vraag", "antwoord", "uitstel", "intrekking", "correctie", "meer"];
// Groups that a new question has no use for.
const LATER = ["uitstel", "intrekking", "correctie"];

/**
 * Put the groups in their order and open those that are needed.
 * @param {HTMLElement} form
 * @param {State} state
 * @param {string} goal empty for a new question
 */
export function arrange(form, state, goal) {
  const { group = "", open = goal ? [] : ["indiening", "vraag"] } = GOALS[goal] ?? {};
  const order = [...ORDER].sort((one, other) => Number(other === group) - Number(one === group));
  const boxes = order.map(groupBox);
  form.prepend(...boxes);
  for (const [index, box] of boxes.entries()) {
    const name = order[index];
    box.open = name === group || open.includes(name) || (!goal && isFilled(state, name));
    box.hidden = LATER.includes(name) && name !== group && !isFilled(state, name);
  }
}

/**
 * Whether something stands in a group that may be empty.
 * @param {State} state
 * @param {string} group
 */
function isFilled(state, group) {
  if (group === "uitstel") return state.verdaagd.length > 0;
  if (group === "intrekking") return Boolean(state.ingetrokken || state.reden_intrekking);
  if (group === "correctie") return state.correcties.length > 0;
  return group === "antwoord" && Boolean(state.beantwoord || state.delen.Antwoord);
}

/** @param {string} name */
const groupBox = (name) => /** @type {HTMLDetailsElement} */ (document.getElementById(`groep-${name}`));
