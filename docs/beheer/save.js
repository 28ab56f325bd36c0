// Out of the form: a file, the page of the forge, or the clipboard. Nothing is sent from here.

import { find, make } from "../zoek/dom.js";
import { editAddress, newAddress } from "./forge.js";

/** @typedef {import("./forge.js").Forge} Forge */

/** @type {Record<string, string>} */
const NAMES = { github: "GitHub", gitlab: "GitLab", forgejo: "Forgejo" };
const RETYPE =
  "Zegt Forgejo dat de naam ontbreekt? Typ dan de laatste letter van de naam opnieuw.";
const COMMIT = "Commit changes";

/** @typedef {import("./leaving.js").Result} Result */

/**
 * Let the browser save the file.
 * @param {Result} result
 */
export function download({ text, path }) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  const link = make("a", { href: address, download: path.split("/").at(-1) ?? "vraag.md" });
  link.click();
  URL.revokeObjectURL(address);
}

/**
 * Put a text on the clipboard; where that can't be done, in a field to copy it from.
 * @param {string} text
 */
export async function copy(text) {
  const box = find("overnemen", HTMLElement);
  try {
    await navigator.clipboard.writeText(text);
    box.hidden = true;
    return true;
  } catch {
    const area = find("overnemen-tekst", HTMLTextAreaElement);
    box.hidden = false;
    area.value = text;
    area.focus();
    area.select();
    return false;
  }
}

/**
 * Open the page of the forge on which the work can be saved, and tell what to do there.
 * @param {Forge} forge
 * @param {Result} result
 * @returns {Promise<HTMLElement>}
 */
export async function toForge(forge, result) {
  if (result.number) {
    const copied = await copy(result.text);
    return opened(forge, editAddress(forge, result.path), [
      copied ? "De nieuwe tekst is gekopieerd." : "Kopieer de tekst uit het vak hieronder.",
      "Klik in het andere tabblad in de tekst van het bestand. Kies alles (Ctrl en A) en plak " +
        "(Ctrl en V). Zo komt de nieuwe tekst in de plaats van de oude.",
      `Klik op ${COMMIT}.`,
    ]);
  }
  const { address, filled } = newAddress(forge, result.path, result.text);
  if (filled) {
    return opened(forge, address, [
      "Log in als dat wordt gevraagd.",
      "Kijk of de naam bovenaan en de tekst zijn ingevuld.",
      `Klik op ${COMMIT}.`,
    ]);
  }
  const copied = await copy(result.text);
  const why = NAMES[forge.forge] === "GitLab" ? "" : "De tekst is te lang om mee te geven. ";
  return opened(forge, address, [
    why + (copied ? "De tekst is gekopieerd." : "Kopieer de tekst uit het vak hieronder."),
    "Klik in het andere tabblad in het lege vak en plak (Ctrl en V). De naam is al ingevuld.",
    `Klik op ${COMMIT}.`,
  ]);
}

/**
 * @param {Forge} forge
 * @param {string} address
 * @param {string[]} steps
 */
function opened(forge, address, steps) {
  window.open(address, "_blank", "noopener");
  const name = NAMES[forge.forge];
  const link = make("a", { href: address, target: "_blank", rel: "noopener" }, `Open ${name} zelf`);
  const extra = forge.forge === "forgejo" ? [make("p", {}, RETYPE)] : [];
  return make(
    "div",
    {},
    make("p", {}, make("strong", {}, `${name} is geopend in een ander tabblad.`), " Nog drie stappen:"),
    make("ol", {}, ...steps.map((each) => make("li", {}, each))),
    ...extra,
    make("p", {}, `Ziet u geen nieuw tabblad? `, link, "."),
  );
}
