import { document } from "../toss/browser/document";
import { html } from "../toss/browser/html";
import type { Answer } from "../toss/http/answer";
import type { DataPlatform } from "./create-data-platform";

/** What the data platform got, the newest first. */
export function dataPlatformPage(platform: DataPlatform): Answer {
  const { total, duplicates, orders } = platform.list();
  return document(200, {
    title: "데이터 플랫폼 샌드박스",
    sheets: ["console.css"],
    body: html`<header class="top">
        <h1 class="brand"><img src="/assets/icon.svg" alt="" width="24" height="24" />데이터 플랫폼 샌드박스</h1>
        <p class="hint number">받은 주문 ${total}건 · 다시 온 주문 ${duplicates}건</p>
        <nav aria-label="다른 화면"><a class="small" href="/">결제 샌드박스</a></nav>
      </header>
      <main class="console">
        <section aria-labelledby="orders-title">
          <h2 id="orders-title">받은 주문</h2>
          <ul class="rows">
            ${orders.length === 0 && html`<li class="row hint">아직 받은 주문이 없어요.</li>`}
            ${orders.map(
              ({ eventId, receivedAt, order }) =>
                html`<li class="row">
                  <div class="what">${eventId}</div>
                  <small class="number">${receivedAt}</small>
                  <details><summary>내용 보기</summary><pre tabindex="0">${JSON.stringify(order, null, 2)}</pre></details>
                </li>`,
            )}
          </ul>
        </section>
      </main>`,
  });
}
