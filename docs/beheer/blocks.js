// Markdown to a tree of blocks, as CommonMark has them: what a griffie writes, and no HTML.

/**
 * @typedef {{kind: "paragraph", text: string}
 *   | {kind: "heading", level: number, text: string}
 *   | {kind: "code", text: string}
 *   | {kind: "rule"}
 *   | {kind: "quote", blocks: Block[]}
 *   | {kind: "list", start: number | null, tight: boolean, items: Block[][]}
 *   | {kind: "table", align: string[], rows: string[][]}} Block
 */

const BLANK = /^[ \t]*$/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const FENCE = /^( {0,3})(`{3,}|~{3,})([^\n]*)$/;
const QUOTE = /^ {0,3}>/;
const ITEM = /^( {0,3})([-+*]|(\d{1,9})[.)])(?:([ \t]+)(?=\S)|[ \t]*$)/;
const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/;
const DEFINITION = /^ {0,3}\[([^\]^][^\]]*)\]:[ \t]+<?(\S+?)>?(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/;
// So deep may lists and quotes be nested; what is deeper is shown as text.
const DEEPEST = 20;

/**
 * What is named in one place of a text and used in another: addresses of links, and the lines of
 * footnotes; `used` are the notes that the text has, in their order, and `place` is where they are.
 * @typedef {object} Links
 * @property {Map<string, string>} addresses
 * @property {Map<string, string[]>} notes
 * @property {string[]} used
 * @property {string} place
 */

/** @param {string} line */
const indentOf = (line) => line.length - line.trimStart().length;

/** @param {string} label */
export const labelKey = (label) => label.trim().replace(/\s+/g, " ").toLowerCase();

/**
 * Cut a text into blocks, with what is named elsewhere in it.
 * @param {string} text
 * @param {string} place the identity of its footnotes on the page
 * @returns {{blocks: Block[], links: Links}}
 */
export function blocksOf(text, place) {
  /** @type {Links} */
  const links = { addresses: new Map(), notes: new Map(), used: [], place };
  const lines = text.replace(/\r\n?/g, "\n").split("\n").map(spaced);
  return { blocks: parse(lines, links, 0), links };
}

/**
 * Put spaces for the tabs at the start of a line.
 * @param {string} line
 */
function spaced(line) {
  const margin = line.slice(0, indentOf(line));
  if (!margin.includes("\t")) return line;
  let width = 0;
  for (const each of margin) width += each === "\t" ? 4 - (width % 4) : 1;
  return " ".repeat(width) + line.trimStart();
}

/**
 * @param {string[]} lines
 * @param {Links} links
 * @param {number} depth
 * @returns {Block[]}
 */
function parse(lines, links, depth) {
  /** @type {Block[]} */
  const blocks = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (BLANK.test(line)) at += 1;
    else {
      const found =
        code(lines, at) ??
        heading(line) ??
        (RULE.test(line) ? { block: { kind: /** @type {const} */ ("rule") }, used: 1 } : null) ??
        (depth < DEEPEST ? quote(lines, at, links, depth) ?? list(lines, at, links, depth) : null) ??
        table(lines, at) ??
        note(lines, at, links) ??
        definition(line, links) ??
        paragraph(lines, at);
      if (found.block) blocks.push(found.block);
      at += found.used;
    }
  }
  return blocks;
}

/** @typedef {{block: Block | null, used: number} | null} Found */

/**
 * @param {string[]} lines
 * @param {number} at
 * @returns {Found}
 */
function code(lines, at) {
  const fence = FENCE.exec(lines[at]);
  if (fence && !(fence[2][0] === "`" && fence[3].includes("`"))) return fenced(lines, at, fence);
  if (indentOf(lines[at]) < 4) return null;
  let end = at;
  while (end < lines.length && (BLANK.test(lines[end]) || indentOf(lines[end]) >= 4)) end += 1;
  while (BLANK.test(lines[end - 1])) end -= 1;
  const text = lines.slice(at, end).map((line) => line.slice(4)).join("\n");
  return { block: { kind: "code", text: `${text}\n` }, used: end - at };
}

/**
 * @param {string[]} lines
 * @param {number} at
 * @param {RegExpExecArray} fence
 * @returns {Found}
 */
function fenced(lines, at, fence) {
  const [, margin, marks] = fence;
  const closing = new RegExp(`^ {0,3}\\${marks[0]}{${marks.length},}[ \\t]*$`);
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end])) end += 1;
  const width = new RegExp(`^ {0,${margin.length}}`);
  const inside = lines.slice(at + 1, end).map((line) => line.replace(width, ""));
  const text = inside.join("\n") + (inside.length && end < lines.length ? "\n" : "");
  return { block: { kind: "code", text }, used: end - at + 1 };
}

/**
 * @param {string} line
 * @returns {Found}
 */
function heading(line) {
  const match = HEADING.exec(line);
  if (!match) return null;
  const text = (match[2] ?? "").replace(/^#+$/, "").trim();
  return { block: { kind: "heading", level: match[1].length, text }, used: 1 };
}

/**
 * @param {string[]} lines
 * @param {number} at
 * @param {Links} links
 * @param {number} depth
 * @returns {Found}
 */
function quote(lines, at, links, depth) {
  if (!QUOTE.test(lines[at])) return null;
  const inside = [];
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (QUOTE.test(line)) inside.push(line.replace(/^ {0,3}> ?/, ""));
    else if (continues(inside.at(-1) ?? "", line)) inside.push(line);
    else break;
  }
  return { block: { kind: "quote", blocks: parse(inside, links, depth + 1) }, used: end - at };
}

/**
 * Whether a line goes on with the paragraph that the line before it is part of.
 * @param {string} before
 * @param {string} line
 */
function continues(before, line) {
  return !BLANK.test(before) && !BLANK.test(line) && !starts(before, false) && !starts(line, true);
}

/**
 * Whether a line starts a block other than a paragraph; `within` a paragraph fewer do.
 * @param {string} line
 * @param {boolean} within
 */
function starts(line, within) {
  if (HEADING.test(line) || RULE.test(line) || FENCE.test(line)) return true;
  const item = ITEM.exec(line);
  if (within) return QUOTE.test(line) || Boolean(item && item[4] && (!item[3] || item[3] === "1"));
  return !item && !QUOTE.test(line) && indentOf(line) >= 4;
}

/**
 * @param {string[]} lines
 * @param {number} at
 * @param {Links} links
 * @param {number} depth
 * @returns {Found}
 */
function list(lines, at, links, depth) {
  const first = ITEM.exec(lines[at]);
  if (!first) return null;
  const items = [];
  let tight = true;
  let next = at;
  let end = at;
  while (next < lines.length) {
    const match = ITEM.exec(lines[next]);
    if (!match || RULE.test(lines[next]) || !alike(match, first)) break;
    if (next > end) tight = false;
    const { inside, used } = itemLines(lines, next, match);
    const blocks = parse(inside, links, depth + 1);
    if (isLoose(inside, blocks)) tight = false;
    items.push(blocks);
    end = next + used;
    next = end;
    while (next < lines.length && BLANK.test(lines[next])) next += 1;
  }
  const start = first[3] === undefined ? null : Number(first[3]);
  return { block: { kind: "list", start, tight, items }, used: end - at };
}

/**
 * Whether two items are of one list: the same bullet, or figures with the same mark.
 * @param {RegExpExecArray} one
 * @param {RegExpExecArray} other
 */
const alike = (one, other) => one[2].at(-1) === other[2].at(-1);

/**
 * The lines of an item without their margin; blank ones at its end belong to the list.
 * @param {string[]} lines
 * @param {number} at
 * @param {RegExpExecArray} match
 */
function itemLines(lines, at, match) {
  const [whole, margin, mark, , space = " "] = match;
  const gap = space.length > 4 ? 1 : space.length;
  const width = margin.length + mark.length + gap;
  const inside = [lines[at].slice(Math.min(width, whole.length) || width)];
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (BLANK.test(line)) {
      if (inside.length === 1 && BLANK.test(inside[0])) break;
      inside.push("");
    } else if (indentOf(line) >= width) inside.push(line.slice(width));
    else if (!ITEM.test(line) && continues(inside.at(-1) ?? "", line)) inside.push(line.trimStart());
    else break;
  }
  while (inside.length > 1 && BLANK.test(inside[inside.length - 1])) inside.pop();
  return { inside, used: inside.length };
}

/**
 * Whether an item has a blank line between the blocks that are directly in it.
 * @param {string[]} inside
 * @param {Block[]} blocks
 */
function isLoose(inside, blocks) {
  if (blocks.length < 2) return false;
  let nested = false;
  let fence = "";
  return inside.some((line, index) => {
    const mark = FENCE.exec(line)?.[2] ?? "";
    if (mark) fence = fence ? "" : mark;
    if (!BLANK.test(line)) {
      if (ITEM.test(line)) nested = true;
      else if (indentOf(line) < 2 && BLANK.test(inside[index - 1] ?? "x")) nested = false;
      return false;
    }
    const after = inside.slice(index + 1).find((each) => !BLANK.test(each));
    return !fence && after !== undefined && !(nested && (indentOf(after) >= 2 || ITEM.test(after)));
  });
}

/**
 * @param {string[]} lines
 * @param {number} at
 * @returns {Found}
 */
function table(lines, at) {
  const under = lines[at + 1];
  if (under === undefined || !lines[at].includes("|") && !under.includes("|")) return null;
  if (!DELIMITERS.test(under) || !/[|:]/.test(under)) return null;
  const head = cells(lines[at]);
  const align = cells(under).map((cell) => {
    const right = cell.endsWith(":");
    return cell.startsWith(":") ? (right ? "midden" : "links") : right ? "rechts" : "";
  });
  if (head.length !== align.length) return null;
  const rows = [head];
  let end = at + 2;
  for (; end < lines.length; end += 1) {
    if (BLANK.test(lines[end]) || indentOf(lines[end]) >= 4 || starts(lines[end], true)) break;
    rows.push(head.map((_, place) => cells(lines[end])[place] ?? ""));
  }
  return { block: { kind: "table", align, rows }, used: end - at };
}

/** @param {string} line */
function cells(line) {
  const inner = line.trim().replace(/^\|/, "").replace(/(^|[^\\])\|$/, "$1");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/**
 * A footnote: its own line, and those below that are indented or go on with it.
 * @param {string[]} lines
 * @param {number} at
 * @param {Links} links
 * @returns {Found}
 */
function note(lines, at, links) {
  const match = NOTE.exec(lines[at]);
  if (!match) return null;
  const inside = [match[2]];
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    if (BLANK.test(lines[end])) inside.push("");
    else if (indentOf(lines[end]) >= 4) inside.push(lines[end].slice(4));
    else if (!NOTE.test(lines[end]) && continues(inside.at(-1) ?? "", lines[end])) {
      inside.push(lines[end]);
    } else break;
  }
  if (!links.notes.has(match[1])) links.notes.set(match[1], inside);
  return { block: null, used: end - at };
}

/**
 * Cut the lines of a footnote into blocks.
 * @param {string} label
 * @param {Links} links
 */
export const blocksOfNote = (label, links) => parse(links.notes.get(label) ?? [], links, 1);

/**
 * @param {string} line
 * @param {Links} links
 * @returns {Found}
 */
function definition(line, links) {
  const match = DEFINITION.exec(line);
  if (!match) return null;
  const key = labelKey(match[1]);
  if (!links.addresses.has(key)) links.addresses.set(key, match[2]);
  return { block: null, used: 1 };
}

/**
 * @param {string[]} lines
 * @param {number} at
 * @returns {{block: Block, used: number}}
 */
function paragraph(lines, at) {
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const under = UNDERLINE.exec(line);
    if (under) {
      const text = joined(lines.slice(at, end));
      return { block: { kind: "heading", level: under[1][0] === "=" ? 1 : 2, text }, used: end - at + 1 };
    }
    if (BLANK.test(line) || starts(line, true) || table(lines, end)) break;
  }
  return { block: { kind: "paragraph", text: joined(lines.slice(at, end)) }, used: end - at };
}

/** @param {string[]} lines */
const joined = (lines) => lines.map((line) => line.trimStart()).join("\n").trimEnd();
