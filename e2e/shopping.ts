import { expect } from "@playwright/test";
import { call, type Member, newKey, somethingInStock, toss } from "./program";

const address = {
  receiver: "이이야기",
  phone: "010-2345-6789",
  postcode: "04000",
  address: "서울특별시 마포구 예시로 7",
  addressDetail: "2층",
  deliveryNote: "문 앞에 놓아 주세요",
};

/** An order that waits to be paid. */
export async function placeOrder({ token }: Member, quantity = 1): Promise<string> {
  const { variantId } = await somethingInStock();
  const items = [{ variantId, quantity }];
  const placed = await call("POST", "/orders", { token, key: newKey(), body: { items, address } });
  expect(placed.status, placed.message).toBe(201);
  return placed.data.number;
}

/** As far as the window: what comes of it is told by the shop. */
async function agree({ token }: Pick<Member, "token">, opened: Awaited<ReturnType<typeof call>>, more = {}) {
  expect(opened.status, opened.message).toBe(201);
  const { orderId, amount, method } = opened.data;
  const agreed = await toss("authorize", { orderId, amount, method, ...more });
  return call("POST", "/payments/confirm", { token, body: agreed });
}

export async function payOrder(
  member: Member,
  orderNumber: string,
  method = "CARD",
  more = {},
): Promise<Awaited<ReturnType<typeof call>> & { orderId: string }> {
  const { token } = member;
  const opened = await call("POST", "/payments", { token, key: newKey(), body: { orderNumber, method } });
  return { ...(await agree(member, opened, more)), orderId: opened.data.orderId };
}

export async function chargeBalance(member: Pick<Member, "token">, amount: number): Promise<void> {
  const { token } = member;
  const opened = await call("POST", "/balance/charges", { token, key: newKey(), body: { amount } });
  expect((await agree(member, opened)).status).toBe(200);
}
