// Runs the privacy guard of the form outside the browser: a request in (JSON, standard input), what
// it finds in each text out.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , folder] = process.argv;
const { allows, found, told } = await import(pathToFileURL(`${folder}/privacy.js`).href);

const { patterns, sentences, texts } = JSON.parse(readFileSync(0, "utf8"));
const given = texts.map((text) =>
  found(text, patterns).map((each) => ({
    ...each,
    // Python counts characters, JavaScript halves of pairs.
    van: [...text.slice(0, each.van)].length,
    tot: [...text.slice(0, each.tot)].length,
    told: told(each, sentences),
    allows: allows(each, [{ melding: each.melding, tekst: each.tekst.replaceAll("\n", " ") }]),
  })),
);
writeFileSync(1, JSON.stringify(given));
