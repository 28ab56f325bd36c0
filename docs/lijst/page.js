// Filters the list of a page in place. Every choice is a link: the address of what it shows.

import { count, make } from "../zoek/dom.js";
import { List } from "./list.js";

/** @typedef {import("./list.js").State} State */

/** @param {HTMLDetailsElement} menu */
function facet(menu) {
  const choices = [...menu.querySelectorAll("a")].map((link) => {
    const name = link.firstChild?.textContent?.trim() ?? "";
    link.replaceChildren(`${name} `, make("span", { class: "rv-telling" }));
    return { name, value: link.dataset.waarde ?? "", link };
  });
  const any = { name: "", value: "", link: make("a", {}, "Alle") };
  menu.querySelector("ul")?.prepend(make("li", {}, any.link));
  menu.hidden = false;
  const summary = /** @type {HTMLElement} */ (menu.querySelector("summary"));
  return { key: menu.dataset.sleutel ?? "", title: summary.textContent, menu, summary, choices, any };
}

const block = /** @type {HTMLElement} */ (document.querySelector(".rv-keuzes"));
const menus = [...block.querySelectorAll("details")];
const facets = menus.filter((menu) => menu.dataset.sleutel).map(facet);
const list = new List(facets);
const said = make("span", { role: "status" });
const clear = make("a", { href: "./" }, "Toon alle vragen");
block.append(make("p", { class: "rv-uitkomst" }, said, " ", clear));
block.hidden = false;

/** Show what the address asks; what is no choice of this page does not count. */
function show() {
  const asked = new URLSearchParams(location.search);
  /** @type {State} */
  const state = {};
  const names = [];
  for (const { key, choices } of facets) {
    const found = choices.find(({ value }) => value === asked.get(key));
    if (!found) continue;
    state[key] = found.value;
    names.push(found.name);
  }
  const shown = list.show(state);
  for (const each of facets) update(each, state);
  const whole = count(list.rows.length, "vraag", "vragen");
  said.textContent = names.length ? `${shown || "Geen"} van de ${whole}: ${names.join(", ")}.` : `${whole}.`;
  said.classList.toggle("rv-verborgen", !names.length);
  clear.hidden = !names.length;
}

/**
 * Show what is chosen of a facet, and how many rows each choice leaves.
 * @param {ReturnType<typeof facet>} each
 * @param {State} state
 */
function update({ key, title, summary, choices, any }, state) {
  const { [key]: chosen = "", ...others } = state;
  const rows = list.fitting(others);
  summary.textContent = title;
  for (const { name, value, link } of [any, ...choices]) {
    const query = new URLSearchParams(value ? { ...others, [key]: value } : others);
    link.href = query.size ? `?${query}` : "./";
    link.ariaCurrent = value === chosen ? "true" : null;
    if (!value) continue;
    const left = rows.filter(({ has }) => has[key].includes(value)).length;
    if (value === chosen) summary.textContent = `${title}: ${name}`;
    if (link.lastChild) link.lastChild.textContent = `${left}`;
    if (link.parentElement) link.parentElement.hidden = !left && value !== chosen;
  }
}

/** @param {HTMLDetailsElement} menu */
function close(menu) {
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

block.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const menu = link?.closest("details") ?? facets[0].menu;
  if (!link || !menu.dataset.sleutel || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  show();
  close(menu);
});
document.addEventListener("click", ({ target }) => {
  for (const menu of menus) if (!menu.contains(/** @type {Node} */ (target))) menu.open = false;
});
block.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") menus.filter(({ open }) => open).forEach(close);
});
addEventListener("popstate", show);
show();
