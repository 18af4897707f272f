// The dashboard: draws GET /sandbox/state and presses the control routes.
const everyMs = 2000;
/** rows whose content is being read stay open when the page is drawn again */
const reading = new Set();
let drawn = "";

for (const button of document.querySelectorAll("[data-advance]")) {
  button.addEventListener("click", () =>
    press("/sandbox/clock", { advanceMs: Number(button.dataset.advance) }),
  );
}
document.querySelector("#fault").addEventListener("submit", (event) => {
  event.preventDefault();
  const { match, mode, times } = Object.fromEntries(new FormData(event.target));
  press("/sandbox/faults", { match, mode, times: Number(times) });
});
setInterval(refresh, everyMs);
await refresh();

async function refresh() {
  const answer = await fetch("/sandbox/state?limit=50").catch(() => undefined);
  if (!answer?.ok) return say("샌드박스에 연결하지 못했어요.");
  const state = await answer.json();
  document.querySelector("#clock").textContent = state.now.replace("T", " ").slice(0, 19);
  const { now, ...rest } = state;
  // an unchanged page keeps its focus
  if (JSON.stringify(rest) === drawn) return;
  drawn = JSON.stringify(rest);
  draw(state);
}

async function press(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { message } = await answer.json();
  say(answer.ok ? "처리했어요." : message);
  await refresh();
}

function say(text) {
  document.querySelector("#notice").textContent = text;
}

function draw({ effects, payments, webhooks, faults }) {
  const counts = [
    ["승인", `${effects.approved}건`],
    ["승인 금액", won(effects.approvedAmount)],
    ["취소", `${effects.canceled}건`],
    ["취소 금액", won(effects.canceledAmount)],
    ["승인 요청", `${effects.confirmCalls}번`],
    ["취소 요청", `${effects.cancelCalls}번`],
  ];
  fill("#counts", counts, ([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value)));
  fill("#payments", payments, paymentRow, "아직 결제가 없어요.");
  fill("#webhooks", webhooks.deliveries, webhookRow, "아직 보낸 웹훅이 없어요.");
  fill("#faults", faults, faultRow, "걸려 있는 장애가 없어요.");
  fill("#switches", switchesOf(webhooks), ([label, pressed, body]) => {
    const button = act(label, "/sandbox/webhooks", body);
    button.setAttribute("aria-pressed", String(pressed));
    return button;
  });
}

function switchesOf({ hold, shuffle, duplicates }) {
  return [
    ["보내지 않고 모으기", hold, hold ? { release: true } : { hold: true }],
    ["순서 섞기", shuffle, { shuffle: !shuffle }],
    ["두 번씩 보내기", duplicates > 0, { duplicates: duplicates > 0 ? 0 : 1 }],
    ["실패한 웹훅 다시 보내기", false, { resend: "failed" }],
  ];
}

function paymentRow(payment) {
  const { orderId, status, virtualAccount: account } = payment;
  const acts = [];
  if (status === "WAITING_FOR_DEPOSIT" && !account.expired) {
    acts.push(act("입금하기", "/sandbox/deposit", { orderId }));
    acts.push(act("기한 지나기", "/sandbox/expire-account", { orderId }));
  }
  if (status === "DONE" && account) acts.push(act("입금 오류", "/sandbox/deposit-error", { orderId }));
  if (["DONE", "PARTIAL_CANCELED", "WAITING_FOR_DEPOSIT"].includes(status) && payment.balanceAmount > 0) {
    acts.push(act("취소하기", "/sandbox/cancel", { paymentKey: payment.paymentKey }));
  }
  const left =
    payment.balanceAmount === payment.totalAmount ? "" : ` · 남은 금액 ${won(payment.balanceAmount)}`;
  return row(
    [make("span", {}, payment.orderName), state(account?.expired ? "기한 지남" : status)],
    won(payment.totalAmount),
    `${payment.method ?? "수단 미정"} · ${orderId} · ${payment.requestedAt.slice(0, 19).replace("T", " ")}${left}`,
    acts,
    payment,
    payment.paymentKey,
  );
}

function webhookRow({
  id,
  event,
  url,
  state: progress,
  lastResult,
  retriedCount,
  orderId,
  paymentStatus,
  body,
}) {
  const result = lastResult === null ? "" : ` · 응답 ${lastResult}`;
  return row(
    [make("span", {}, event), state(paymentStatus), state(progress)],
    retriedCount > 0 ? `${retriedCount}번 다시 보냄` : "",
    `${orderId} · ${url}${result}`,
    [act("다시 보내기", "/sandbox/webhooks", { resend: id })],
    body,
    id,
  );
}

function faultRow({ id, match, mode, left, hits }) {
  const acts = [act("없애기", "/sandbox/faults", { remove: id })];
  return row([make("span", {}, match), state(mode)], `${left}번 남음`, `${hits}번 일어남`, acts);
}

function row(what, value, detail, acts, content, key) {
  const parts = [
    make("div", { className: "what" }, ...what),
    make("div", { className: "won number" }, value),
    make("small", { className: "number" }, detail),
    make("div", { className: "acts" }, ...acts),
  ];
  if (content) {
    const text = make("pre", { tabIndex: 0 }, JSON.stringify(content, null, 2));
    const details = make("details", { open: reading.has(key) }, make("summary", {}, "내용 보기"), text);
    details.addEventListener("toggle", () => (details.open ? reading.add(key) : reading.delete(key)));
    parts.push(details);
  }
  return make("li", { className: "row" }, ...parts);
}

function state(name) {
  const good = ["DONE", "SUCCESS"].includes(name);
  const bad = ["ABORTED", "EXPIRED", "FAILED", "기한 지남"].includes(name);
  return make("span", { className: `state${good ? " good" : ""}${bad ? " bad" : ""}` }, name);
}

function act(label, path, body) {
  const button = make("button", { className: "small", type: "button" }, label);
  button.addEventListener("click", () => press(path, body));
  return button;
}

function fill(selector, list, drawOne, whenEmpty) {
  const empty = whenEmpty ? [make("li", { className: "row hint" }, whenEmpty)] : [];
  document.querySelector(selector).replaceChildren(...(list.length > 0 ? list.map(drawOne) : empty));
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function won(amount) {
  return `${amount.toLocaleString("ko-KR")}원`;
}
