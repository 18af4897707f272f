import { expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { changePassword } from "./change-password";
import { findActor } from "./queries";
import { startSession } from "./start-session";

const old = "correct horse";
const fresh = "battery staple";

test("a new password ends every session but the one that is handed out", async () => {
  const { id, email } = await createUser({ password: old });
  const before = [await startSession({ email, password: old }), await startSession({ email, password: old })];
  const now = await changePassword(id, { currentPassword: old, newPassword: fresh });
  for (const claims of before) expect(await findActor(claims)).toBeNull();
  expect(await findActor(now)).toMatchObject({ id });
  expect(await refusalOf(startSession({ email, password: old }))).toBe("UNAUTHENTICATED");
  expect((await startSession({ email, password: fresh })).userId).toBe(id);
});

test("who does not know the password changes nothing", async () => {
  const { id, email } = await createUser({ password: old });
  const session = await startSession({ email, password: old });
  const change = { currentPassword: "wrong horse", newPassword: fresh };
  expect(await refusalOf(changePassword(id, change))).toBe("INVALID_REQUEST");
  expect(await findActor(session)).toMatchObject({ id });
  expect(await refusalOf(startSession({ email, password: fresh }))).toBe("UNAUTHENTICATED");
});

test("an account that has no password is not given one this way", async () => {
  const { id } = await createUser();
  const change = { currentPassword: "", newPassword: fresh };
  expect(await refusalOf(changePassword(id, change))).toBe("INVALID_REQUEST");
});

test("the password cannot be guessed at an open browser", async () => {
  const { id } = await createUser({ password: old });
  const answers = [];
  for (let guess = 0; guess < 12; guess += 1) {
    answers.push(await refusalOf(changePassword(id, { currentPassword: newId(), newPassword: fresh })));
  }
  expect(answers.slice(0, 10)).toEqual(Array(10).fill("INVALID_REQUEST"));
  expect(answers.at(-1)).toBe("TOO_MANY_REQUESTS");
});
