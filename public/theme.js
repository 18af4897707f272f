// Runs before the first paint, so that a chosen theme never flashes, the letters are those of the last page and a member's
// bell does not come in later. Other tabs hear at once whose page this is, however soon it is closed again.
try {
  const page = document.documentElement.dataset;
  const mark = /(?:^|; )member=(\w+)/.exec(document.cookie)?.[1] ?? "";
  if (mark) page.member = mark;
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") page.theme = chosen;
  if (localStorage.getItem("letters")) page.letters = "";
  if (localStorage.getItem("session-mark") !== mark) localStorage.setItem("session-mark", mark);
} catch {}
