// What is pasted from Word, Outlook, LibreOffice or a web page, as Markdown: lists, tables, headings,
// bold, italic and links stay; what a text processor adds beside them goes.

import { runsOf, written } from "./runs.js";

/**
 * A block of what was pasted. An item has its depth in the list and its mark: `-` or `3.`.
 * @typedef {{kind: "text", text: string}
 *   | {kind: "heading", level: number, text: string}
 *   | {kind: "item", depth: number, mark: string, text: string}
 *   | {kind: "table", rows: string[][]}
 *   | {kind: "quote", blocks: Pasted[]}} Pasted
 * @typedef {Extract<Pasted, {kind: "item"}>} Item
 */

const DROPPED = [
  "head", "script", "style", "meta", "link", "title", "xml", "img", "svg", "object", "template",
  "del", "button", "input", "select", "textarea", "[hidden]",
  // Of Word: comments, their marks, hidden text, and what it draws.
  ".MsoCommentReference", "[style*='mso-element:comment']", "[style*='mso-hide:all']",
  "a[href^='#_msocom']", "[id^='_com_']", "[style*='mso-special-character:comment']",
].join(",");
const BLOCKS = new Set([
  "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "TABLE", "BLOCKQUOTE", "PRE",
  "HR", "SECTION", "ARTICLE", "HEADER", "FOOTER", "MAIN", "DL", "DT", "DD", "FIGURE", "TR", "TD",
]);
const BULLET = /^[•▪■●○◦‣·§\uf0a7\uf0b7\uf0d8o–—-]$/;
const COUNTED = /^(\d{1,3})[.)]$/;
const LETTERED = /^\(?([a-z]{1,4})[.)]$/i;
// Lists that were typed or copied from a PDF: a bullet, spaces, words.
const TYPED = /^([ \t]*)[•▪●◦‣\uf0b7\uf0a7][ \t\u00a0]+/gm;

/**
 * Give pasted HTML as Markdown.
 * @param {string} html
 */
export function markdownOf(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  body.querySelectorAll(DROPPED).forEach((each) => each.remove());
  return blocksToText(new Reader().read(body)).trim();
}

/**
 * Give pasted plain text with the bullets of its lists as Markdown has them.
 * @param {string} text
 */
export const plainOf = (text) =>
  text.replace(/\r\n?/g, "\n").replace(/\u00a0/g, " ").replace(TYPED, "$1- ");

class Reader {
  constructor() {
    /** @type {Pasted[]} */
    this.blocks = [];
    /** @type {Node[]} */
    this.line = [];
  }

  /**
   * @param {Node} root
   * @returns {Pasted[]}
   */
  read(root) {
    this.inside(root, 0);
    this.flush();
    return this.blocks;
  }

  /** Make a paragraph of what stands loose between blocks. */
  flush() {
    const text = written(this.line.flatMap((node) => runsOf(node)));
    this.line = [];
    if (text) this.blocks.push({ kind: "text", text });
  }

  /**
   * @param {Node} parent
   * @param {number} depth how many lists it is in
   */
  inside(parent, depth) {
    for (const node of parent.childNodes) {
      if (node instanceof HTMLElement && (BLOCKS.has(node.tagName) || holdsBlocks(node))) {
        this.flush();
        this.block(node, depth);
        this.flush();
      } else if (node instanceof Element || node instanceof Text) this.line.push(node);
    }
  }

  /**
   * @param {HTMLElement} node
   * @param {number} depth
   */
  block(node, depth) {
    const tag = node.tagName;
    const level = levelOf(node);
    if (level) this.heading(node, level);
    else if (tag === "UL" || tag === "OL") this.list(node, depth);
    else if (tag === "TABLE") this.table(/** @type {HTMLTableElement} */ (node), depth);
    else if (tag === "BLOCKQUOTE") this.quote(node);
    else if (listed(node)) this.wordItem(node);
    else this.inside(node, depth);
  }

  /**
   * @param {HTMLElement} node
   * @param {number} level
   */
  heading(node, level) {
    const text = written(runsOf(node).map((run) => ({ ...run, strong: false })));
    if (text) this.blocks.push({ kind: "heading", level, text: text.replace(/\\?\n/g, " ") });
  }

