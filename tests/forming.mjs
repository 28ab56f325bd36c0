// Runs the engine of the form outside the page: a request a line (JSON, standard input), an answer
// a line (standard output).
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [, , beheer] = process.argv;
const load = (name) => import(pathToFileURL(`${beheer}/${name}.js`).href);
const { empty } = await load("record");
const { written, pathOf } = await load("write");
const { nextNumber } = await load("nummers");
const { slug } = await load("slug");
const { casefold } = await load("text");

let gegevens;

const ways = {
  gegevens(request) {
    gegevens = request.gegevens;
  },
  empty,
  written: ({ state }) => written(state, gegevens),
  pathOf: ({ state }) => pathOf(state),
  nextNumber: ({ year }) => nextNumber(gegevens, year),
  slug: ({ text, longest }) => slug(text, longest),
  casefold: ({ text }) => casefold(text),
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const answer = await ways[request.do](request);
  process.stdout.write(`${JSON.stringify(answer ?? null)}\n`);
}
