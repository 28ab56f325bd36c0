// What is not finished yet: kept in this browser and nowhere else, until it is wiped.

/** @typedef {import("./work.js").Work} Work */
/** @typedef {Work & {time: string}} Draft `time` is when it was kept (ISO 8601) */

export class Drafts {
  /** @param {string} archive the address of the archive: a host may have several */
  constructor(archive) {
    this.prefix = `raadsvragen-concept:${archive}:`;
  }

  /**
   * Keep a draft. Gives false when the browser refuses: it is full, or may not keep anything.
   * @param {Work} work
   */
  keep(work) {
    const draft = { ...work, time: new Date().toISOString() };
    try {
      localStorage.setItem(this.prefix + work.id, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Every draft, the last one first. What can't be read is left alone.
   * @returns {Draft[]}
   */
  all() {
    const found = this.#keys().map((key) => draftOf(attempt(() => localStorage.getItem(key)) ?? ""));
    return found.filter((each) => each !== null).sort((one, other) => (one.time < other.time ? 1 : -1));
  }

  /** @param {string} id */
  wipe(id) {
    attempt(() => localStorage.removeItem(this.prefix + id));
  }

  wipeAll() {
    this.#keys().forEach((key) => attempt(() => localStorage.removeItem(key)));
  }

  #keys() {
    return (attempt(() => Object.keys(localStorage)) ?? []).filter((key) => key.startsWith(this.prefix));
  }
}

/**
 * A browser that may keep nothing raises at every touch of its store.
 * @template T
 * @param {() => T} act
 */
function attempt(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

/**
 * @param {string} text
 * @returns {Draft | null}
 */
function draftOf(text) {
  try {
    const draft = JSON.parse(text);
    const whole = typeof draft.id === "string" && typeof draft.state?.delen?.Vraag === "string";
    return whole ? draft : null;
  } catch {
    return null;
  }
}