  /** @param {HTMLElement} node */
  quote(node) {
    const blocks = new Reader().read(node);
    if (blocks.length) this.blocks.push({ kind: "quote", blocks });
  }

  /**
   * A list as HTML has it; Google Docs puts a list within a list beside its items.
   * @param {HTMLElement} node
   * @param {number} depth
   */
  list(node, depth) {
    let number = Number(node.getAttribute("start")) || 1;
    for (const child of node.children) {
      if (child.tagName === "UL" || child.tagName === "OL") {
        this.list(/** @type {HTMLElement} */ (child), depth + 1);
      } else {
        number = Number(child.getAttribute("value")) || number;
        const mark = node.tagName === "UL" ? "-" : markOf(number, node.getAttribute("type") ?? "");
        this.item(child, depth, mark);
        number += 1;
      }
    }
  }

  /**
   * @param {Element} node
   * @param {number} depth
   * @param {string} mark
   */
  item(node, depth, mark) {
    const inner = new Reader();
    inner.inside(node, depth + 1);
    inner.flush();
    const [first, ...rest] = inner.blocks;
    const { mark: shown, words } = lettered(mark);
    const own = first?.kind === "text" ? first.text : "";
    this.blocks.push({ kind: "item", depth, mark: shown, text: words + own });
    for (const block of own ? rest : inner.blocks) this.below(block, depth);
  }

  /**
   * What an item has besides its first line: lists in it, and more paragraphs.
   * @param {Pasted} block
   * @param {number} depth
   */
  below(block, depth) {
    if (block.kind === "text") this.blocks.push({ kind: "item", depth, mark: "", text: block.text });
    else this.blocks.push(block);
  }

  /**
   * A paragraph of Word that is an item: its mark stands in it as text.
   * @param {HTMLElement} node
   */
  wordItem(node) {
    const style = node.getAttribute("style") ?? "";
    const depth = Number(/mso-list:[^;]*\blevel(\d+)/i.exec(style)?.[1] ?? 1) - 1;
    const marks = [...node.querySelectorAll("[style]")].filter((each) =>
      /mso-list:\s*ignore/i.test(each.getAttribute("style") ?? ""),
    );
    const mark = marks.map((each) => each.textContent).join("").replace(/\s+/g, "");
    marks.forEach((each) => each.remove());
    const { mark: shown, words } = lettered(mark);
    this.blocks.push({ kind: "item", depth, mark: shown, text: words + written(runsOf(node)) });
  }

  /**
   * @param {HTMLTableElement} node
   * @param {number} depth
   */
  table(node, depth) {
    const rows = [...node.rows].map((row) => [...row.cells]);
    if (rows.every((cells) => cells.length < 2)) {
      for (const [cell] of rows) if (cell) this.inside(cell, depth);
      return;
    }
    const texts = rows.map((cells) =>
      cells.flatMap((cell) => [cellText(cell), ...Array(Math.max(0, cell.colSpan - 1)).fill("")]),
    );
    const filled = texts.filter((cells) => cells.some(Boolean));
    if (filled.length) this.blocks.push({ kind: "table", rows: filled });
  }
}

/** @param {HTMLTableCellElement} cell */
function cellText(cell) {
  const blocks = new Reader().read(cell);
  const text = blocks.map((block) => blocksToText([block])).join(" ");
  return text.replace(/\\?\s*\n\s*/g, " ").replaceAll("|", "\\|");
}

/**
 * Whether an element within a line has blocks in it, as the `b` around all of Google Docs.
 * @param {Element} node
 */
const holdsBlocks = (node) =>
  node.querySelector("p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote") !== null;

/**
 * The level of a heading; 0 for what is none. In a record they start at the third.
 * @param {HTMLElement} node
 */
function levelOf(node) {
  const own = Number(/^H([1-6])$/.exec(node.tagName)?.[1] ?? 0);
  const level = own || (/^Mso(?:Title|Subtitle)$/.test(node.className) ? 1 : 0);
  return level ? Math.min(6, level + 2) : 0;
}

/** @param {HTMLElement} node */
const listed = (node) =>
  /mso-list:(?!\s*(?:ignore|none))/i.test(node.getAttribute("style") ?? "") && !holdsBlocks(node);

/**
 * @param {number} number
 * @param {string} type of numbering, as HTML has it
 */
