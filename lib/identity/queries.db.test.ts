import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { countStatements } from "@/lib/testing/count-statements";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { endSession } from "./end-session";
import { findActor, getProfile } from "./queries";

const claimsOf = (userId: string, tokenVersion = 0) => ({ userId, tokenVersion, sessionId: newId() });

test("whoever holds a session is known with the name and role of this moment", async () => {
  const { id } = await createUser({ role: "SELLER" });
  const claims = claimsOf(id);
  const { sessionId } = claims;
  expect(await findActor(claims)).toEqual({ id, name: "김단골", role: "SELLER", sessionId });
  await database().user.update({ where: { id }, data: { role: "SHOPPER", name: "박단골" } });
  expect(await findActor(claims)).toEqual({ id, name: "박단골", role: "SHOPPER", sessionId });
});

test.each(["SUSPENDED", "WITHDRAWN"] as const)("a session of a %s account is nobody's", async (status) => {
  const { id } = await createUser();
  const claims = claimsOf(id);
  await database().user.update({ where: { id }, data: { status } });
  expect(await findActor(claims)).toBeNull();
});

test("a session that was ended is nobody's, the user's other one goes on", async () => {
  const { id } = await createUser();
  const [ended, other] = [claimsOf(id), claimsOf(id)];
  await endSession({ id, sessionId: ended.sessionId });
  expect(await findActor(ended)).toBeNull();
  expect(await findActor(other)).toMatchObject({ id });
});

test("a session from before all were ended is nobody's, and so is one from a version yet to come", async () => {
  const { id } = await createUser({ tokenVersion: 3 });
  expect(await findActor(claimsOf(id, 2))).toBeNull();
  expect(await findActor(claimsOf(id, 3))).toMatchObject({ id });
  expect(await findActor(claimsOf(id, 4))).toBeNull();
});

test("a session of somebody who never was is nobody's", async () => {
  expect(await findActor(claimsOf(newId()))).toBeNull();
});

test("asking who somebody is costs one statement", async () => {
  const { id } = await createUser();
  expect((await countStatements(() => findActor(claimsOf(id)))).all).toHaveLength(1);
});

test("a profile shows the balance and nothing that proves who one is", async () => {
  const { id, email } = await createUser({
    balance: 12_000,
    password: "correct horse",
    phone: "01012345678",
  });
  const profile = await getProfile(id);
  expect(profile).toMatchObject({ id, email, balance: 12_000, phone: "01012345678", role: "SHOPPER" });
  expect(Object.keys(profile)).not.toContain("passwordHash");
  expect(profile.createdAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test("nobody has no profile", async () => {
  expect(await refusalOf(getProfile(newId()))).toBe("UNAUTHENTICATED");
});
