// Writing in a text: a few buttons for mark-up, and pasting. Undo keeps working.

import { markdownOf, plainOf } from "./paste.js";

const TABLE = "| kop | kop |\n| --- | --- |\n|     |     |\n|     |     |";

/** @type {Record<string, (area: HTMLTextAreaElement) => void>} */
const WAYS = {
  kop: (area) => mark(area, () => "### "),
  vet: (area) => around(area, "**", "**"),
  lijst: (area) => mark(area, () => "- "),
  nummers: (area) => mark(area, (index) => `${index + 1}. `),
  link: (area) => around(area, "[", "](https://)"),
  tabel: (area) => insertBlock(area, TABLE),
};

/**
 * Bring a text to life: its buttons, its shortcut and its clipboard.
 * @param {HTMLTextAreaElement} area
 * @param {HTMLElement} toolbar
 */
export function edit(area, toolbar) {
  const buttons = [...toolbar.querySelectorAll("button")];
  buttons.forEach((button, index) => (button.tabIndex = index ? -1 : 0));
  toolbar.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (button) WAYS[button.dataset.opmaak ?? ""]?.(area);
  });
  toolbar.addEventListener("keydown", (event) => walk(event, buttons));
  area.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "b") return;
    event.preventDefault();
    WAYS.vet(area);
  });
  area.addEventListener("paste", (event) => paste(event, area));
}

/**
 * Go through the buttons by arrow keys; the toolbar is one stop of the tab key.
 * Source: WAI-ARIA Authoring Practices, toolbar.
 * @param {KeyboardEvent} event
 * @param {HTMLButtonElement[]} buttons
 */
function walk(event, buttons) {
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
  const last = buttons.length - 1;
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
  if (next === undefined || at < 0) return;
  event.preventDefault();
  const to = buttons[(next + buttons.length) % buttons.length];
  buttons.forEach((button) => (button.tabIndex = button === to ? 0 : -1));
  to.focus();
}

/**
 * @param {ClipboardEvent} event
 * @param {HTMLTextAreaElement} area
 */
function paste(event, area) {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const plain = event.clipboardData?.getData("text/plain") ?? "";
  const text = html.trim() ? markdownOf(html) : plainOf(plain);
  if (!text || text === plain) return;
  event.preventDefault();
  if (/\n/.test(text) || /^(?:- |\d+\. |#|> |\| )/.test(text)) insertBlock(area, text);
  else insert(area, text);
}

/**
 * Put a text in the place of what is selected. `execCommand` is old, and the one way by which undo
 * still knows of it; a browser that lacks it loses that and nothing else.
 * @param {HTMLTextAreaElement} area
 * @param {string} text
 */
export function insert(area, text) {
  area.focus();
  // Setting the selection ends what was being typed, so that undo takes back this alone.
  area.setSelectionRange(area.selectionStart, area.selectionEnd);
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/**
 * Put blocks in a text, with blank lines around them.
 * @param {HTMLTextAreaElement} area
 * @param {string} text
 */
export function insertBlock(area, text) {
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const lines = (/** @type {string} */ breaks) => "\n".repeat(Math.max(0, 2 - breaks.length));
  const start = before.trim() ? lines(/\n*$/.exec(before)?.[0] ?? "") : "";
  const end = after.trim() ? lines(/^\n*/.exec(after)?.[0] ?? "") : "";
  insert(area, start + text + end);
}

/**
 * Put marks around what is selected; what is left to fill in is selected then.
 * @param {HTMLTextAreaElement} area
 * @param {string} before
 * @param {string} after
 */
function around(area, before, after) {
  const { selectionStart: start, selectionEnd: end } = area;
  const words = area.value.slice(start, end).trim();
  insert(area, before + words + after);
  const at = start + before.length;
  if (!words) area.setSelectionRange(at, at);
  else if (after.includes("(")) {
    area.setSelectionRange(at + words.length + 2, at + words.length + after.length - 1);
  }
}

/**
 * Put a mark before each line that is selected, in the place of what mark it had.
 * @param {HTMLTextAreaElement} area
 * @param {(index: number) => string} markOf
 */
function mark(area, markOf) {
  const { value } = area;
  const start = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const stop = value.indexOf("\n", Math.max(start, area.selectionEnd - 1));
  const isBlank = area.selectionEnd === start && value[start] === "\n";
  const end = stop < 0 ? value.length : isBlank ? start : stop;
  let index = -1;
  const lines = value.slice(start, end).split("\n").map((line) => {
    if (!line.trim() && end > start) return line;
    return markOf((index += 1)) + line.replace(/^ {0,3}(?:#{1,6} +|[-+*] +|\d+[.)] +)/, "");
  });
  area.setSelectionRange(start, end);
  insert(area, lines.join("\n"));
}
