import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createSeller, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { OrderItemStatus } from "@/prisma/generated/enums";
import { findActor } from "./queries";
import { startSession } from "./start-session";
import { withdraw } from "./withdraw";

const password = "correct horse";
const known = { currentPassword: password };
const shopper = (id: string) => ({ id, role: "SHOPPER" as const });
const statusOf = async (id: string) => (await database().user.findUniqueOrThrow({ where: { id } })).status;

test("who leaves is out at once, everywhere", async () => {
  const { id, email } = await createUser({ password });
  const session = await startSession({ email, password });
  await withdraw(shopper(id), known);
  expect(await findActor(session)).toBeNull();
  expect(await refusalOf(startSession({ email, password }))).toBe("UNAUTHENTICATED");
});

test("what is known of a person goes with them, and their e-mail is free again", async () => {
  const { id, email } = await createUser({ password, phone: "01012345678", address: "서울 종로구" });
  await withdraw(shopper(id), known);
  const left = await database().user.findUniqueOrThrow({ where: { id } });
  expect(left).toMatchObject({ name: "탈퇴한 회원", phone: null, address: null, passwordHash: null });
  expect(left.email).not.toContain(email);
  await createUser({ email });
});

test("who does not know the password does not leave", async () => {
  const { id } = await createUser({ password });
  expect(await refusalOf(withdraw(shopper(id), { currentPassword: "wrong horse" }))).toBe("INVALID_REQUEST");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test("nobody leaves a balance behind", async () => {
  const { id } = await createUser({ password, balance: 1 });
  expect(await refusalOf(withdraw(shopper(id), known))).toBe("ORDER_STATE_CONFLICT");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test.each(["CREATED", "PAYMENT_PENDING", "PAYMENT_FAILED", "PAID", "PARTIALLY_CANCELED"] as const)(
  "nobody leaves an order behind that is %s",
  async (status) => {
    const { id } = await createUser({ password });
    await createOrder(id, await createProduct(), { status });
    expect(await refusalOf(withdraw(shopper(id), known))).toBe("ORDER_STATE_CONFLICT");
    expect(await statusOf(id)).toBe("ACTIVE");
  },
);

test.each([
  { status: "UNKNOWN" },
  { status: "WAITING_FOR_DEPOSIT" },
  { status: "REQUESTED", claimedAt: new Date() },
] as const)("nobody leaves while a charge is $status: money may still come", async (state) => {
  const { id } = await createUser({ password });
  await database().payment.create({
    data: {
      ...{
        purpose: "CHARGE",
        userId: id,
        idempotencyKey: newId(),
        requestHash: "",
        method: "VIRTUAL_ACCOUNT",
      },
      ...{ provider: "TOSS", providerOrderId: newId(), amount: 5_000, ...state },
    },
  });
  expect(await refusalOf(withdraw(shopper(id), known))).toBe("ORDER_STATE_CONFLICT");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test.each(["COMPLETED", "REFUNDED", "CANCELED", "EXPIRED"] as const)(
  "an order that is %s keeps nobody",
  async (status) => {
    const { id } = await createUser({ password });
    await createOrder(id, await createProduct(), { status });
    await withdraw(shopper(id), known);
    expect(await statusOf(id)).toBe("WITHDRAWN");
  },
);

test("an admin does not leave by this door", async () => {
  const { id } = await createUser({ password, role: "ADMIN" });
  expect(await refusalOf(withdraw({ id, role: "ADMIN" }, known))).toBe("FORBIDDEN");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test("a seller leaves once nothing of theirs is on sale", async () => {
  const { id } = await createUser({ password, role: "SELLER" });
  const { id: sellerId } = await createSeller({ userId: id });
  const { id: productId } = await createProduct({ sellerId });
  expect(await refusalOf(withdraw({ id, role: "SELLER" }, known))).toBe("ORDER_STATE_CONFLICT");
  expect(await statusOf(id)).toBe("ACTIVE");
  await database().product.update({ where: { id: productId }, data: { status: "SUSPENDED" } });
  await withdraw({ id, role: "SELLER" }, known);
  expect(await statusOf(id)).toBe("WITHDRAWN");
});

/** A seller who has taken everything out of sale, after somebody bought something. */
async function sellerWithSale(status: OrderItemStatus) {
  const { id } = await createUser({ password, role: "SELLER" });
  const { id: sellerId } = await createSeller({ userId: id });
  const product = await createProduct({ sellerId, status: "SUSPENDED" });
  const { item } = await createOrder((await createUser()).id, product, { status: "PAID" });
  await database().orderItem.update({ where: { id: item.id }, data: { status } });
  return id;
}

const finished: OrderItemStatus[] = ["CONFIRMED", "CANCELED", "RETURNED"];

test.each(Object.values(OrderItemStatus).filter((status) => !finished.includes(status)))(
  "a seller whose buyer has something %s does not leave",
  async (status) => {
    const id = await sellerWithSale(status);
    expect(await refusalOf(withdraw({ id, role: "SELLER" }, known))).toBe("ORDER_STATE_CONFLICT");
    expect(await statusOf(id)).toBe("ACTIVE");
  },
);

test.each(finished)("a sale that is %s keeps no seller", async (status) => {
  const id = await sellerWithSale(status);
  await withdraw({ id, role: "SELLER" }, known);
  expect(await statusOf(id)).toBe("WITHDRAWN");
});

test("who has no password leaves by the e-mail of the account, and by no other", async () => {
  const { id, email } = await createUser();
  expect(await refusalOf(withdraw(shopper(id), { email: `other-${email}` }))).toBe("INVALID_REQUEST");
  expect(await statusOf(id)).toBe("ACTIVE");
  await withdraw(shopper(id), { email: ` ${email.toUpperCase()} ` });
  expect(await statusOf(id)).toBe("WITHDRAWN");
});

test("where there is a password, the e-mail is not enough", async () => {
  const { id, email } = await createUser({ password });
  expect(await refusalOf(withdraw(shopper(id), { email }))).toBe("INVALID_REQUEST");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test("leaving at the same moment on several devices is leaving", async () => {
  const { id } = await createUser({ password });
  const results = await atOnce(4, () => withdraw(shopper(id), known));
  expect(succeeded(results).length).toBeGreaterThan(0);
  expect(await statusOf(id)).toBe("WITHDRAWN");
});
