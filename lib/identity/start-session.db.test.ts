import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { findActor } from "./queries";
import { startSession } from "./start-session";

const password = "correct horse";
let email = "";
let id = "";

beforeAll(async () => {
  ({ email, id } = await createUser({ password }));
});

test("the right password starts a session, each time another", async () => {
  const first = await startSession({ email, password });
  const second = await startSession({ email, password });
  expect(first).toMatchObject({ userId: id, tokenVersion: 0 });
  expect(first.sessionId).not.toBe(second.sessionId);
  expect(await findActor(first)).toMatchObject({ id, role: "SHOPPER" });
});

test("a password typed on another keyboard is the same password", async () => {
  const korean = await createUser({ password: "비밀번호 열두자" });
  const decomposed = "비밀번호 열두자".normalize("NFD");
  expect((await startSession({ email: korean.email, password: decomposed })).userId).toBe(korean.id);
});

test("a wrong password and an unknown e-mail are told apart by nothing in the answer", async () => {
  const wrong = await startSession({ email, password: "wrong horse" }).catch((error) => error);
  const unknown = await startSession({ email: "nobody@dangol.test", password }).catch((error) => error);
  expect(wrong).toMatchObject({ code: "UNAUTHENTICATED", status: 401 });
  expect({ ...unknown, message: unknown.message }).toEqual({ ...wrong, message: wrong.message });
});

test("an unknown e-mail takes as long as a wrong password", async () => {
  const timeOf = async (tried: string) => {
    const startedAt = performance.now();
    await refusalOf(startSession({ email: tried, password: "wrong horse" }));
    return performance.now() - startedAt;
  };
  await timeOf(email);
  const times: { wrong: number[]; unknown: number[] } = { wrong: [], unknown: [] };
  for (let round = 0; round < 5; round += 1) {
    times.wrong.push(await timeOf(email));
    times.unknown.push(await timeOf(`nobody-${round}@dangol.test`));
  }
  const ratio = median(times.unknown) / median(times.wrong);
  expect(ratio).toBeGreaterThan(1 / 3);
  expect(ratio).toBeLessThan(3);
});

test("an account without a password cannot be entered by one", async () => {
  const { email } = await createUser();
  for (const password of ["", "null", "undefined"])
    expect(await refusalOf(startSession({ email, password }))).toBe("UNAUTHENTICATED");
});

test("a suspended account says so, but only to who knows the password", async () => {
  const { email } = await createUser({ password, status: "SUSPENDED" });
  expect(await refusalOf(startSession({ email, password }))).toBe("FORBIDDEN");
  expect(await refusalOf(startSession({ email, password: "wrong horse" }))).toBe("UNAUTHENTICATED");
});

test("an account that was left is like one that never was", async () => {
  const { email } = await createUser({ password, status: "WITHDRAWN" });
  expect(await refusalOf(startSession({ email, password }))).toBe("UNAUTHENTICATED");
});

test("a session carries the version of the moment", async () => {
  await database().user.update({ where: { id }, data: { tokenVersion: 7 } });
  expect(await startSession({ email, password })).toMatchObject({ tokenVersion: 7 });
});

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
