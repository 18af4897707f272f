import type { Answer } from "../http/answer";
import { document } from "./document";
import { html } from "./html";

/** The page at "/": what happened, and the buttons of Toss's dashboard. Drawn from GET /sandbox/state. */
export function consolePage(): Answer {
  return document(200, {
    title: "토스페이먼츠 샌드박스",
    sheets: ["console.css"],
    script: "console.js",
    body: html`<header class="top">
        <h1 class="brand"><img src="/assets/icon.svg" alt="" width="24" height="24" />토스페이먼츠 샌드박스</h1>
        <p class="hint number" id="clock"></p>
        <nav aria-label="시계">
          <button class="small" type="button" data-advance="660000">시계 +11분</button>
          <button class="small" type="button" data-advance="86400000">시계 +1일</button>
          <a class="small" href="/sandbox/data-platform">데이터 플랫폼</a>
        </nav>
      </header>
      <main class="console">
        <p class="notice" id="notice" role="status"></p>
        <dl class="counts number" id="counts"></dl>
        <section aria-labelledby="payments-title">
          <h2 id="payments-title">결제</h2>
          <ul class="rows" id="payments"></ul>
        </section>
        <section aria-labelledby="webhooks-title">
          <h2 id="webhooks-title">웹훅</h2>
          <div class="switches" id="switches"></div>
          <ul class="rows" id="webhooks"></ul>
        </section>
        <section aria-labelledby="faults-title">
          <h2 id="faults-title">장애</h2>
          <form class="fault" id="fault">
            <label class="field"><span>요청</span
              ><select name="match">
                <option value="POST /v1/payments/confirm">결제 승인</option>
                <option value="/cancel">결제 취소</option>
                <option value="GET /v1/payments/">결제 조회</option>
                <option value="POST /sandbox/data-platform/orders">데이터 플랫폼</option>
              </select></label>
            <label class="field"><span>장애</span
              ><select name="mode">
                <option value="timeout">응답 없음 (처리 안 됨)</option>
                <option value="drop-answer">처리하고 응답 유실</option>
                <option value="500">500 (처리 안 됨)</option>
                <option value="html">502 HTML</option>
                <option value="slow">느린 응답</option>
              </select></label>
            <label class="field"><span>횟수</span
              ><input type="number" name="times" value="1" min="1" max="1000" /></label>
            <button class="primary" type="submit">장애 걸기</button>
          </form>
          <ul class="rows" id="faults"></ul>
        </section>
      </main>`,
  });
}
