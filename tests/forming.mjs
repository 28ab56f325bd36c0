// Runs the engine of the form outside the page: a request a line (JSON, standard input), an answer
// a line (standard output).
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [, , beheer] = process.argv;
const load = (name) => import(pathToFileURL(`${beheer}/${name}.js`).href);
const { empty } = await load("record");
const { written, pathOf } = await load("write");
const { check } = await load("check");
const { read } = await load("read");
const { nearest, prepared } = await load("nearest");
const { nextNumber } = await load("nummers");
const { slug } = await load("slug");
const { casefold } = await load("text");

let gegevens, pattern;

/** What the form knows while somebody works on one of the questions: that one is no other. */
function lacking(number) {
  const others = Object.entries(gegevens.nummers).filter(([each]) => each !== number);
  return { ...gegevens, nummers: Object.fromEntries(others) };
}

const ways = {
  gegevens(request) {
    gegevens = request.gegevens;
  },
  empty,
  written: ({ state }) => written(state, gegevens),
  pathOf: ({ state }) => pathOf(state),
  check: ({ state, today, without }) => check(state, lacking(without), today),
  read: ({ text }) => read(text, gegevens),
  nearest: ({ word, known, least }) => nearest(word, prepared(known), least),
  pattern(request) {
    pattern = new RegExp(request.patroon, `${request.vlaggen}g`);
  },
  // Python counts characters, JavaScript halves of pairs.
  found: ({ text }) =>
    [...text.matchAll(pattern)].map((found) => [[...text.slice(0, found.index)].length, found[0]]),
  nextNumber: ({ year }) => nextNumber(gegevens, year),
  slug: ({ text, longest }) => slug(text, longest),
  casefold: ({ text }) => casefold(text),
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const answer = await ways[request.do](request);
  process.stdout.write(`${JSON.stringify(answer ?? null)}\n`);
}
