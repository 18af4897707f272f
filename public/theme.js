// Runs before the first paint, so that a chosen theme never flashes and a member's bell does not come in later. Other
// tabs hear at once whose page this is, however soon it is closed again.
try {
  const mark = /(?:^|; )member=(\w+)/.exec(document.cookie)?.[1] ?? "";
  if (mark) document.documentElement.dataset.member = mark;
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  if (localStorage.getItem("session-mark") !== mark) localStorage.setItem("session-mark", mark);
} catch {}
