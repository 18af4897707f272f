import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { loadEnvironment, parseDotenv } from "./dotenv.mjs";

test.each([
  ["A=1", { A: "1" }],
  ["export A=1\nB = two words ", { A: "1", B: "two words" }],
  ["A='it''s' # not a quote inside", { A: "'it''s'" }],
  ['A="with # and \\"quotes\\"" # a comment', { A: 'with # and "quotes"' }],
  ["A='raw \\n text'", { A: "raw \\n text" }],
  ['A="two\\nlines"', { A: "two\nlines" }],
  ['A="really\ntwo lines"', { A: "really\ntwo lines" }],
  ["A=value # a comment\nB=a#b", { A: "value", B: "a#b" }],
  ["# A=1\n\n  \nnot a line\nB=", { B: "" }],
  ["A=postgresql://u:p@h:5432/d?x=1&y=2\r\nB=2\r\n", { A: "postgresql://u:p@h:5432/d?x=1&y=2", B: "2" }],
])("%j is read as Next reads it", (text, values) => {
  expect(parseDotenv(text)).toEqual(values);
});

test("what is really set wins over .env.local, and that over .env; empty is not set", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "dangol-dotenv-"));
  writeFileSync(path.join(folder, ".env"), "A=env\nB=env\nC=env\nD=");
  writeFileSync(path.join(folder, ".env.local"), "B=local\nC=local");
  expect(loadEnvironment(folder, { C: "real" })).toEqual({ A: "env", B: "local", C: "real" });
  rmSync(folder, { recursive: true });
});
