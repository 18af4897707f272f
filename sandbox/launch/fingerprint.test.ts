import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function sources(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "dangol-fingerprint-"));
  folders.push(folder);
  mkdirSync(path.join(folder, "app/deep"), { recursive: true });
  writeFileSync(path.join(folder, "app/deep/page.tsx"), "page");
  writeFileSync(path.join(folder, "app/page.test.ts"), "test");
  writeFileSync(path.join(folder, "config.ts"), "config");
  return folder;
}

const skip = (file: string) => file.endsWith(".test.ts");
const of = (folder: string, also: unknown = null) =>
  fingerprint(folder, ["app", "config.ts", "none"], { skip, also });

test("the same files have the same fingerprint wherever they lie", () => {
  expect(of(sources())).toBe(of(sources()));
});

test.each([
  ["a changed file", (folder: string) => writeFileSync(path.join(folder, "app/deep/page.tsx"), "other")],
  ["a new file", (folder: string) => writeFileSync(path.join(folder, "app/new.ts"), "")],
  ["a missing file", (folder: string) => rmSync(path.join(folder, "config.ts"))],
  [
    "a moved file",
    (folder: string) => renameSync(path.join(folder, "app/deep/page.tsx"), path.join(folder, "app/page.tsx")),
  ],
])("%s changes it", (_, change) => {
  const folder = sources();
  const before = of(folder);
  change(folder);
  expect(of(folder)).not.toBe(before);
});

test("a skipped file does not change it, and what is added to it does", () => {
  const folder = sources();
  const before = of(folder);
  writeFileSync(path.join(folder, "app/page.test.ts"), "another test");
  expect(of(folder)).toBe(before);
  expect(of(folder, ["NEXT_PUBLIC_X"])).not.toBe(before);
});
