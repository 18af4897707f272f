import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { asOutage } from "@/lib/platform/outage";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { refusalOf } from "@/lib/testing/refusal-of";
import { signUp } from "./sign-up";
import { startSession } from "./start-session";

const somebody = () => ({ email: `${newId()}@dangol.test`, password: "correct horse", name: "김단골" });
const accountsOf = (email: string) =>
  database().user.findMany({ where: { email }, include: { wallet: true } });

test("a new shopper has an empty wallet and can log in; the password itself is nowhere", async () => {
  const person = somebody();
  const { id } = await signUp({ ...person, phone: "01012345678" });
  const [account] = await accountsOf(person.email);
  expect(account).toMatchObject({
    id,
    role: "SHOPPER",
    status: "ACTIVE",
    phone: "01012345678",
    tokenVersion: 0,
  });
  expect(account?.wallet).toMatchObject({ balance: 0, held: 0 });
  expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect((await startSession(person)).userId).toBe(id);
});

test("an e-mail that is taken is refused and the account stays as it was", async () => {
  const person = somebody();
  await signUp(person);
  const before = await accountsOf(person.email);
  expect(await refusalOf(signUp({ ...person, name: "다른 사람", password: "another one" }))).toBe(
    "EMAIL_TAKEN",
  );
  expect(await accountsOf(person.email)).toEqual(before);
});

test("fifty at once with one e-mail make one account and one wallet", async () => {
  const person = somebody();
  const results = await atOnce(50, () => signUp(person));
  expect(succeeded(results)).toHaveLength(1);
  expect(failed(results)).toHaveLength(49);
  // On a machine that is busy enough some are turned away before they are asked; nobody meets a defect.
  const others = failed(results).filter((reason) => asOutage(reason) === null);
  for (const reason of others) expect(reason).toMatchObject({ code: "EMAIL_TAKEN" });
  const accounts = await accountsOf(person.email);
  expect(accounts).toHaveLength(1);
  expect(accounts[0]?.wallet).not.toBeNull();
});
