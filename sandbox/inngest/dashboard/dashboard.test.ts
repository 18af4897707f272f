import { afterAll, beforeAll, expect, it } from "vitest";
import { startSample } from "../testing/start-sample.ts";
import { until } from "../testing/until.ts";

let sample: Awaited<ReturnType<typeof startSample>>;
beforeAll(async () => {
  sample = await startSample("checkpoint");
});
afterAll(() => sample.stop());

async function look(where: string): Promise<string> {
  const response = await fetch(`${sample.sandbox.url}${where}`);
  expect(response.status).toBe(200);
  return response.text();
}

function press(where: string, origin = sample.sandbox.url) {
  const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
  return fetch(`${sample.sandbox.url}${where}`, { method: "POST", headers, redirect: "manual" });
}

it("shows every function with what starts it, its retries and its limits", async () => {
  const page = await look("/");
  expect(page).toContain("cron 0 4 29 2 *");
  expect(page).toContain("event.data.total &gt; 100 &amp;&amp; event.data.currency == &#39;EUR&#39;");
  expect(page).toContain("concurrency 1 per event.data.shop");
  expect(page).toContain("<span>5 retries</span>");
});

it("shows runs newest first, filtered and in pages", async () => {
  const { ids } = await sample.inngest.send(Array.from({ length: 55 }, () => ({ name: "shop/wild.page" })));
  for (const id of ids) await sample.ended(id);
  const failed = await sample.run({ name: "shop/fatal", data: { orderId: "d1" } });
  const all = await look("/runs");
  expect(all.match(/href="\/runs\/[0-9A-Z]{26}"/g)).toHaveLength(50);
  expect(all).toContain("Older");
  const wild = await look("/runs?function=shop-wild&page=2");
  expect(wild).toContain("Page 2 of 2, 55 runs");
  expect(wild.match(/href="\/runs\/[0-9A-Z]{26}"/g)).toHaveLength(5);
  const errors = await look("/runs?status=Failed");
  expect(errors).toContain(failed.run_id);
  expect(errors).toContain("card declined");
});

it("escapes whatever events, steps and errors contain", async () => {
  const attack = `<script>alert("x")</script>`;
  const { run_id } = await sample.run({ name: "shop/fatal", data: { orderId: attack } });
  await until(() => sample.labels("onFailure:").some((label) => label.includes(attack)));
  const pages = await Promise.all([
    look(`/runs/${run_id}`),
    look("/runs?status=%22%3E%3Cscript%3E&function=%3Cscript%3E"),
  ]);
  expect(pages[0]).toContain("&lt;script&gt;");
  for (const page of pages) expect(page).not.toContain("<script");
});

it("a failed run is started again as a new run, a running one cancelled, a cron fired", async () => {
  const failed = await sample.run({ name: "shop/fatal", data: { orderId: "again" } });
  const before = sample.count("charge");
  const again = await press(`/runs/${failed.run_id}/rerun`);
  expect(again.status).toBe(303);
  expect(again.headers.get("location")).not.toBe(`/runs/${failed.run_id}`);
  await until(() => sample.count("charge") === before + 1);

  const { ids } = await sample.inngest.send({ name: "shop/unused" });
  const running = await until(() => sample.runOf(ids[0]));
  expect((await press(`/runs/${running.run_id}/rerun`)).status).toBe(409);
  expect((await press(`/runs/${running.run_id}/cancel`)).status).toBe(303);
  expect((await sample.ended(ids[0])).status).toBe("Cancelled");

  expect((await press("/functions/shop-nightly/fire")).status).toBe(303);
  await until(() => sample.labels("cron:").length === 1);
  expect((await press("/functions/shop-wild/fire")).status).toBe(404);
});

it("a page of another site cannot press the buttons", async () => {
  const { ids } = await sample.inngest.send({ name: "shop/unused" });
  const { run_id } = await until(() => sample.runOf(ids[0]));
  for (const origin of ["https://evil.example", "null", `${sample.sandbox.url}.evil.example`]) {
    expect((await press(`/runs/${run_id}/cancel`, origin)).status).toBe(403);
    expect((await press("/local/cron/shop-nightly", origin)).status).toBe(403);
  }
  expect(await sample.runOf(ids[0])).toMatchObject({ status: "Running" });
});
