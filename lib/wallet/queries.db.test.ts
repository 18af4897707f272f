import { expect, test } from "vitest";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { refusalOf } from "@/lib/testing/refusal-of";
import { creditBalance } from "./credit-balance";
import { listEntries } from "./list-entries";
import { getBalance } from "./queries";
import { takeBalance } from "./take-balance";
import { BalanceView, EntryList } from "./views";
import { createWallet, factOf } from "./wallet-for-tests";

const charge = (userId: string, amount: number) =>
  inTransaction((tx) => creditBalance(tx, { ...factOf(userId, amount), kind: "CHARGE", note: "잔액 충전" }));

test("the balance says what is there, what is held and what can be spent", async () => {
  const user = await createWallet(10_000, 4_000);
  const said = await getBalance(user);
  expect(BalanceView.parse(said)).toEqual({ userId: user, balance: 10_000, held: 4_000, spendable: 6_000 });
});

test("who never had a wallet has nothing, and no entries", async () => {
  const userId = newId();
  expect(await getBalance(userId)).toEqual({ userId, balance: 0, held: 0, spendable: 0 });
  expect(await listEntries(userId)).toEqual({ items: [], nextCursor: null });
});

test("the ledger names every entry, newest first, with the balance it left", async () => {
  const user = await createWallet(0);
  await charge(user, 10_000);
  const paid = factOf(user, 3_000);
  await inTransaction((tx) => takeBalance(tx, paid));
  const { items, nextCursor } = EntryList.parse(await listEntries(user));
  expect(items).toMatchObject([
    { kind: "PAY", amount: -3_000, balanceAfter: 7_000, reference: paid.reference, note: "주문 결제" },
    { kind: "CHARGE", amount: 10_000, balanceAfter: 10_000, note: "잔액 충전" },
  ]);
  expect(nextCursor).toBeNull();
});

test("page by page every entry comes once and in order, also of one moment, also while more arrive", async () => {
  const user = await createWallet(0);
  await atOnce(25, () => charge(user, 100));
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: EntryList = await listEntries(user, { limit: 7, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ balanceAfter }) => balanceAfter));
    cursor = page.nextCursor;
    await charge(user, 100);
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => 2_500 - index * 100));
});

test("a page is one statement, and exactly full it is the last", async () => {
  const user = await createWallet(0);
  for (let made = 0; made < 3; made += 1) await charge(user, 100);
  const { queries } = await countStatements(() => listEntries(user, { limit: 3 }));
  expect(queries).toHaveLength(1);
  expect((await listEntries(user, { limit: 3 })).nextCursor).toBeNull();
});

test("another's position shows nothing of another, and what is no position is refused", async () => {
  const [one, other] = [await createWallet(0), await createWallet(0)];
  for (let made = 0; made < 2; made += 1) await charge(one, 100);
  await charge(other, 500);
  const { nextCursor } = await listEntries(one, { limit: 1 });
  const page = await listEntries(other, { cursor: nextCursor ?? "" });
  expect(page.items.every(({ amount }) => amount === 500)).toBe(true);
  expect(await refusalOf(listEntries(one, { cursor: "no" }))).toBe("INVALID_REQUEST");
  expect(await database().walletEntry.count({ where: { userId: one } })).toBe(2);
});
