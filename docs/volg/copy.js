// A button beside each address of a feed or calendar, that copies it. Where a browser lets no page
// copy, there is no button: the address itself can be copied by hand.

/** @param {HTMLAnchorElement} link */
function copyButton(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "rv-knop";
  button.textContent = "Kopieer";
  button.setAttribute("aria-label", `Kopieer ${link.textContent}`);
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(link.textContent ?? "");
      told.textContent = "Gekopieerd.";
    } catch {
      told.textContent = "Kopiëren lukt niet. Houd uw vinger op het adres, of klik met rechts.";
    }
  });
  return [button, told];
}

if (navigator.clipboard) {
  for (const place of document.querySelectorAll(".rv-adres")) {
    const link = place.querySelector("a");
    if (link) place.append(" ", ...copyButton(link));
  }
}
