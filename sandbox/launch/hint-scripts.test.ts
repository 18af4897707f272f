import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { hintScripts } from "./hint-scripts.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "dangol-hint-"));
afterEach(() => rmSync(folder, { recursive: true }));

test("the long ones that every page begins with are hinted, once, and nothing else", () => {
  const long = `run("${"w".repeat(100_000)}");`;
  const scripts = { "react.js": long, "runtime.js": 'run("runtime");', "cart.js": long };
  mkdirSync(path.join(folder, "static"));
  for (const [name, script] of Object.entries(scripts))
    writeFileSync(path.join(folder, "static", name), script);
  const rootMainFiles = ["static/react.js", "static/runtime.js"];
  writeFileSync(path.join(folder, "build-manifest.json"), JSON.stringify({ rootMainFiles }));
  hintScripts(folder);
  hintScripts(folder);
  const read = (name: string) => readFileSync(path.join(folder, "static", name), "utf8");
  expect(read("react.js")).toBe(`//# allFunctionsCalledOnLoad\n${long}`);
  expect(read("runtime.js")).toBe(scripts["runtime.js"]);
  expect(read("cart.js")).toBe(long);
});
