import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { squeezeFiles } from "./squeeze-files.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "dangol-squeeze-"));
afterEach(() => rmSync(folder, { recursive: true }));

test("beside every script and style sheet lies the same, squeezed; beside nothing else", async () => {
  const script = "const words = '단골';\n".repeat(200);
  mkdirSync(path.join(folder, "chunks"));
  for (const name of ["chunks/one.js", "chunks/two.css", "letters.woff2"])
    writeFileSync(path.join(folder, name), script);
  await squeezeFiles(folder);
  await squeezeFiles(folder);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(
    [
      "chunks",
      "chunks/one.js",
      "chunks/one.js.br",
      "chunks/two.css",
      "chunks/two.css.br",
      "letters.woff2",
    ].sort(),
  );
  const squeezed = readFileSync(path.join(folder, "chunks/one.js.br"));
  expect(squeezed.length).toBeLessThan(100);
  expect(String(brotliDecompressSync(squeezed))).toBe(script);
});
