// The list of results, to take along: as a table for a spreadsheet, or as citations.

import { dutchDate } from "./dom.js";

/** @typedef {Awaited<ReturnType<import("./engine.js").Engine["table"]>>} Table */

// A spreadsheet runs a cell that starts with one of these as a formula.
const FORMULA = /^[=+\-@\t\r]/;

/** @param {string} text */
function cell(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Write rows as CSV (RFC 4180), with a mark that tells a spreadsheet that it is UTF-8.
 * @param {Table} rows
 * @param {URL} root the root of the site
 */
export function csv(rows, root) {
  const keys = /** @type {const} */ ([
    "nummer", "onderwerp", "ingediend", "beantwoord", "indiener", "partij", "status", "adres",
  ]);
  const lines = rows.map((row) =>
    keys.map((key) => cell(key === "adres" ? new URL(row.adres, root).href : row[key])).join(","),
  );
  return `\ufeff${[keys.join(","), ...lines].join("\r\n")}\r\n`;
}

/**
 * Write each result as a citation, one a line.
 * @param {Table} rows
 * @param {URL} root the root of the site
 */
export function citations(rows, root) {
  const lines = rows.map(
    ({ nummer, onderwerp, ingediend, indiener, partij, adres }) =>
      `${indiener} (${partij}), ‘${onderwerp}’, vraag ${nummer}, ${dutchDate(ingediend)}. ` +
      new URL(adres, root).href,
  );
  return `${lines.join("\n")}\n`;
}

/**
 * Let the browser save a text as a file.
 * @param {string} text
 * @param {string} name
 */
export function save(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
