import { expect, test } from "vitest";
import { moveStock } from "@/lib/inventory/move-stock";
import { database } from "@/lib/platform/database";
import { atOnce } from "@/lib/testing/at-once";
import { createIssue } from "@/lib/testing/create-issue";
import { createUser } from "@/lib/testing/factories";
import { openFor, placedOrder } from "@/lib/testing/toss-shop";
import { listNotifications } from "./queries";
import { tellAboutOrder } from "./tell-about-order";
import { tellExpiringCoupons } from "./tell-expiring-coupons";
import { tellLowStock } from "./tell-low-stock";

const hourMs = 3_600_000;
const toldTo = async (userId: string) => (await listNotifications(userId, { limit: 100 })).items;

async function paidOrder(given: Parameters<typeof placedOrder>[0] = {}) {
  const placed = await placedOrder({ balance: 1_000_000, ...given });
  await openFor(placed, "BALANCE");
  return placed;
}

test("a paid order is told once to who placed it, with its name, its amount and the way to it", async () => {
  const { id, number, user } = await paidOrder();
  await atOnce(5, () => tellAboutOrder(id, "paid"));
  expect(await toldTo(user.id)).toMatchObject([
    {
      kind: "order-paid",
      title: "결제가 완료됐어요",
      body: "‘막사발’, 13,000원 주문을 잘 받았어요.",
      link: `/orders/${number}`,
    },
  ]);
});

test("an order is declined as often as it is tried, and expires once", async () => {
  const { id, user } = await placedOrder();
  for (const payment of ["one", "one", "two"]) await tellAboutOrder(id, "declined", payment);
  await tellAboutOrder(id, "expired");
  await tellAboutOrder(id, "expired");
  expect((await toldTo(user.id)).map(({ kind }) => kind).toSorted()).toEqual([
    "order-declined",
    "order-declined",
    "order-expired",
  ]);
});

test("an order that does not exist is nobody's news", async () => {
  expect(await tellAboutOrder("0190a000-0000-7000-8000-000000000000", "paid")).toBe(0);
});

test("every admin hears once that a variant runs out, and again after it was filled up", async () => {
  const admin = await createUser({ role: "ADMIN" });
  const suspended = await createUser({ role: "ADMIN", status: "SUSPENDED" });
  const plenty = await paidOrder({ stock: 7 });
  expect(await tellLowStock(plenty.id)).toBe(0);

  const { id, product } = await paidOrder({ stock: 7, quantity: 3 });
  await tellLowStock(id);
  await tellLowStock(id);
  expect(await toldTo(admin.id)).toMatchObject([
    { kind: "low-stock", title: "재고가 4개 남았어요", link: `/products/${product.id}` },
  ]);
  expect(await toldTo(suspended.id)).toEqual([]);

  await moveStock(admin.id, product.variantId, { kind: "INBOUND", quantity: 1, reason: "입고" });
  await tellLowStock(id);
  expect((await toldTo(admin.id)).map(({ title }) => title)).toEqual([
    "재고가 5개 남았어요",
    "재고가 4개 남았어요",
  ]);
});

test("a coupon that can be used and ends within two days is told once; others are not", async () => {
  const [user, gone] = [await createUser(), await createUser({ status: "WITHDRAWN" })];
  const { id: held } = await placedOrder();
  const inHours = (hours: number) => new Date(Date.now() + hours * hourMs);
  const soon = await createIssue(user.id, { name: "주말 쿠폰", expiresAt: inHours(47) });
  await createIssue(user.id, { expiresAt: inHours(49) });
  await createIssue(user.id, { expiresAt: inHours(-1) });
  await createIssue(user.id, { expiresAt: inHours(1), orderId: held });
  await createIssue(user.id, { expiresAt: inHours(1), status: "REVOKED" });
  await createIssue(gone.id, { expiresAt: inHours(1) });
  expect(await tellExpiringCoupons()).toBe(1);
  expect(await tellExpiringCoupons()).toBe(0);
  const [told, ...others] = await toldTo(user.id);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ kind: "coupon-expiring", link: "/coupons/mine" });
  expect(told?.body).toContain("‘주말 쿠폰’");
  const { dedupeKey } = await database().notification.findUniqueOrThrow({ where: { id: told?.id ?? "" } });
  expect(dedupeKey).toBe(`coupon-expiring:${soon.id}`);
});
