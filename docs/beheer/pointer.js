// Somebody who presses a button leaves a field first. What would then move the page waits until the
// button is released, for else the press would land beside it.

let isDown = false;
addEventListener("pointerdown", () => (isDown = true), true);
for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => (isDown = false), true);

/**
 * Do something now, or right after the press that is under way.
 * @param {() => void} act
 */
export function afterPress(act) {
  if (!isDown) act();
  else addEventListener("pointerup", () => setTimeout(act), { once: true });
}
