// The file that a record came from: its name and the first of its SHA-256, as `bron` tells them.

const FIGURES = 16;

/**
 * Give the value of `bron` for a file. Browsers count no SHA-256 on a page without https; then the
 * name stands alone.
 * @param {File} file
 */
export async function sourceOf(file) {
  if (!crypto.subtle) return { bron: file.name, counted: false };
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  const figures = [...digest].map((each) => each.toString(16).padStart(2, "0")).join("");
  return { bron: `${file.name} (sha256:${figures.slice(0, FIGURES)})`, counted: true };
}
