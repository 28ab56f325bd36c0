// Numbered questions and answers: taking them apart, and putting like with like, as
// scripts/archive/numbered.py does.

/**
 * One numbered piece of text; it has several numbers where one answer serves them all.
 * @typedef {{numbers: number[], text: string}} Point
 * @typedef {{before: string, points: Point[], after: string}} Points
 * @typedef {{questions: Point[], answer: Point}} Pair
 * @typedef {[number, number[]][]} Starts lines at which something starts, and its numbers
 */

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const ITEM = /^( {0,3})(\d{1,3})[.)](?=[ \t]|$)[ \t]*/;
const RANGE = String.raw`\d{1,3}(?:\s*(?:,|en|t/m|tot(?: en met)?|-|–)\s*\d{1,3})*`;
const HEADING = new RegExp(
  String.raw`^ {0,3}(?:#{3,6}[ \t]+|\*\*)(?:vra(?:ag|gen)|antwoord(?:en)?(?: op vra(?:ag|gen))?)?[ \t]*` +
    String.raw`(${RANGE})[.):]?[ \t]*(?:\*\*[:.]?|#*)[ \t]*$`,
  "i",
);
const DEFINITION = /^ {0,3}(\[[^\]]+\]):[ \t]+\S/;

/**
 * Find the numbered points 1, 2, 3 … of a text; null when it has none.
 * @param {string} text
 * @returns {Points | null}
 */
export function pointsOf(text) {
  const { lines, definitions } = setApart(text.split("\n"));
  const points = byHeadings(lines) ?? byItems(lines);
  return points && complete(points, definitions);
}

/**
 * Put each answer with its questions; null unless both have exactly the same numbers.
 * @param {Points} question
 * @param {Points} answer
 * @returns {Pair[] | null}
 */
export function pairsOf(question, answer) {
  if (String(numbersOf(question)) !== String(numbersOf(answer))) return null;
  const pairs = answer.points.map((point) => ({
    questions: question.points.filter(({ numbers }) =>
      numbers.some((one) => point.numbers.includes(one)),
    ),
    answer: point,
  }));
  const whole = pairs.every(({ questions, answer: { numbers } }) =>
    questions.every((each) => each.numbers.every((one) => numbers.includes(one))),
  );
  const first = (/** @type {Pair} */ pair) => Math.min(...pair.answer.numbers);
  return whole ? pairs.sort((one, other) => first(one) - first(other)) : null;
}

/** @param {Points} points */
export const numbersOf = ({ points }) => points.flatMap((each) => each.numbers).sort((one, other) => one - other);

/**
 * Take out the definitions of footnotes and links: any point may need them.
 * @param {string[]} lines
 */
function setApart(lines) {
  /** @type {Map<string, string>} */
  const definitions = new Map();
  const taken = new Set();
  for (const index of outsideFences(lines)) {
    const match = DEFINITION.exec(lines[index]);
    if (!match || taken.has(index)) continue;
    let end = index + 1;
    while (end < lines.length && /^(?: {2}|\t)/.test(lines[end])) end += 1;
    definitions.set(match[1], lines.slice(index, end).join("\n"));
    for (let at = index; at < end; at += 1) taken.add(at);
  }
  return { lines: lines.filter((_, index) => !taken.has(index)), definitions };
}

/**
 * Give each piece the definitions that it uses; the last piece gets those nobody uses.
 * @param {Points} points
 * @param {Map<string, string>} definitions
 */
function complete(points, definitions) {
  const used = new Set();
  const full = (/** @type {string} */ text) => {
    const here = [...definitions.keys()].filter((label) => text.includes(label));
    here.forEach((label) => used.add(label));
    return [text, ...here.map((label) => definitions.get(label))].join("\n\n");
  };
  const before = full(points.before);
  const parts = points.points.map(({ numbers, text }) => ({ numbers, text: full(text) }));
  const after = full(points.after);
  const left = [...definitions].filter(([label]) => !used.has(label)).map(([, text]) => text);
  return { before, points: parts, after: stripped([after, ...left].join("\n\n")) };
}

/**
 * The places of the lines that are not inside a fenced block.
 * @param {string[]} lines
 */
