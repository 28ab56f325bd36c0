// Copying and sharing on the page of a question. Without this script the texts can be selected, and
// the mail link works.

/**
 * @param {string} label
 * @param {string} of what it is about, for who does not see where the button stands
 */
function button(label, of) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "rv-knop";
  const more = document.createElement("span");
  more.className = "rv-verborgen";
  more.textContent = ` ${of}`;
  made.append(label, more);
  return made;
}

/**
 * A place that tells what happened; said again, it is heard again.
 * @param {Element} below
 * @returns {(text: string) => void}
 */
function teller(below) {
  const place = document.createElement("p");
  place.className = "rv-gezegd";
  place.setAttribute("role", "status");
  below.append(place);
  return (text) => {
    place.textContent = "";
    setTimeout(() => (place.textContent = text), 50);
  };
}

/**
 * @param {Element} source
 * @param {(text: string) => void} tell
 */
async function copy(source, tell) {
  try {
    await navigator.clipboard.writeText((source.textContent ?? "").trim());
    tell("Gekopieerd.");
  } catch {
    // Refused, or not there on a site without https: then the reader copies what is selected.
    getSelection()?.selectAllChildren(source);
    tell("Kopiëren lukt hier niet vanzelf. De tekst is geselecteerd: kopieer die zelf.");
  }
}

/**
 * @param {string} url
 * @param {(text: string) => void} tell
 */
async function share(url, tell) {
  try {
    await navigator.share({ title: document.querySelector("h1")?.textContent ?? "", url });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    tell("Delen lukt hier niet. Kopieer het vaste adres.");
  }
}

for (const details of document.querySelectorAll(".rv-citeer")) {
  const tell = teller(details);
  for (const label of details.querySelectorAll("dt")) {
    const source = label.nextElementSibling;
    if (!source) continue;
    const copies = button("Kopieer", label.textContent ?? "");
    copies.addEventListener("click", () => copy(source, tell));
    label.append(" ", copies);
  }
  const url = details.querySelector("a")?.href;
  const place = details.querySelector(".rv-delen");
  if (place && url && "share" in navigator) {
    const shares = button("Deel", "deze vraag");
    shares.addEventListener("click", () => share(url, tell));
    place.prepend(shares, " ");
  }
}
