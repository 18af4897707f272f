const refreshMs = 3_000;

document.addEventListener("click", async (event) => {
  if (!event.target.closest("[data-clear]")) return;
  if (!confirm("모든 메일을 지울까요? 되돌릴 수 없어요.")) return;
  await fetch("/api/mails", { method: "DELETE" });
  await refresh();
});

setInterval(() => {
  if (!document.hidden && !document.activeElement?.matches("input")) refresh();
}, refreshMs);

/** Draws the list anew when something has changed; a mailbox that is being restarted is asked again later. */
async function refresh() {
  const list = document.querySelector("[data-list]");
  const answer = list && (await fetch(location.href).catch(() => null));
  if (!answer?.ok) return;
  const fresh = new DOMParser()
    .parseFromString(await answer.text(), "text/html")
    .querySelector("[data-list]");
  if (fresh && fresh.innerHTML !== list.innerHTML) list.replaceChildren(...fresh.childNodes);
}
