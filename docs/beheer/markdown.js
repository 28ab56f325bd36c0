// A text of a record as the site will show it: Markdown to nodes, nothing but text in them.

import { make } from "../zoek/dom.js";
import { blocksOf, blocksOfNote } from "./blocks.js";
import { inline } from "./inline.js";

/** @typedef {import("./blocks.js").Block} Block */
/** @typedef {import("./blocks.js").Links} Links */

/**
 * Give the nodes of a text; its headings start at level `first` and never skip one.
 * @param {string} text
 * @param {number} first
 * @param {string} [place] the identity of its footnotes on the page
 * @returns {DocumentFragment}
 */
export function rendered(text, first, place = "noten") {
  const { blocks, links } = blocksOf(text, place);
  const writer = new Writer(links, first);
  const fragment = document.createDocumentFragment();
  fragment.append(...writer.blocks(blocks), ...writer.notes());
  return fragment;
}

class Writer {
  /**
   * @param {Links} links
   * @param {number} first
   */
  constructor(links, first) {
    this.links = links;
    this.first = first;
    /** @type {number[]} */
    this.above = [];
  }

  /**
   * @param {Block[]} blocks
   * @returns {Node[]}
   */
  blocks(blocks) {
    return blocks.map((block) => this.block(block));
  }

  /** The footnotes that the text has, below a line. */
  notes() {
    const { links } = this;
    if (!links.used.length) return [];
    const items = [];
    for (const label of links.used) {
      items.push(make("li", {}, ...this.blocks(blocksOfNote(label, links))));
    }
    return [make("hr", {}), make("section", { id: links.place }, make("ol", {}, ...items))];
  }

  /** @param {string} text */
  text(text) {
    return inline(text, this.links);
  }

  /**
   * @param {Block} block
   * @returns {Node}
   */
  block(block) {
    switch (block.kind) {
      case "paragraph":
        return make("p", {}, ...this.text(block.text));
      case "heading":
        return this.heading(block.level, block.text);
      case "code":
        return make("pre", {}, make("code", {}, block.text));
      case "rule":
        return make("hr", {});
      case "quote":
        return make("blockquote", {}, ...this.blocks(block.blocks));
      case "list":
        return this.list(block);
      case "table":
        return this.table(block.align, block.rows);
    }
  }

  /**
   * @param {number} level
   * @param {string} text
   */
  heading(level, text) {
    while (this.above.length && this.above[this.above.length - 1] >= level) this.above.pop();
    this.above.push(level);
    const shown = Math.min(this.first + this.above.length - 1, 6);
    return make(/** @type {"h3"} */ (`h${shown}`), {}, ...this.text(text));
  }

  /** @param {Extract<Block, {kind: "list"}>} block */
  list({ start, tight, items }) {
    const made = items.map((blocks) => {
      const inside = blocks.flatMap((block) =>
        tight && block.kind === "paragraph" ? this.text(block.text) : [this.block(block)],
      );
      return make("li", {}, ...inside);
    });
    if (start === null) return make("ul", {}, ...made);
    return make("ol", start === 1 ? {} : { start: String(start) }, ...made);
  }

  /**
   * @param {string[]} align
   * @param {string[][]} rows
   */
  table(align, [head, ...rows]) {
    const row = (/** @type {"th" | "td"} */ name, /** @type {string[]} */ cells) =>
      make("tr", {}, ...cells.map((cell, place) => this.cell(name, align[place], cell)));
    const body = rows.length ? [make("tbody", {}, ...rows.map((cells) => row("td", cells)))] : [];
    const table = make("table", {}, make("thead", {}, row("th", head)), ...body);
    const around = { class: "rv-tabel", role: "group", "aria-label": "Tabel", tabindex: "0" };
    return make("div", around, table);
  }

  /**
   * @param {"th" | "td"} name
   * @param {string} align
   * @param {string} text
   */
  cell(name, align, text) {
    const placed = align === "midden" || align === "rechts";
    return make(name, placed ? { class: `rv-${align}` } : {}, ...this.text(text));
  }
}
