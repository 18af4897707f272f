import { expect, test } from "@playwright/test";
import { runningShop } from "./running-shop";

const ask = (method: string, path: string) => fetch(`${runningShop().url}${path}`, { method });

for (const path of ["/api/v1/%ZZ", "/api/v1/products/%E0%A4%A"]) {
  test(`${path} cannot be read, and is refused in the envelope`, async () => {
    const answer = await ask("GET", path);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "INVALID_REQUEST", requestId: expect.any(String) });
  });
}

for (const [method, path, allow] of [
  ["DELETE", "/api/v1/orders", "GET, HEAD, OPTIONS, POST"],
  ["PUT", "/api/v1/products", "GET, HEAD, OPTIONS"],
  ["GET", "/api/v1/payments/confirm", "OPTIONS, POST"],
  ["POST", "/api/v1/cart/items/0190c6f0-0000-7000-8000-000000000000", "DELETE, OPTIONS, PATCH"],
] as const) {
  test(`${method} ${path} is refused in the envelope, and told what is allowed`, async () => {
    const answer = await ask(method, path);
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe(allow);
    const body = await answer.json();
    expect(body).toMatchObject({ code: "INVALID_REQUEST", message: expect.any(String) });
    expect(answer.headers.get("x-request-id")).toBe(body.requestId);
    const options = await ask("OPTIONS", path);
    expect(options.status).toBe(204);
    expect(options.headers.get("allow")).toBe(allow);
  });
}
