// Runs before the first paint, so that a chosen theme never flashes and a member's bell does not come in later.
try {
  const member = /(?:^|; )member=(\w+)/.exec(document.cookie);
  if (member) document.documentElement.dataset.member = member[1];
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {}