function markOf(number, type) {
  const letter = type.toLowerCase() === "a" && number < 27 && String.fromCharCode(96 + number);
  return letter ? `${type === "A" ? letter.toUpperCase() : letter}.` : `${number}.`;
}

/**
 * The mark of an item in Markdown, which has no letters: those become words of the item.
 * @param {string} mark
 */
function lettered(mark) {
  if (COUNTED.test(mark)) return { mark: mark.replace(")", "."), words: "" };
  if (!mark || BULLET.test(mark)) return { mark: "-", words: "" };
  return LETTERED.test(mark) || /\w/.test(mark) ? { mark: "-", words: `${mark} ` } : { mark: "-", words: "" };
}

/**
 * @param {Pasted[]} blocks
 * @returns {string}
 */
function blocksToText(blocks) {
  let text = "";
  /** @type {number[]} the margin of the text at each depth of the list under way */
  let margins = [];
  blocks.forEach((block, index) => {
    if (block.kind !== "item") margins = [];
    const before = blocks[index - 1];
    const close = block.kind === "item" && before?.kind === "item" && goesOn(blocks, index);
    text += `${index ? (close ? "\n" : "\n\n") : ""}${blockToText(block, margins)}`;
  });
  return text;
}

/**
 * Whether an item stands right below the one before it: nothing parts them, and they are alike.
 * @param {Pasted[]} blocks
 * @param {number} index
 */
function goesOn(blocks, index) {
  const [one, other] = [blocks[index - 1], blocks[index]];
  if (one.kind !== "item" || other.kind !== "item" || !other.mark) return false;
  return !startsList(blocks, index) && !isLong(blocks, index);
}

/**
 * Whether the list around an item has items of several paragraphs, and so blank lines.
 * @param {Pasted[]} blocks
 * @param {number} index
 */
function isLong(blocks, index) {
  let start = index;
  while (start > 0 && blocks[start - 1].kind === "item" && !startsList(blocks, start)) start -= 1;
  let end = index + 1;
  while (blocks[end]?.kind === "item" && !startsList(blocks, end)) end += 1;
  return blocks.slice(start, end).some((each) => each.kind === "item" && !each.mark);
}

/**
 * Whether an item starts a list, below one of another kind.
 * @param {Pasted[]} blocks
 * @param {number} index
 */
function startsList(blocks, index) {
  const item = /** @type {Item} */ (blocks[index]);
  if (item.depth || !item.mark) return false;
  const above = blocks.slice(0, index).findLast((each) => each.kind !== "item" || (!each.depth && each.mark));
  return above?.kind === "item" && (above.mark === "-") !== (item.mark === "-");
}

/**
 * @param {Pasted} block
 * @param {number[]} margins
 * @returns {string}
 */
function blockToText(block, margins) {
  switch (block.kind) {
    case "text":
      return started(block.text);
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "quote":
      return blocksToText(block.blocks).replace(/^/gm, "> ").replace(/ +$/gm, "");
    case "table":
      return tableText(block.rows);
    case "item":
      return itemText(block, margins);
  }
}

/**
 * @param {Item} item
 * @param {number[]} margins
 */
function itemText({ depth, mark, text }, margins) {
  const place = Math.min(depth, margins.length);
  const own = margins[place - 1] ?? 0;
  if (!mark && margins.length > depth) return indented(text, margins[depth]);
  margins.length = place;
  const start = `${" ".repeat(own)}${mark || "-"} `;
  margins.push(start.length);
  return start + indented(text, start.length).trimStart();
}

/**
 * @param {string} text
 * @param {number} width
 */
const indented = (text, width) => text.replace(/^(?=.)/gm, " ".repeat(width));

/** @param {string[][]} rows */
function tableText(rows) {
  const width = Math.max(...rows.map((cells) => cells.length));
  const line = (/** @type {string[]} */ cells) =>
    `| ${Array.from({ length: width }, (_, place) => cells[place] ?? "").join(" | ")} |`;
  const [head, ...rest] = rows;
  return [line(head), line(Array(width).fill("---")), ...rest.map(line)].join("\n");
}

/**
 * A paragraph that does not start what it should not: a heading, a quote, a line.
 * @param {string} text
 */
const started = (text) => text.replace(/^(?=#{1,6}\s|>|={3,}$|-{3,}$|\+ )/gm, "\\");
