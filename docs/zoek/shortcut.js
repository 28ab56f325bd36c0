// A slash puts the cursor in the search field, on every page.

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  const typing =
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");
  const field = document.querySelector('main input[type="search"], input[type="search"]');
  if (typing || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.focus();
  field.select();
});
