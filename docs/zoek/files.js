// Reading the files of the index (written by scripts/archive/search/written.py).

const VERSION = 3;
const FINENESS = 8;
const SMALLEST = 4;
const SMALL_A = 97;
const CAPITAL_A = 65;

/** What a worth of one byte means; the lowest bit is not part of it. */
const WORTHS = Float32Array.from(
  { length: 128 },
  (_, step) => (2 ** (step / FINENESS) - 1) / SMALLEST,
);

/**
 * The questions that hold one stem: numbers, worths, and whether the stem itself occurs (1) or
 * only a compound with it (0).
 * @typedef {{questions: Uint32Array, worths: Float32Array, exact: Uint8Array}} Posting
 */

/** @type {Posting} */
export const NOTHING = {
  questions: new Uint32Array(0),
  worths: new Float32Array(0),
  exact: new Uint8Array(0),
};

/**
 * @param {URL} address
 * @param {RequestInit} [options]
 */
async function get(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/**
 * Read a compressed file. Some servers have it decompressed on the way already.
 * @param {URL} address
 */
async function unpacked(address) {
  const data = new Uint8Array(await (await get(address)).arrayBuffer());
  if (data[0] !== 0x1f || data[1] !== 0x8b) return data;
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {Uint8Array} data */
function json(data) {
  return JSON.parse(new TextDecoder().decode(data));
}

/** A file with a head in JSON and a body of bytes for each stem. */
class Shelf {
  /** @param {Uint8Array} data */
  constructor(data) {
    const length = new DataView(data.buffer, data.byteOffset).getUint32(0, true);
    const head = json(data.subarray(4, 4 + length));
    /** @type {Map<string, {body: Uint8Array, count: number}>} */
    this.bodies = new Map();
    let start = 4 + length;
    head.stammen.forEach((/** @type {string} */ stem, /** @type {number} */ place) => {
      const end = start + head.lengtes[place];
      this.bodies.set(stem, { body: data.subarray(start, end), count: head.aantallen?.[place] });
      start = end;
    });
  }
}

/** Reads numbers of seven bits a byte, the lowest first. */
class Numbers {
  /** @param {Uint8Array} data */
  constructor(data) {
    this.data = data;
    this.place = 0;
  }

  next() {
    let number = 0;
    let shift = 0;
    let byte;
    do {
      byte = this.data[this.place++];
      number |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return number;
  }
}

/**
 * @param {Uint8Array} body
 * @param {number} count
 * @returns {Posting}
 */
function posting(body, count) {
  const numbers = new Numbers(body);
  const questions = new Uint32Array(count);
  const worths = new Float32Array(count);
  const exact = new Uint8Array(count);
  let question = -1;
  for (let place = 0; place < count; place++) {
    question += numbers.next() + 1;
    questions[place] = question;
  }
  for (let place = 0; place < count; place++) {
    const byte = body[numbers.place + place];
    worths[place] = WORTHS[byte >> 1];
    exact[place] = byte & 1;
  }
  return { questions, worths, exact };
}

/**
 * @param {string} text
 * @returns {Map<string, number>} how often each stem is used, as a logarithm (base 2)
 */
export function readVocabulary(text) {
  const levels = new Map();
  let stem = "";
  let start = 0;
  for (let place = 0; place < text.length; place++) {
    const letter = text.charCodeAt(place);
    if (letter >= SMALL_A) continue;
    const shared = text.charCodeAt(start) - SMALL_A;
    stem = stem.slice(0, shared) + text.slice(start + 1, place);
    levels.set(stem, letter - CAPITAL_A);
    start = place + 1;
  }
  return levels;
}

/** The files of one index, each read at most once. */
export class Files {
  /**
   * @param {URL} folder where the files of this index are
   * @param {URL} texts where the texts of the questions are
   * @param {{basis: string, woorden: string, titels: string}} names of the files that all need
   */
  constructor(folder, texts, names) {
    this.folder = folder;
    this.texts = texts;
    this.names = names;
    /** @type {string[]} the first stem of each shelf */
    this.firsts = [];
    /** @type {string[]} the name of each shelf */
    this.shelves = [];
    /** @type {Map<string, Promise<any>>} */
    this.read = new Map();
  }

  /**
   * Find the index; `base` is the folder of the search page.
   * @param {URL} base
   */
  static async open(base) {
    const start = await (await get(new URL("index.json", base), { cache: "no-cache" })).json();
    if (start.versie !== VERSION) throw new Error(`index version ${start.versie}`);
    return new Files(new URL("delen/", base), new URL("teksten/", base), start);
  }

  /**
   * @template T
   * @param {URL} address
   * @param {(address: URL) => Promise<T>} read
   * @returns {Promise<T>}
   */
  #once(address, read) {
    let found = this.read.get(address.href);
    if (!found) {
      found = read(address);
      this.read.set(address.href, found);
      found.catch(() => this.read.delete(address.href)); // so that it can be tried again
    }
    return found;
  }

  /** @param {string} name */
  #file(name) {
    return this.#once(new URL(name, this.folder), unpacked);
  }

  /** The rules of the language, the synonyms, and the columns of all questions. */
  async base() {
    const base = json(await this.#file(`basis-${this.names.basis}.bin`));
    this.firsts = base.planken ? base.planken.split(" ") : [];
    this.shelves = base.namen.split(" ");
    return base;
  }

  async vocabulary() {
    return readVocabulary(new TextDecoder().decode(await this.#file(`woorden-${this.names.woorden}.bin`)));
  }

  /** @returns {Promise<string[]>} */
  async titles() {
    return json(await this.#file(`titels-${this.names.titels}.bin`));
  }

  /**
   * Where a stem would stand: the last file that starts with it or with a stem before it.
   * @param {string} stem
   */
  #shelfOf(stem) {
    let low = 0;
    let high = this.firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle] <= stem) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * @param {string} kind
   * @param {string} stem
   */
  async #body(kind, stem) {
    const number = this.#shelfOf(stem);
    if (number < 0) return undefined;
    const shelf = await this.#once(
      new URL(`${kind}-${this.shelves[number]}.bin`, this.folder),
      async (address) => new Shelf(await unpacked(address)),
    );
    return shelf.bodies.get(stem);
  }

  /**
   * @param {string} stem
   * @returns {Promise<Posting>}
   */
  async posting(stem) {
    const found = await this.#body("plank", stem);
    return found ? posting(found.body, found.count) : NOTHING;
  }

  /**
   * The places of a stem in each question that holds it, in the order of its posting.
   * @param {string} stem
   * @returns {Promise<Map<number, number[]>>}
   */
  async places(stem) {
    const [{ questions, exact }, found] = await Promise.all([
      this.posting(stem),
      this.#body("plaatsen", stem),
    ]);
    const places = new Map();
    if (!found) return places;
    const numbers = new Numbers(found.body);
    questions.forEach((question, row) => {
      if (!exact[row]) return;
      let place = 0;
      const here = Array.from({ length: numbers.next() }, () => (place += numbers.next()));
      places.set(question, here);
    });
    return places;
  }

  /**
   * The texts of one question.
   * @param {string} number
   * @returns {Promise<{titel: string, stukken: [string, string, string][], kern: [string, number][]}>}
   */
  text(number) {
    return this.#once(new URL(`${number}.json`, this.texts), async (address) =>
      (await get(address)).json(),
    );
  }
}
