import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { clientKey } from "./start-toss";

const loader = join(
  import.meta.dirname,
  "../../../node_modules/@tosspayments/payment-sdk/dist/tosspayments.esm.js",
);

/** A shop's own script, on the real SDK package, which is only told another address to load from. */
const script = (tossUrl: string) => `
import { loadTossPayments } from "/loader.js";
const toss = await loadTossPayments("${clientKey}", { src: "${tossUrl}/v1" });
window.toss = toss;
const query = new URLSearchParams(location.search);
document.querySelector("button").addEventListener("click", async () => {
  const result = document.querySelector("output");
  const params = { amount: 59000, orderName: "백자 머그 외 2건", customerName: "김단골", ...JSON.parse(query.get("params")) };
  try {
    const method = query.get("method");
    const answer = await (method === null ? toss.requestPayment(params) : toss.requestPayment(method, params));
    result.textContent = JSON.stringify(answer);
  } catch (error) {
    result.textContent = error.code + ": " + error.message;
  }
});
`;

/** A shop's page with a strict policy: the sandbox may run its script, be asked and be framed, nothing else. */
export async function serveShop(tossUrl: string) {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${tossUrl}`,
    `connect-src ${tossUrl}`,
    `frame-src ${tossUrl}`,
    `form-action 'self' ${tossUrl}`,
    "style-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://shop");
    if (pathname === "/shop.js" || pathname === "/loader.js") {
      const code = pathname === "/shop.js" ? script(tossUrl) : readFileSync(loader);
      response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" }).end(code);
      return;
    }
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
    const body =
      pathname === "/"
        ? `<button>주문하기</button><output></output><script type="module" src="/shop.js"></script>`
        : `<h1>${pathname}</h1>`;
    response.writeHead(200, headers).end(`<!doctype html><html lang="ko"><title>상점</title>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
