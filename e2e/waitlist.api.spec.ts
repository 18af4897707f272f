import { expect, test } from "@playwright/test";
import { call, newKey, newMember } from "./program";
import { book, join, leave, placesOf, somethingSoldOut, untilOffered } from "./waitlist-scene";

test("a program waits for what is sold out, is offered it when it comes back, and orders it", async () => {
  const { variantId } = await somethingSoldOut();
  const [first, second, outsider] = [await newMember(), await newMember(), await newMember()];
  const joined = await join(first, variantId);
  expect(joined).toMatchObject({
    status: 201,
    code: "SUCCESS",
    data: { status: "WAITING", ahead: 0, quantity: 1 },
  });
  expect((await join(first, variantId)).data.id).toBe(joined.data.id);
  expect((await join(second, variantId, { quantity: 2 })).data).toMatchObject({ ahead: 1, quantity: 2 });

  await book(variantId, "INBOUND", 1);
  await untilOffered(first);
  const [offer] = await placesOf(first);
  const minutes = (Date.parse(offer?.offerExpiresAt ?? "") - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(28);
  expect(minutes).toBeLessThan(31);
  expect(await placesOf(second)).toMatchObject([{ status: "WAITING", ahead: 0 }]);

  const order = (token: string, quantity = 1) =>
    call("POST", "/orders", { token, key: newKey(), body: { items: [{ variantId, quantity }] } });
  expect(await order(outsider.token)).toMatchObject({ status: 409, code: "STOCK_NOT_ENOUGH" });
  expect(await order(first.token)).toMatchObject({ status: 201 });
  expect(await placesOf(first)).toEqual([]);
  expect(await order(first.token)).toMatchObject({ status: 409, code: "STOCK_NOT_ENOUGH" });
});

test("an offer that is given up goes to the next in line", async () => {
  const { variantId } = await somethingSoldOut();
  const [first, second] = [await newMember(), await newMember()];
  await join(first, variantId);
  await join(second, variantId);
  await book(variantId, "INBOUND", 1);
  await untilOffered(first);
  expect(await leave(first, variantId)).toMatchObject({ status: 200, data: { status: "LEFT" } });
  expect(await leave(first, variantId)).toMatchObject({ status: 404, code: "ENTITY_NOT_FOUND" });
  await untilOffered(second);
});

test("what is wrong with a request is said in the usual way", async () => {
  const { variantId } = await somethingSoldOut();
  const member = await newMember();
  expect(await join({ token: "" }, variantId)).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  expect(await join(member, crypto.randomUUID())).toMatchObject({ status: 404, code: "ENTITY_NOT_FOUND" });
  expect(await join(member, "no-id")).toMatchObject({ status: 404, code: "ENTITY_NOT_FOUND" });
  for (const body of [
    { quantity: 0 },
    { quantity: 100 },
    { quantity: 1.5 },
    { quantity: "1" },
    { more: 1 },
    "{",
    [],
  ])
    expect(await join(member, variantId, body), JSON.stringify(body)).toMatchObject({
      code: "INVALID_REQUEST",
    });
  expect((await join(member, variantId, {})).status).toBe(201);
  await book(variantId, "INBOUND", 5);
  await untilOffered(member);
  const other = await newMember();
  expect(await join(other, variantId)).toMatchObject({ status: 409, code: "STOCK_AVAILABLE" });
  expect((await join(other, variantId, { quantity: 5 })).status).toBe(201);
});
