// Keyboard paths that the browser alone can hear: Ctrl+K finds anything, / goes to the list's search.
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
  const target =
    (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k"
      ? document.querySelector(".palette input")
      : event.key === "/" && !typing
        ? document.querySelector("main [data-field=text]")
        : null;
  if (target) {
    event.preventDefault();
    target.focus();
  }
});
