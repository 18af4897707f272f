import { expect, test } from "vitest";
import { database, inTransaction, type Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { refusalOf } from "@/lib/testing/refusal-of";
import { creditBalance } from "./credit-balance";
import { holdBalance } from "./hold-balance";
import { letGoHeld } from "./let-go-held";
import { takeBalance } from "./take-balance";
import { takeHeld } from "./take-held";
import { brokenLedgers, createWallet, entriesOf, factOf, walletOf } from "./wallet-for-tests";

const within = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(work);
const hold = (userId: string, amount: number) => within((tx) => holdBalance(tx, { userId, amount }));
const letGo = (userId: string, amount: number) => within((tx) => letGoHeld(tx, { userId, amount }));
const spend = (fact: ReturnType<typeof factOf>) => within((tx) => takeBalance(tx, fact));
const settle = (fact: ReturnType<typeof factOf>) => within((tx) => takeHeld(tx, fact));
const credit = (fact: ReturnType<typeof factOf>, kind: "CHARGE" | "REFUND" | "ADJUST" = "CHARGE") =>
  within((tx) => creditBalance(tx, { ...fact, kind }));

test("what is held stays in the balance and cannot be spent; let go, it can", async () => {
  const user = await createWallet(10_000);
  await hold(user, 7_000);
  expect(await walletOf(user)).toEqual({ balance: 10_000, held: 7_000 });
  expect(await refusalOf(spend(factOf(user, 3_001)))).toBe("BALANCE_NOT_ENOUGH");
  await letGo(user, 7_000);
  expect(await walletOf(user)).toEqual({ balance: 10_000, held: 0 });
  await spend(factOf(user, 10_000));
  expect(await walletOf(user)).toEqual({ balance: 0, held: 0 });
});

test("what is held and settled leaves the balance with an entry that names why", async () => {
  const user = await createWallet(10_000, 7_000);
  const fact = factOf(user, 7_000);
  await settle(fact);
  expect(await walletOf(user)).toEqual({ balance: 3_000, held: 0 });
  expect((await entriesOf(user)).at(-1)).toMatchObject({
    kind: "PAY",
    amount: -7_000,
    balanceAfter: 3_000,
    reference: fact.reference,
    note: "주문 결제",
  });
  expect(await brokenLedgers(user)).toEqual([]);
});

test("what is paid at once leaves the balance with an entry, and what is held stays held", async () => {
  const user = await createWallet(10_000, 4_000);
  await spend(factOf(user, 6_000));
  expect(await walletOf(user)).toEqual({ balance: 4_000, held: 4_000 });
  expect((await entriesOf(user)).at(-1)).toMatchObject({ kind: "PAY", amount: -6_000, balanceAfter: 4_000 });
  expect(await brokenLedgers(user)).toEqual([]);
});

test.each(["CHARGE", "REFUND", "ADJUST"] as const)(
  "a %s raises the balance and leaves what is held alone",
  async (kind) => {
    const user = await createWallet(10_000, 4_000);
    expect(await credit(factOf(user, 500), kind)).toBe("credited");
    expect(await walletOf(user)).toEqual({ balance: 10_500, held: 4_000 });
    expect((await entriesOf(user)).at(-1)).toMatchObject({ kind, amount: 500, balanceAfter: 10_500 });
    expect(await brokenLedgers(user)).toEqual([]);
  },
);

const notEnough = (wanted: number, spendable: number) => ({
  code: "BALANCE_NOT_ENOUGH",
  status: 409,
  details: { wanted, spendable },
});

test("one won too many is refused with what could be spent, and nothing changes", async () => {
  const user = await createWallet(10_000, 4_000);
  await expect(hold(user, 6_001)).rejects.toMatchObject(notEnough(6_001, 6_000));
  await expect(spend(factOf(user, 6_001))).rejects.toMatchObject(notEnough(6_001, 6_000));
  expect(await walletOf(user)).toEqual({ balance: 10_000, held: 4_000 });
  expect(await entriesOf(user)).toHaveLength(1);
});

test.each([2_147_483_647, 2_147_483_648, Number.MAX_SAFE_INTEGER])(
  "%i won is more than anybody has: refused by us, not by the database",
  async (amount) => {
    const user = await createWallet(2_000_000_000);
    expect(await refusalOf(hold(user, amount))).toBe("BALANCE_NOT_ENOUGH");
    expect(await refusalOf(spend(factOf(user, amount)))).toBe("BALANCE_NOT_ENOUGH");
    expect(await credit(factOf(user, amount))).toBe("full");
    expect(await walletOf(user)).toEqual({ balance: 2_000_000_000, held: 0 });
  },
);

test("a wallet takes 2,000,000,000 won and not one more", async () => {
  const user = await createWallet(1_999_999_900);
  expect(await credit(factOf(user, 200))).toBe("full");
  expect(await walletOf(user)).toEqual({ balance: 1_999_999_900, held: 0 });
  const last = factOf(user, 100);
  expect(await credit(last)).toBe("credited");
  expect(await credit(last)).toBe("already");
  expect(await credit(factOf(user, 1))).toBe("full");
  expect(await brokenLedgers(user)).toEqual([]);
});

test("who has no wallet can spend nothing; paying into it is our own mistake", async () => {
  await expect(hold(newId(), 1)).rejects.toMatchObject(notEnough(1, 0));
  await expect(spend(factOf(newId(), 1))).rejects.toMatchObject(notEnough(1, 0));
  await expect(credit(factOf(newId(), 1))).rejects.toThrow("who is paid has a wallet");
});

test("more than is held is neither let go nor settled: that is our own mistake, and nothing changes", async () => {
  const user = await createWallet(10_000, 4_000);
  await expect(letGo(user, 4_001)).rejects.toThrow("what is let go was held");
  await expect(settle(factOf(user, 4_001))).rejects.toThrow("what is taken was held");
  expect(await walletOf(user)).toEqual({ balance: 10_000, held: 4_000 });
  expect(await entriesOf(user)).toHaveLength(1);
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d is no amount", async (amount) => {
  const user = await createWallet(10_000, 5_000);
  const fact = factOf(user, amount);
  const tried = [hold(user, amount), letGo(user, amount), spend(fact), settle(fact), credit(fact)];
  for (const { status } of await Promise.allSettled(tried)) expect(status).toBe("rejected");
  expect(await walletOf(user)).toEqual({ balance: 10_000, held: 5_000 });
});

test.each([
  ["settled", settle, { balance: 9_000, held: 4_000 }],
  ["paid", spend, { balance: 9_000, held: 5_000 }],
  ["charged", credit, { balance: 11_000, held: 5_000 }],
] as const)(
  "what is %s under one reference moves once, in sequence and sixteen at once",
  async (_, step, after) => {
    const user = await createWallet(10_000, 5_000);
    const fact = factOf(user, 1_000);
    expect(failed(await atOnce<unknown>(16, () => step(fact)))).toEqual([]);
    await step(fact);
    expect(await walletOf(user)).toEqual(after);
    expect(await entriesOf(user)).toHaveLength(2);
    expect(await brokenLedgers(user)).toEqual([]);
  },
);

test.each([
  ["settled", settle, { balance: 0, held: 0 }],
  ["paid", spend, { balance: 0, held: 0 }],
] as const)("the whole balance %s twice under one reference is no shortage", async (_, step, after) => {
  const user = await createWallet(10_000, step === settle ? 10_000 : 0);
  const fact = factOf(user, 10_000);
  expect(failed(await atOnce(16, () => step(fact)))).toEqual([]);
  expect(await walletOf(user)).toEqual(after);
  expect(await brokenLedgers(user)).toEqual([]);
});

test("of sixteen charges that fill the wallet under one reference, one is credited and none finds it full", async () => {
  const user = await createWallet(0);
  const fact = factOf(user, 2_000_000_000);
  const said = succeeded(await atOnce(16, () => credit(fact))).sort();
  expect(said).toEqual([...Array<string>(15).fill("already"), "credited"]);
});

test("the whole balance wanted by fifty at once: one pays, forty-nine are told there is not enough", async () => {
  const user = await createWallet(10_000);
  const told = await atOnce(50, () => refusalOf(spend(factOf(user, 10_000))));
  expect(succeeded(told).sort()).toEqual([...Array<string>(49).fill("BALANCE_NOT_ENOUGH"), "accepted"]);
  expect(await walletOf(user)).toEqual({ balance: 0, held: 0 });
  expect(await brokenLedgers(user)).toEqual([]);
});

test("the whole balance held by fifty at once is held once", async () => {
  const user = await createWallet(10_000);
  const told = await atOnce(50, () => refusalOf(hold(user, 10_000)));
  expect(succeeded(told).filter((code) => code === "accepted")).toHaveLength(1);
  expect(failed(told)).toEqual([]);
  expect(await walletOf(user)).toEqual({ balance: 10_000, held: 10_000 });
});

test("charges, payments, refunds and holds of one wallet at once: every entry follows the one before", async () => {
  const user = await createWallet(100_000);
  const results = await atOnce(60, async (index) => {
    if (index % 4 === 0) return credit(factOf(user, 1_000 + index));
    if (index % 4 === 1) return spend(factOf(user, 500 + index));
    if (index % 4 === 2) return credit(factOf(user, 1 + index), "REFUND");
    await hold(user, 300);
    return settle(factOf(user, 300));
  });
  expect(failed(results)).toEqual([]);
  expect(await entriesOf(user)).toHaveLength(61);
  expect(await brokenLedgers(user)).toEqual([]);
  expect((await walletOf(user)).held).toBe(0);
});

test("rolled back, nothing of it stays, and the same reference counts the next time", async () => {
  const user = await createWallet(10_000, 4_000);
  const facts = [factOf(user, 1_000), factOf(user, 2_000)] as const;
  const tried = inTransaction(async (tx) => {
    await takeHeld(tx, facts[0]);
    await takeBalance(tx, facts[1]);
    throw new Error("no");
  });
  await expect(tried).rejects.toThrow("no");
  expect(await walletOf(user)).toEqual({ balance: 10_000, held: 4_000 });
  await settle(facts[0]);
  expect(await walletOf(user)).toEqual({ balance: 9_000, held: 3_000 });
});

test("every step is one statement, and nothing at all for no won", async () => {
  const user = await createWallet(10_000, 4_000);
  const steps: ((tx: Tx, amount: number) => Promise<unknown>)[] = [
    (tx, amount) => holdBalance(tx, { userId: user, amount }),
    (tx, amount) => letGoHeld(tx, { userId: user, amount }),
    (tx, amount) => takeHeld(tx, factOf(user, amount)),
    (tx, amount) => takeBalance(tx, factOf(user, amount)),
    (tx, amount) => creditBalance(tx, { ...factOf(user, amount), kind: "REFUND" }),
  ];
  await database().$queryRaw`SELECT 1`;
  for (const step of steps) {
    const once = await countStatements(() => inTransaction((tx) => step(tx, 100)));
    expect(once.queries).toHaveLength(1);
    const none = await countStatements(() => inTransaction((tx) => step(tx, 0)));
    expect(none.queries).toEqual([]);
  }
  expect(await brokenLedgers(user)).toEqual([]);
});
