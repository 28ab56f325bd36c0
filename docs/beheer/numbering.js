// Help with numbered questions: one more, and a place for the answer to each.

import { area } from "./fields.js";
import { insert } from "./editor.js";
import { numbersOf, pointsOf } from "./points.js";

/** Put the next number at the end of the questions, and the cursor behind it. */
export function addQuestion() {
  const text = area("Vraag");
  const points = pointsOf(text.value);
  const next = points ? Math.max(...numbersOf(points)) + 1 : 1;
  const headed = points && /^ {0,3}(?:#{3,6}\s|\*\*)\D*\d/m.test(text.value);
  const gap = text.value.trim() ? (points && !headed ? "\n" : "\n\n") : "";
  const trimmed = text.value.trimEnd().length;
  text.setSelectionRange(trimmed, text.value.length);
  insert(text, `${gap}${headed ? `### Vraag ${next}\n\n` : `${next}. `}`);
}

/** The numbers of the questions that have no answer yet; null when they have no numbers. */
export function unanswered() {
  const asked = pointsOf(area("Vraag").value);
  if (!asked) return null;
  const answered = pointsOf(area("Antwoord").value);
  const done = answered ? numbersOf(answered) : [];
  return numbersOf(asked).filter((each) => !done.includes(each));
}

/** Put a heading below the answer for each question that has none. */
export function addAnswers() {
  const text = area("Antwoord");
  const headings = (unanswered() ?? []).map((each) => `### Antwoord ${each}`);
  if (!headings.length) return;
  const trimmed = text.value.trimEnd().length;
  text.setSelectionRange(trimmed, text.value.length);
  insert(text, `${trimmed ? "\n\n" : ""}${headings.join("\n\n\n\n")}\n\n`);
  const place = text.value.indexOf(headings[0]) + headings[0].length + 2;
  text.setSelectionRange(place, place);
}
