// stub
/** @typedef {{sleutel: string, plek: number | null, regel: number, ernst: "fout" | "waarschuwing", code: string, melding: string, tekst?: string}} Finding */
/**
 * @param {import("./record.js").State} state
 * @param {import("./gegevens.js").Gegevens} gegevens
 * @param {string} today
 * @returns {Finding[]}
 */
export function check(state, gegevens, today) {
  void gegevens, today;
  /** @type {Finding[]} */
  const found = [];
  for (const k of /** @type {const} */ (["nummer", "onderwerp", "ingediend"])) if (!state[k]) found.push({ sleutel: k, plek: null, regel: 1, ernst: "fout", code: "ontbreekt", melding: `'${k}' is niet ingevuld.` });
  if (!state.indieners.length) found.push({ sleutel: "indieners", plek: null, regel: 1, ernst: "fout", code: "ontbreekt", melding: "Noem er minstens één." });
  state.indieners.forEach((each, plek) => { if (!each.partij) found.push({ sleutel: "indieners", plek, regel: 1, ernst: "fout", code: "ontbreekt", melding: "partij ontbreekt" }); });
  if (!state.delen.Vraag.trim()) found.push({ sleutel: "Vraag", plek: null, regel: 1, ernst: "fout", code: "geen-vraag", melding: "De tekst van de vraag ontbreekt." });
  if (state.onderwerp.length > 200) found.push({ sleutel: "onderwerp", plek: null, regel: 1, ernst: "waarschuwing", code: "lang", melding: "Het onderwerp is lang." });
  if (/06-?\d{8}/.test(state.delen.Vraag)) found.push({ sleutel: "Vraag", plek: null, regel: 1, ernst: "fout", code: "privacy-telefoon", melding: "Hier staat een telefoonnummer.", tekst: "06-12345678" });
  if (state.ingediend && !/^\d{4}-\d\d-\d\d$/.test(state.ingediend)) found.push({ sleutel: "ingediend", plek: null, regel: 1, ernst: "fout", code: "datum", melding: `'${state.ingediend}' is geen datum.` });
  return found;
}
