import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { findOrCreateProviderUser } from "./find-or-create-provider-user";
import { findActor } from "./queries";

const account = (change = {}) => ({
  provider: "kakao",
  providerAccountId: newId(),
  email: `${newId()}@dangol.test`,
  name: "김단골",
  ...change,
});
const accountsOf = (email: string) =>
  database().user.findMany({ where: { email }, include: { wallet: true, logIns: true } });

test("the first log-in makes an account with a wallet and no password, the second finds it", async () => {
  const given = account();
  const first = await findOrCreateProviderUser(given);
  const second = await findOrCreateProviderUser({ ...given, email: `${newId()}@elsewhere.test` });
  expect(second?.userId).toBe(first?.userId);
  expect(second?.sessionId).not.toBe(first?.sessionId);
  const accounts = await accountsOf(given.email);
  expect(accounts).toMatchObject([
    { passwordHash: null, wallet: { balance: 0 }, logIns: [{ provider: "kakao" }] },
  ]);
});

test("a log-in never joins an account that has the same e-mail, in whatever letters", async () => {
  const { email } = await createUser();
  expect(await refusalOf(findOrCreateProviderUser(account({ email: ` ${email.toUpperCase()} ` })))).toBe(
    "EMAIL_TAKEN",
  );
  expect(await accountsOf(email)).toMatchObject([{ logIns: [] }]);
});

test("the same id at another provider is somebody else", async () => {
  const given = account();
  const kakao = await findOrCreateProviderUser(given);
  const naver = await findOrCreateProviderUser(
    account({ ...given, provider: "naver", email: `${newId()}@dangol.test` }),
  );
  expect(naver?.userId).not.toBe(kakao?.userId);
});

test("sixteen first log-ins at once make one user, and all sixteen are that user", async () => {
  const given = account();
  const results = await atOnce(16, () => findOrCreateProviderUser(given));
  expect(new Set(succeeded(results).map((claims) => claims?.userId)).size).toBe(1);
  expect(succeeded(results)).toHaveLength(16);
  const accounts = await accountsOf(given.email);
  expect(accounts).toHaveLength(1);
  expect(accounts[0]?.logIns).toHaveLength(1);
});

test.each(["SUSPENDED", "WITHDRAWN"] as const)(
  "a %s account is not entered through a provider",
  async (status) => {
    const given = account();
    const first = await findOrCreateProviderUser(given);
    await database().user.update({ where: { email: given.email }, data: { status } });
    expect(await findOrCreateProviderUser(given)).toBeNull();
    expect(first && (await findActor(first))).toBeNull();
  },
);

test("a session through a provider is of the version of the moment", async () => {
  const given = account();
  await findOrCreateProviderUser(given);
  await database().user.update({ where: { email: given.email }, data: { tokenVersion: 5 } });
  const claims = await findOrCreateProviderUser(given);
  expect(claims && (await findActor(claims))).toMatchObject({ id: claims?.userId });
});
