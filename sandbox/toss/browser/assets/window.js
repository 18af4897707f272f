// The payment window: what the shopper chooses goes to the sandbox; its answer goes to the shop.
const root = document.documentElement;
const main = document.querySelector("main");
const form = document.querySelector("form");
const isFramed = window.parent !== window;
root.classList.toggle("framed", isFramed);

for (const button of document.querySelectorAll("[data-close]")) {
  button.hidden = button.dataset.close === "framed" && !isFramed;
  button.addEventListener("click", leave);
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isFramed) leave();
});

if (form) {
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act(chosen("outcome"));
  });
  document.querySelector("#cancel").addEventListener("click", () => act("cancel"));
  show();
}

/** Only what belongs to the chosen method and outcome is on the page. */
function show() {
  const method = chosen("method");
  const outcome = chosen("outcome");
  for (const part of form.querySelectorAll("[data-for]")) {
    part.hidden = !part.dataset.for.split(" ").some((name) => name === method || name === outcome);
  }
}

async function act(name) {
  const buttons = [...document.querySelectorAll("button")];
  const notice = document.querySelector("#notice");
  notice.textContent = "";
  for (const button of buttons) button.disabled = true;
  try {
    const answer = await fetch(window.location.pathname, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ act: name, ...choices() }),
    });
    const result = await answer.json();
    if (answer.ok) return deliver(result);
    notice.textContent = result.message;
  } catch {
    notice.textContent = "결제 서버에 연결하지 못했어요. 잠시 후 다시 시도해주세요.";
  }
  for (const button of buttons) button.disabled = false;
}

function choices() {
  const fields = new FormData(form);
  return {
    ...Object.fromEntries([...fields].map(([name, value]) => [name, String(value)])),
    bank: fields.get(chosen("method") === "TRANSFER" ? "transferBank" : "depositBank"),
    installmentMonths: Number(fields.get("installmentMonths") ?? 0),
    omitOrderId: fields.has("omitOrderId"),
  };
}

/** Inside a shop's page the SDK there takes over; alone, this page itself goes on. */
function deliver(result) {
  if (isFramed) window.parent.postMessage(result, main.dataset.origin || "*");
  else if (result.kind === "redirect") window.location.assign(result.url);
}

function leave() {
  if (isFramed) window.parent.postMessage({ kind: "close" }, main.dataset.origin || "*");
  else window.history.back();
}

function chosen(name) {
  return form.querySelector(`input[name="${name}"]:checked`)?.value;
}
