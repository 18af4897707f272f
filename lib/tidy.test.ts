import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { houseRules } from "./testing/house-rules";
import { counters, shelves } from "./testing/is-allowed";
import { mayCatch, pureDoors } from "./testing/rule-exceptions";
import { codeOf, sourceFiles } from "./testing/source-files";

const root = join(import.meta.dirname, "..");
/** The rules quote what they forbid. */
const files = sourceFiles().filter(({ path }) => path !== "lib/testing/house-rules.ts");

describe.each(houseRules)("$rule", ({ wrong, broken, kept = [] }) => {
  test("everywhere", () => {
    expect(files.filter(wrong).map(({ path }) => path)).toEqual([]);
  });

  test("the rule bites", () => {
    expect(broken.filter(([path, text]) => !wrong({ path, text }))).toEqual([]);
    expect(kept.filter(([path, text]) => wrong({ path, text }))).toEqual([]);
  });
});

test("the rules see the whole repository", () => {
  for (const path of [
    "app/_server/route.ts",
    "lib/platform/env.ts",
    "sandbox/up.mjs",
    "proxy.ts",
    "prisma/seed/seed.ts",
  ])
    expect(files.map((file) => file.path)).toContain(path);
});

test("every room of lib is on the plan", () => {
  const rooms = readdirSync(join(root, "lib"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const plan = ["platform", "testing", ...shelves, ...counters];
  expect(rooms.map(({ name }) => name).filter((name) => !plan.includes(name))).toEqual([]);
});

test("every exception is still needed", () => {
  const catching = files
    .filter(({ text }) => /\bcatch\s*[({]|\.catch\(/.test(codeOf(text)))
    .map(({ path }) => path);
  expect(Object.keys(mayCatch).filter((path) => !catching.includes(path))).toEqual([]);
  expect(pureDoors.filter((path) => !files.some((file) => file.path === path))).toEqual([]);
});

type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> };
const manifest: Manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

test("every dependency is one exact version", () => {
  const exact = /^\d+\.\d+\.\d+(-[\w.-]+)?$/;
  expect(Object.entries(wanted).filter(([, version]) => !exact.test(version))).toEqual([]);
});

test.each([
  ["next", "16.4.1"],
  ["next-auth", "4.24.15"],
  ["react", "19.2.6"],
  ["react-dom", "19.2.6"],
])("%s is not below %s, where known holes were closed", (name, floor) => {
  expect(compareVersions(wanted[name] ?? "0.0.0", floor)).toBeGreaterThanOrEqual(0);
});

test("versions are compared as numbers", () => {
  expect(compareVersions("16.10.0", "16.4.1")).toBeGreaterThan(0);
  expect(compareVersions("16.4.0", "16.4.1")).toBeLessThan(0);
  expect(compareVersions("4.24.15", "4.24.15")).toBe(0);
});

test("the lock file holds what is asked for", () => {
  const lock = join(root, "package-lock.json");
  expect(existsSync(lock)).toBe(true);
  const { packages } = JSON.parse(readFileSync(lock, "utf8")) as {
    packages: Record<string, { version?: string }>;
  };
  const locked = ([name, version]: [string, string]) => packages[`node_modules/${name}`]?.version === version;
  expect(Object.entries(wanted).filter((entry) => !locked(entry))).toEqual([]);
});

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
