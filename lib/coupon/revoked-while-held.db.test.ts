import { expect, test } from "vitest";
import { cancelUnpaidOrder } from "@/lib/checkout/cancel-unpaid-order";
import { expireOrder } from "@/lib/checkout/expire-order";
import { openPayment } from "@/lib/checkout/open-payment";
import { placeOrder } from "@/lib/checkout/place-order";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createIssue } from "@/lib/testing/create-issue";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { revokeIssue } from "./move-revoke-issue";

async function placed(given: Parameters<typeof createIssue>[1] = {}) {
  const user = await createUser({ balance: 100_000 });
  const { variantId } = await createProduct({ price: 60_000, listPrice: 60_000 });
  const issue = await createIssue(user.id, given);
  const items = [{ variantId, quantity: 1 }];
  const number = await placeOrder(user.id, { items, couponIssueId: issue.id }, null);
  return { user, issue, number, variantId };
}

const revoke = async ({ id }: { id: string }) =>
  revokeIssue((await createUser({ role: "ADMIN" })).id, id, "잘못 드렸어요");
const statusOf = async ({ id }: { id: string }) =>
  (await database().couponIssue.findUniqueOrThrow({ where: { id } })).status;

test.each([
  ["CARD", {}],
  ["BALANCE", {}],
] as const)(
  "an order whose coupon was revoked is not paid by %s, and nothing has moved (%o)",
  async (method, given) => {
    const { user, issue, number } = await placed(given);
    await revoke(issue);
    await expect(openPayment(user.id, { orderNumber: number, method }, newId())).rejects.toMatchObject({
      code: "COUPON_NOT_USABLE",
      details: { reason: "REVOKED" },
    });
    const order = await database().order.findUniqueOrThrow({
      where: { number },
      include: { payments: true },
    });
    expect(order).toMatchObject({ status: "CREATED", payments: [] });
    expect(await database().wallet.findUniqueOrThrow({ where: { userId: user.id } })).toMatchObject({
      balance: 100_000,
      held: 0,
    });
    expect(await statusOf(issue)).toBe("REVOKED");
  },
);

test.each(["cancelled", "expired"] as const)(
  "an order that is %s after that does not revive the coupon",
  async (how) => {
    const { user, issue, number, variantId } = await placed();
    await revoke(issue);
    if (how === "cancelled") await cancelUnpaidOrder(user.id, number);
    else {
      const due = { expiresAt: new Date(Date.now() - 1_000) };
      const { id } = await database().order.update({ where: { number }, data: due });
      expect(await expireOrder(id)).toMatchObject({ expired: true });
    }
    expect(await statusOf(issue)).toBe("REVOKED");
    expect(await database().inventory.findUniqueOrThrow({ where: { variantId } })).toMatchObject({
      reserved: 0,
    });
  },
);

test("revoking and beginning to pay at once: one of the two, never both", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { user, issue, number } = await placed();
    const [paid, revoked] = succeeded(
      await atOnce(2, (index) =>
        refusalOf(
          index === round % 2
            ? openPayment(user.id, { orderNumber: number, method: "CARD" }, newId())
            : revoke(issue),
        ),
      ),
    ).toSorted();
    expect([paid, revoked]).toEqual(["COUPON_NOT_USABLE", "accepted"]);
    const isPaying = (await database().payment.count({ where: { order: { number } } })) === 1;
    expect(await statusOf(issue)).toBe(isPaying ? "ACTIVE" : "REVOKED");
  }
});
