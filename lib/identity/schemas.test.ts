import { expect, test } from "vitest";
import { ChangePassword, LogIn, SignUp, UpdateProfile } from "./schemas";

const person = { email: "kim@dangol.test", password: "correct horse", name: "김단골" };

test("an e-mail is kept without spaces and in lower case", () => {
  expect(SignUp.parse({ ...person, email: "  Kim@Dangol.TEST " }).email).toBe("kim@dangol.test");
  expect(LogIn.parse({ email: " KIM@dangol.test", password: "x" }).email).toBe("kim@dangol.test");
});

test.each([
  ["no e-mail", { email: "kim" }],
  ["an e-mail of 255 letters", { email: `${"k".repeat(244)}@dangol.test` }],
  ["a password of seven letters", { password: "1234567" }],
  ["a password of 201 letters", { password: "p".repeat(201) }],
  ["an empty name", { name: "   " }],
  ["a name of 41 letters", { name: "김".repeat(41) }],
  ["a phone with letters", { phone: "010-abcd-1234" }],
  ["a phone from abroad", { phone: "+82 10 1234 5678" }],
  ["a role", { role: "ADMIN" }],
  ["a balance", { balance: 1_000_000 }],
  ["a number for a name", { name: 1 }],
])("nobody signs up with %s", (_, change) => {
  expect(SignUp.safeParse({ ...person, ...change }).success).toBe(false);
});

test.each([
  ["010-1234-5678", "01012345678"],
  ["02 123 4567", "021234567"],
  ["", null],
  [null, null],
  [undefined, undefined],
])("the phone %j is kept as %j", (phone, kept) => {
  expect(SignUp.parse({ ...person, phone }).phone).toBe(kept);
});

test.each([
  { role: "ADMIN" },
  { status: "ACTIVE" },
  { email: "a@b.kr" },
  { tokenVersion: 0 },
  { postcode: "1234" },
])("a profile does not take %j", (change) => {
  expect(UpdateProfile.safeParse(change).success).toBe(false);
});

test("a new password is as long as a first one, the old one may be what it is", () => {
  expect(ChangePassword.safeParse({ currentPassword: "old", newPassword: "short" }).success).toBe(false);
  expect(ChangePassword.safeParse({ currentPassword: "old", newPassword: "long enough" }).success).toBe(true);
});

test("no pattern is slow on a hostile text", () => {
  const hostile = `${"a".repeat(100_000)}!`;
  const startedAt = performance.now();
  SignUp.safeParse({
    email: `${hostile}@${hostile}`,
    password: hostile,
    name: hostile,
    phone: "0".repeat(100_000),
  });
  UpdateProfile.safeParse({ phone: `${"- ".repeat(50_000)}x`, postcode: hostile });
  expect(performance.now() - startedAt).toBeLessThan(250);
});