function outsideFences(lines) {
  const found = [];
  let fence = "";
  for (const [index, line] of lines.entries()) {
    const match = FENCE.exec(line);
    if (fence) {
      if (match?.[1].startsWith(fence) && !match[2].trim()) fence = "";
    } else if (match && !(match[1][0] === "`" && match[2].includes("`"))) fence = match[1];
    else found.push(index);
  }
  return found;
}

/** @param {string} text */
const stripped = (text) => text.replace(/^\n+|\n+$/g, "");

/**
 * @param {string[]} lines
 * @returns {Points | null}
 */
function byHeadings(lines) {
  /** @type {Starts} */
  const found = [];
  for (const index of outsideFences(lines)) {
    const match = HEADING.exec(lines[index]);
    if (match) found.push([index, expanded(match[1])]);
  }
  const starts = inAnyOrder(found) ?? inSequence(found);
  if (!starts.length) return null;
  const points = starts.map(([index, numbers], place) => {
    const end = starts[place + 1]?.[0] ?? lines.length;
    return { numbers, text: stripped(lines.slice(index + 1, end).join("\n")) };
  });
  return { before: stripped(lines.slice(0, starts[0][0]).join("\n")), points, after: "" };
}

/**
 * @param {string[]} lines
 * @returns {Points | null}
 */
function byItems(lines) {
  /** @type {Starts} */
  const found = [];
  for (const index of outsideFences(lines)) {
    const match = ITEM.exec(lines[index]);
    if (match) found.push([index, [Number(match[2])]]);
  }
  const starts = inSequence(found);
  const last = starts.at(-1);
  if (!last) return null;
  const stop = endOfItem(lines, last[0]);
  const points = starts.map(([index, numbers], place) => {
    const end = starts[place + 1]?.[0] ?? stop;
    return { numbers, text: itemText(lines.slice(index, end)) };
  });
  const before = stripped(lines.slice(0, starts[0][0]).join("\n"));
  return { before, points, after: stripped(lines.slice(stop).join("\n")) };
}

/**
 * Headings may serve numbers in any order, if each occurs once.
 * @param {Starts} found
 */
function inAnyOrder(found) {
  const served = found.flatMap(([, numbers]) => numbers).sort((one, other) => one - other);
  return served.length && served.every((each, index) => each === index + 1) ? found : null;
}

/** @param {Starts} found */
function inSequence(found) {
  /** @type {Starts} */
  const starts = [];
  let expected = 1;
  for (const [index, numbers] of found) {
    if (!numbers.length || numbers.some((each, place) => each !== expected + place)) continue;
    starts.push([index, numbers]);
    expected += numbers.length;
  }
  return starts;
}

/**
 * The last item ends where a paragraph starts that is not indented.
 * @param {string[]} lines
 * @param {number} start
 */
function endOfItem(lines, start) {
  for (let index = start + 1; index < lines.length; index += 1) {
    if (/^[^ \t]/.test(lines[index]) && !lines[index - 1].trim()) return index;
  }
  return lines.length;
}

/**
 * The text of an item without its number and its margin.
 * @param {string[]} lines
 */
function itemText([first, ...rest]) {
  const start = first.replace(ITEM, "");
  const filled = rest.filter((line) => line.trim());
  const indents = filled.map((line) => line.length - line.replace(/^ +/, "").length);
  const hanging = indents.filter((each) => each >= 2);
  const mixed = hanging.length > 0 && Math.min(...hanging) > Math.min(...indents) && Math.min(...indents) < 2;
  const width = mixed ? Math.min(...hanging) : Math.min(...(indents.length ? indents : [0]));
  const margin = " ".repeat(width);
  const text = rest.map((line) => (line.startsWith(margin) ? line.slice(width) : line.trim() ? line : ""));
  return stripped([start, ...text].join("\n"));
}

/**
 * The numbers of "3 en 4", "1, 2" or "3 t/m 5".
 * @param {string} text
 */
function expanded(text) {
  /** @type {number[]} */
  const numbers = [];
  let through = false;
  for (const [token] of text.matchAll(/\d+|t\/m|tot|-|–/g)) {
    if (!/\d/.test(token)) {
      through = true;
      continue;
    }
    const last = numbers.at(-1);
    const from = through && last !== undefined ? last + 1 : Number(token);
    for (let each = from; each < Number(token); each += 1) numbers.push(each);
    numbers.push(Number(token));
    through = false;
  }
  return numbers;
}
