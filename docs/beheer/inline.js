// Markdown within a paragraph to nodes. Every text is set as text, and no HTML is made of it.

import { make } from "../zoek/dom.js";
import { labelKey } from "./blocks.js";

/**
 * A run of marks that may open or close emphasis; `node` stands for it until it is used.
 * @typedef {{mark: string, count: number, whole: number, opens: boolean, closes: boolean}} Run
 * @typedef {(Node | Run)[]} Pieces
 * @typedef {import("./blocks.js").Links} Links
 */

const CODE = /(?<!`)(`+)(?!`)([^]*?[^`])\1(?!`)/y;
const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const BREAK = /(?: {2,}|\\)\n[ \t]*/y;
const NEWLINE = / ?\n[ \t]*/y;
const ADDRESS = /<((?:https?:\/\/|mailto:|tel:)[^\s<>]*)>/y;
const MAIL = /<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/y;
const TAG = /<\/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?\/?>|<!--[^]*?-->/y;
const BARE = /https?:\/\/[^\s<>"'|]+/y;
const NOTE = /\[\^([^\]\s]+)\]/y;
const DESTINATION = /\([ \t\n]*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))(?:[ \t\n]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t\n]*\)/y;
const LABEL = /\[([^[\]]*)\]/y;
const SAFE = /^(?:https?:|mailto:|tel:)/i;
const DANGEROUS = /^\s*(?:javascript|vbscript|file|data):/i;
const PLAIN = /[^\\`*_~<&[\]!\nh ]+/y;

/**
 * Give the nodes of a text; `links` has the addresses of links that are named elsewhere.
 * @param {string} text
 * @param {Links} links
 * @returns {Node[]}
 */
export function inline(text, links) {
  return settled(piecesOf(text, links, true));
}

/**
 * @param {string} text
 * @param {Links} links
 * @param {boolean} linking whether links may be made
 * @returns {Pieces}
 */
function piecesOf(text, links, linking) {
  /** @type {Pieces} */
  const pieces = [];
  let at = 0;
  const write = (/** @type {string} */ words) => {
    const last = pieces.at(-1);
    if (last instanceof Text) last.data += words;
    else pieces.push(document.createTextNode(words));
  };
  /** @param {RegExp} pattern */
  const take = (pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    let match;
    if ((match = take(PLAIN))) write(match[0]);
    else if (take(BREAK)) pieces.push(make("br", {}), document.createTextNode("\n"));
    else if (take(NEWLINE)) write("\n");
    else if ((match = take(ESCAPE))) write(match[1]);
    else if ((match = take(CODE))) pieces.push(make("code", {}, codeText(match[2])));
    else if ((match = take(ENTITY))) write(entity(match[0]));
    else if (linking && (match = take(ADDRESS))) pieces.push(link(match[1], [match[1]]));
    else if (linking && (match = take(MAIL))) pieces.push(link(`mailto:${match[1]}`, [match[1]]));
    else if (take(TAG)) continue;
    else if (linking && (match = bare(text, at))) {
      pieces.push(link(match, [legible(match)]));
      at += match.length;
    } else if ((match = note(text, at, links))) {
      pieces.push(make("sup", {}, make("a", { href: match.href }, `[${match.number}]`)));
      at = NOTE.lastIndex;
    } else if (text[at] === "[" || text.startsWith("![", at)) {
      const found = bracket(text, at, links, linking);
      if (found) {
        pieces.push(...found.nodes);
        at = found.end;
      } else write(text[at++]);
    } else if (/[*_~]/.test(text[at])) {
      const run = runAt(text, at);
      pieces.push(run);
      at += run.count;
    } else write(text[at++]);
  }
  return pieces;
}

/**
 * The mark of a footnote that the text has; notes are numbered as they are met.
 * @param {string} text
 * @param {number} at
 * @param {Links} links
 */
function note(text, at, links) {
  NOTE.lastIndex = at;
  const label = NOTE.exec(text)?.[1];
  if (label === undefined || !links.notes.has(label)) return null;
  if (!links.used.includes(label)) links.used.push(label);
  return { number: links.used.indexOf(label) + 1, href: `#${links.place}` };
}

/** @param {string} text */
function codeText(text) {
  const line = text.replaceAll("\n", " ");
  return /^ .*[^ ].* $/.test(line) ? line.slice(1, -1) : line;
}

/**
 * What an entity stands for. It is parsed by itself, so nothing else can come of it.
 * @param {string} text
 */
const entity = (text) =>
  new DOMParser().parseFromString(text, "text/html").body.textContent || text;

/**
 * An address that stands in the text by itself, without what ends the sentence.
 * @param {string} text
 * @param {number} at
 */
