// Explanations for who points at a word, or comes there by keyboard, where a browser does not know
// interestfor; beside their words too, where it can't place them. A tap, Enter and Escape work without.
// Source of what an explanation must do: WCAG 2.2, 1.4.13 (hidden by Escape, stays while one points
// at it).

// So long a pointer must rest, and may be on its way from the word to its explanation.
const [REST, WAY] = [300, 400];
const MARGIN = 8;
const PLACES = CSS.supports("position-area: block-end");

/**
 * Put an explanation below its word, or above it where there is no room.
 * @param {HTMLElement} text
 * @param {HTMLElement} word
 */
function place(text, word) {
  const { left, top, bottom } = word.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = text;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = bottom + MARGIN / 2;
  const y = below + height < clientHeight || top < height ? below : top - height - MARGIN / 2;
  const x = Math.max(MARGIN, Math.min(left, clientWidth - width - MARGIN));
  text.style.cssText = `position: absolute; margin: 0; inset: ${y + scrollY}px auto auto ${x}px`;
}

/**
 * Show an explanation to who points at its word or comes there by keyboard, and hide it when the
 * pointer and the keyboard have left both. One that was asked for by a click stays.
 * @param {HTMLElement} text
 * @param {HTMLElement} word
 */
function point(text, word) {
  let timer = 0;
  let asked = false;
  let closing = false;
  const show = () => {
    if (text.matches(":popover-open")) return;
    /** @type {any} */ (text).showPopover({ source: word });
    if (!PLACES) place(text, word);
  };
  const hide = () => {
    const read = word.matches(":focus-visible") || text.contains(document.activeElement);
    if (!asked && !read) text.hidePopover();
  };
  /** @type {(act: () => void, wait: number) => (event: PointerEvent) => void} */
  const later = (act, wait) => ({ pointerType }) => {
    clearTimeout(timer);
    if (pointerType !== "touch") timer = setTimeout(act, wait);
  };
  word.addEventListener("pointerenter", later(show, REST));
  text.addEventListener("pointerenter", later(() => {}, 0));
  word.addEventListener("click", (event) => {
    event.preventDefault(); // else the browser shows it, and it is placed too late
    show();
    asked = true;
  });
  // Escape in the explanation puts the cursor back on the word: that shows nothing.
  word.addEventListener("focus", () => !closing && word.matches(":focus-visible") && show());
  text.addEventListener("beforetoggle", (event) => (closing = event.newState === "closed"));
  text.addEventListener("toggle", (event) => {
    closing = false;
    asked &&= event.newState === "open";
  });
  for (const each of [word, text]) {
    each.addEventListener("pointerleave", later(hide, WAY));
    each.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (to instanceof Node && to !== word && !text.contains(to)) text.hidePopover();
    });
  }
}

for (const word of "popover" in document.body ? document.querySelectorAll(".rv-begrip") : []) {
  const text = word.nextElementSibling;
  if (!(word instanceof HTMLElement && text instanceof HTMLElement)) continue;
  if (!("interestForElement" in word)) point(text, word);
}
