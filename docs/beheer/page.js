// The page of the form: it gets what it must know of the archive, and then comes to life.

import { find } from "../zoek/dom.js";
import { Desk } from "./desk.js";

async function start() {
  const screen = find("beheer", HTMLElement);
  const told = find("laden", HTMLElement);
  const { basis = "../../", opslag = "", nieuw = "", bewerk = "" } = screen.dataset;
  const root = new URL(basis, document.baseURI);
  told.textContent = "Het formulier wordt klaargezet.";
  try {
    const answer = await fetch(new URL("beheer/gegevens.json", root));
    if (!answer.ok) throw new Error(String(answer.status));
    const known = await answer.json();
    told.textContent = "";
    screen.hidden = false;
    new Desk(known, root, { forge: opslag, newFile: nieuw, editFile: bewerk });
  } catch (error) {
    console.info(error);
    screen.hidden = true;
    told.textContent = "Het formulier werkt nu niet. Laad de pagina opnieuw.";
  }
}

start();
