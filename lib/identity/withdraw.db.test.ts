import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { findActor } from "./queries";
import { startSession } from "./start-session";
import { withdraw } from "./withdraw";

const password = "correct horse";
const shopper = (id: string) => ({ id, role: "SHOPPER" as const });
const statusOf = async (id: string) => (await database().user.findUniqueOrThrow({ where: { id } })).status;

test("who leaves is out at once, everywhere", async () => {
  const { id, email } = await createUser({ password });
  const session = await startSession({ email, password });
  await withdraw(shopper(id), password);
  expect(await findActor(session)).toBeNull();
  expect(await refusalOf(startSession({ email, password }))).toBe("UNAUTHENTICATED");
});

test("what is known of a person goes with them, and their e-mail is free again", async () => {
  const { id, email } = await createUser({ password, phone: "01012345678", address: "서울 종로구" });
  await withdraw(shopper(id), password);
  const left = await database().user.findUniqueOrThrow({ where: { id } });
  expect(left).toMatchObject({ name: "탈퇴한 회원", phone: null, address: null, passwordHash: null });
  expect(left.email).not.toContain(email);
  await createUser({ email });
});

test("who does not know the password does not leave", async () => {
  const { id } = await createUser({ password });
  expect(await refusalOf(withdraw(shopper(id), "wrong horse"))).toBe("INVALID_REQUEST");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test("nobody leaves a balance behind", async () => {
  const { id } = await createUser({ password, balance: 1 });
  expect(await refusalOf(withdraw(shopper(id), password))).toBe("ORDER_STATE_CONFLICT");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test.each(["CREATED", "PAYMENT_PENDING", "PAYMENT_FAILED", "PAID", "PARTIALLY_CANCELED"] as const)(
  "nobody leaves an order behind that is %s",
  async (status) => {
    const { id } = await createUser({ password });
    await createOrder(id, await createProduct(), { status });
    expect(await refusalOf(withdraw(shopper(id), password))).toBe("ORDER_STATE_CONFLICT");
    expect(await statusOf(id)).toBe("ACTIVE");
  },
);

test.each(["COMPLETED", "REFUNDED", "CANCELED", "EXPIRED"] as const)(
  "an order that is %s keeps nobody",
  async (status) => {
    const { id } = await createUser({ password });
    await createOrder(id, await createProduct(), { status });
    await withdraw(shopper(id), password);
    expect(await statusOf(id)).toBe("WITHDRAWN");
  },
);

test.each(["ADMIN", "SELLER"] as const)("a %s does not leave by this door", async (role) => {
  const { id } = await createUser({ password, role });
  expect(await refusalOf(withdraw({ id, role }, password))).toBe("FORBIDDEN");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test("leaving at the same moment on several devices is leaving", async () => {
  const { id } = await createUser({ password });
  const results = await atOnce(4, () => withdraw(shopper(id), password));
  expect(succeeded(results).length).toBeGreaterThan(0);
  expect(await statusOf(id)).toBe("WITHDRAWN");
});
