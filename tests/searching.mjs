// Runs the search of the page outside the page: requests in (JSON, standard input), answers out.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const [, , zoek, folder, answers] = process.argv;

/** Files take the place of the server; what was asked is kept. */
const asked = [];
globalThis.fetch = async (address) => {
  const path = fileURLToPath(address);
  asked.push(path);
  return existsSync(path) ? new Response(readFileSync(path)) : new Response("", { status: 404 });
};

const load = (name) => import(pathToFileURL(`${zoek}/${name}.js`).href);
const { Language } = await load("language");
const { openEngine } = await load("engine");
const { csv } = await load("takeaway");

const EMPTY = { q: "", van: "", tot: "", sorteer: "" };
let engine;
const open = async () => (engine ??= await openEngine(pathToFileURL(`${folder}/zoeken/`)));

const plainCounts = (counts) =>
  Object.fromEntries(
    Object.entries(counts).map(([key, values]) => [
      key,
      Object.fromEntries([...values].filter(([, count]) => count)),
    ]),
  );

const ways = {
  async search({ state, count = 10 }) {
    const found = await (await open()).search({ ...EMPTY, ...state });
    return {
      total: found.ids.length,
      complete: found.complete,
      meant: found.meant,
      common: found.common,
      counts: plainCounts(found.counts),
      results: await engine.results(found, 0, count),
    };
  },
  async table({ state }) {
    const { ids, ...found } = await (await open()).search({ ...EMPTY, ...state });
    return engine.table({ ids, ...found });
  },
  async csv({ rows, root }) {
    return csv(rows, new URL(root));
  },
  async read({ text }) {
    return (await open()).read(text);
  },
  async facets() {
    const { facets } = (await open()).columns;
    return Object.fromEntries(facets.map(({ key, values }) => [key, values]));
  },
  async asked() {
    return asked;
  },
  async language({ rules, texts, levels }) {
    const language = new Language(rules);
    const words = texts.map((text) => language.words(text));
    const level = (stem) => levels[stem] ?? 0;
    const different = [...new Set(words.flat())];
    return {
      words,
      stems: different.map((word) => [word, language.counts(word), language.stem(word)]),
      splits: different.map((word) => language.split(word, level)),
    };
  },
};

const requests = JSON.parse(readFileSync(0, "utf8"));
const given = [];
for (const request of requests) given.push(await ways[request.do](request));
writeFileSync(answers, JSON.stringify(given));
