import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { listWaitingCharges } from "./list-waiting-charges";

const account = {
  bank: "국민은행",
  accountNumber: "1234",
  holder: "단골",
  dueAt: "2026-11-22T03:00:00.000Z",
};
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

async function charge(userId: string, more: object): Promise<string> {
  const { id } = await database().payment.create({
    data: {
      ...{ purpose: "CHARGE", userId, idempotencyKey: newId(), requestHash: "", method: "VIRTUAL_ACCOUNT" },
      ...{ provider: "TOSS", providerOrderId: newId(), amount: 5_000, status: "WAITING_FOR_DEPOSIT" },
      ...{ answer: { ...account, receiptUrl: null }, dueAt: inHours(24) },
      ...more,
    },
  });
  return id;
}

test("charges that wait for their deposit are listed with their account, one's own only", async () => {
  const [user, other] = [await createUser(), await createUser()];
  const later = await charge(user.id, {});
  const sooner = await charge(user.id, { amount: 7_000, dueAt: inHours(1) });
  await charge(user.id, { dueAt: inHours(-1) });
  await charge(user.id, { status: "EXPIRED" });
  await charge(user.id, { status: "REQUESTED", answer: {}, dueAt: null });
  await charge(other.id, {});
  expect(await listWaitingCharges(user.id)).toEqual([
    { paymentId: sooner, amount: 7_000, account },
    { paymentId: later, amount: 5_000, account },
  ]);
});
