import { expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { Outage } from "@/lib/platform/outage";
import { countFunnel } from "@/lib/sheet/count-funnel";
import { createProduct, createUser } from "@/lib/testing/factories";
import { changeSheet } from "./change-sheet";
import { getSheet } from "./get-sheet";
import { openSheet } from "./open-sheet";
import { readBasket } from "./read-basket";

// Read on first use: to this file Redis is a port nobody listens at.
process.env.UPSTASH_REDIS_REST_URL = "http://127.0.0.1:65535";
process.env.LOG_LEVEL = "silent";

test("without Redis there are no sheets, and it is the outage that says so", async () => {
  const { id } = await createUser();
  const { variantId } = await createProduct();
  const items = [{ variantId, quantity: 1 }];
  for (const ask of [
    () => openSheet(id, { items }),
    () => getSheet(id, newId()),
    () => changeSheet(id, newId(), { method: "TRANSFER" }),
  ]) {
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Outage);
    expect(error).toMatchObject({ what: "redis", retryAfterSeconds: 5 });
  }
});

test("what an order needs instead of a sheet is there without Redis", async () => {
  const { id } = await createUser();
  const { variantId } = await createProduct();
  expect((await readBasket(id, [{ variantId, quantity: 2 }])).lines).toMatchObject([
    { variantId, quantity: 2 },
  ]);
});

test("a step that cannot be counted fails nobody", async () => {
  await expect(countFunnel("paid")).resolves.toBeUndefined();
});
