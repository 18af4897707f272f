// Runs before the first paint, so that a chosen theme never flashes and a member's bell does not come in later.
try {
  if (/(^|; )member=1/.test(document.cookie)) document.documentElement.dataset.member = "";
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {}
