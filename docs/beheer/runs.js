// The words of a pasted paragraph in runs that look alike, and those as Markdown.

/** @typedef {{text: string, strong: boolean, em: boolean, strike: boolean, href: string}} Run */

const BLANKS = /[ \t\r\n\f\u00a0\u200b\ufeff]+/g;
const BOLD = /^(?:bold|bolder|[6-9]00)$/i;
const SLANTED = /^(?:italic|oblique)$/i;
const LINKED = /^(?:https?:\/\/|mailto:)/i;

/**
 * Give the runs of a node, in the order of the text.
 * @param {Node} node
 * @param {Omit<Run, "text">} [look]
 * @returns {Run[]}
 */
export function runsOf(node, look = { strong: false, em: false, strike: false, href: "" }) {
  if (node instanceof Text) return [{ ...look, text: node.data.replace(BLANKS, " ") }];
  if (!(node instanceof Element)) return [];
  if (node.tagName === "BR") return [{ ...look, text: "\n" }];
  return [...node.childNodes].flatMap((child) => runsOf(child, lookOf(node, look)));
}

/**
 * @param {Element} element
 * @param {Omit<Run, "text">} around
 */
function lookOf(element, around) {
  const tag = element.tagName;
  const style = element.getAttribute("style") ?? "";
  const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(style)?.[1] ?? "";
  const slant = /(?<![\w-])font-style:\s*(\w+)/i.exec(style)?.[1] ?? "";
  const href = tag === "A" ? (element.getAttribute("href") ?? "").trim() : "";
  return {
    strong: weight ? BOLD.test(weight) : around.strong || /^(?:B|STRONG)$/.test(tag),
    em: slant ? SLANTED.test(slant) : around.em || /^(?:I|EM)$/.test(tag),
    strike: around.strike || tag === "S" || tag === "STRIKE",
    href: LINKED.test(href) ? href : around.href,
  };
}

/**
 * Write runs as Markdown, without blanks around them.
 * @param {Run[]} runs
 */
export function written(runs) {
  const text = merged(runs).map(runText).join("");
  return text.replace(/[ ]*\n[ ]*/g, "\n").trim().replace(/(?<=\S)\n+(?=\S)/g, "\\\n");
}

/**
 * Join runs that look alike; a blank looks as what it stands beside.
 * @param {Run[]} runs
 */
function merged(runs) {
  /** @type {Run[]} */
  const joined = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const blank = !run.text.trim() && !run.text.includes("\n");
    if (last && (blank || alike(last, run))) last.text += run.text;
    else if (run.text) joined.push({ ...run });
  }
  return joined.map((run) => ({ ...run, text: run.text.replace(/ +/g, " ") }));
}

/**
 * @param {Run} one
 * @param {Run} other
 */
const alike = (one, other) =>
  one.strong === other.strong &&
  one.em === other.em &&
  one.strike === other.strike &&
  one.href === other.href;

/** @param {Run} run */
function runText({ text, strong, em, strike, href }) {
  const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? ["", "", text, ""];
  if (!words) return text;
  const bare = href && words.trim() === href;
  const marks = `${strike ? "~~" : ""}${strong ? "**" : ""}${em ? "*" : ""}`;
  const closing = [...marks].reverse().join("");
  const shown = marks + (bare ? words : escaped(words)) + closing;
  const linked = href && !bare ? `[${shown}](${encoded(href)})` : shown;
  return before + linked + after;
}

/**
 * An address in which nothing ends the link.
 * @param {string} href
 */
const encoded = (href) =>
  href.replace(/[\s()<>]/g, (each) => `%${each.charCodeAt(0).toString(16).padStart(2, "0")}`);

/**
 * A text in which nothing means anything to Markdown.
 * @param {string} text
 */
export const escaped = (text) =>
  text
    .replace(/[\\*`]|~(?=~)|<(?=[A-Za-z/!?])|(?<![^\s(])_|_(?![^\s).,;:?!])|\[(?=[^\]]*\]\()/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;");