function bare(text, at) {
  if (text[at] !== "h" || /\w/.test(text[at - 1] ?? "")) return null;
  BARE.lastIndex = at;
  const found = balanced(BARE.exec(text)?.[0] ?? "").replace(/[.,:;!?*_~'"]+$/, "");
  return /^https?:\/\/[^/.]/.test(found) ? found : null;
}

/**
 * An address up to a bracket that was opened before it.
 * @param {string} address
 */
function balanced(address) {
  let open = 0;
  for (let at = 0; at < address.length; at += 1) {
    if (address[at] === "(") open += 1;
    if (address[at] === ")" && (open -= 1) < 0) return address.slice(0, at);
  }
  return address;
}

/**
 * An address as people read it.
 * @param {string} address
 */
function legible(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/**
 * @param {string} address
 * @param {(Node | string)[]} words
 */
function link(address, words) {
  const href = address.trim().replaceAll(" ", "%20");
  if (!SAFE.test(href)) return make("a", {}, ...words);
  return make("a", { href, target: "_blank", rel: "noopener" }, ...words);
}

/**
 * A link or the description of a picture.
 * @param {string} text
 * @param {number} at
 * @param {Links} links
 * @param {boolean} linking
 * @returns {{nodes: Node[], end: number} | null}
 */
function bracket(text, at, links, linking) {
  const picture = text[at] === "!";
  const start = at + (picture ? 2 : 1);
  const end = closing(text, start);
  if (end < 0 || (!picture && !linking)) return null;
  const words = text.slice(start, end);
  const target = targetAt(text, end + 1, words, links);
  if (!target || DANGEROUS.test(target.address)) return null;
  const inside = settled(piecesOf(words, links, false));
  if (picture) {
    const told = inside.map((node) => node.textContent).join("");
    return { nodes: [document.createTextNode(told)], end: target.end };
  }
  return { nodes: [link(target.address, inside)], end: target.end };
}

/**
 * The place of the bracket that closes the one before `start`, or -1.
 * @param {string} text
 * @param {number} start
 */
function closing(text, start) {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    CODE.lastIndex = at;
    if (text[at] === "\\") at += 1;
    else if (text[at] === "`" && CODE.test(text)) at = CODE.lastIndex - 1;
    else if (text[at] === "[") depth += 1;
    else if (text[at] === "]" && (depth -= 1) === 0) return at;
  }
  return -1;
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} words
 * @param {Links} links
 */
function targetAt(text, at, words, links) {
  DESTINATION.lastIndex = at;
  const direct = text[at] === "(" ? DESTINATION.exec(text) : null;
  if (direct) {
    const address = (direct[1] ?? direct[2]).replace(/\\([!-/:-@[-`{-~])/g, "$1");
    return { address, end: DESTINATION.lastIndex };
  }
  LABEL.lastIndex = at;
  const named = LABEL.exec(text);
  const address = links.addresses.get(labelKey(named?.[1] || words));
  return address === undefined ? null : { address, end: named ? LABEL.lastIndex : at };
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Run}
 */
function runAt(text, at) {
  const mark = text[at];
  let end = at;
  while (text[end] === mark) end += 1;
  const before = /[^]$/u.exec(text.slice(0, at))?.[0] ?? " ";
  const after = /^[^]/u.exec(text.slice(end))?.[0] ?? " ";
  const sign = /[\p{P}\p{S}]/u;
  const left = !/\s/.test(after) && (!sign.test(after) || /\s/.test(before) || sign.test(before));
  const right = !/\s/.test(before) && (!sign.test(before) || /\s/.test(after) || sign.test(after));
  const within = mark === "_";
  const count = end - at;
  return {
    mark,
    count,
    whole: count,
    opens: left && (!within || !right || sign.test(before)),
    closes: right && (!within || !left || sign.test(after)),
  };
}

/**
 * Make emphasis of the runs that belong together; the others are text.
 * Source: CommonMark 0.31, "Phase 2: inline structure".
 * @param {Pieces} pieces
 * @returns {Node[]}
 */
function settled(pieces) {
  for (let at = 0; at < pieces.length; at += 1) {
    const closer = pieces[at];
    if (closer instanceof Node || !closer.closes) continue;
    const from = opener(pieces, at, closer);
    if (from < 0) continue;
    const opening = /** @type {Run} */ (pieces[from]);
    const strike = closer.mark === "~";
    const used = strike || (opening.count > 1 && closer.count > 1) ? 2 : 1;
    const inside = settled(pieces.slice(from + 1, at).map(asText));
    const name = strike ? "s" : used === 2 ? "strong" : "em";
    opening.count -= used;
    closer.count -= used;
    const kept = [
      ...(opening.count ? [opening] : []),
      make(name, {}, ...inside),
      ...(closer.count ? [closer] : []),
    ];
    pieces.splice(from, at - from + 1, ...kept);
    at = from + (opening.count ? 1 : 0);
  }
  return pieces.map(asText);
}

/**
 * @param {Pieces} pieces
 * @param {number} at
 * @param {Run} closer
 */
function opener(pieces, at, closer) {
  for (let from = at - 1; from >= 0; from -= 1) {
    const run = pieces[from];
    if (run instanceof Node || run.mark !== closer.mark || !run.opens) continue;
    if (closer.mark === "~") {
      if (run.count >= 2 && closer.count >= 2) return from;
      continue;
    }
    const odd = (run.closes || closer.opens) && (run.whole + closer.whole) % 3 === 0;
    if (!odd || (run.whole % 3 === 0 && closer.whole % 3 === 0)) return from;
  }
  return -1;
}

/** @param {Node | Run} piece */
const asText = (piece) =>
  piece instanceof Node ? piece : document.createTextNode(piece.mark.repeat(piece.count));
