import { expect, test } from "vitest";
import { sealToken } from "@/app/_server/session-token";
import { newId } from "@/lib/platform/ids";
import { createProduct, createUser } from "@/lib/testing/factories";
import { GET } from "./[id]/route";
import { POST } from "./route";

// Read on first use: to this file Redis is a port nobody listens at.
process.env.UPSTASH_REDIS_REST_URL = "http://127.0.0.1:65535";
process.env.LOG_LEVEL = "silent";

test("without Redis a sheet is 503 with the time to come back, and no word of what is behind", async () => {
  const { id: userId } = await createUser();
  const { variantId } = await createProduct();
  const token = await sealToken({ userId, sessionId: newId(), tokenVersion: 0 }, "bearer", 60);
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const url = "http://localhost/api/v1/order-sheets";
  const body = JSON.stringify({ items: [{ variantId, quantity: 1 }] });
  const id = newId();
  const answers = [
    await POST(new Request(url, { method: "POST", headers, body }), { params: Promise.resolve({}) }),
    await GET(new Request(`${url}/${id}`, { headers }), { params: Promise.resolve({ id }) }),
  ];
  for (const answer of answers) {
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    const text = await answer.text();
    expect(JSON.parse(text).code).toBe("SERVICE_UNAVAILABLE");
    expect(text).not.toMatch(/redis|127\.0\.0\.1|fetch/i);
  }
});
