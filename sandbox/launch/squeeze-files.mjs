import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const squeeze = promisify(brotliCompress);

/**
 * Beside every script and style sheet of a build, the same as small as brotli makes it: done once, not for every visitor.
 * @param {string} folder
 */
export async function squeezeFiles(folder) {
  const names = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
  const files = names.filter((name) => /\.(js|css)$/.test(name)).map((name) => path.join(folder, name));
  await Promise.all(files.map(async (file) => writeFile(`${file}.br`, await squeeze(await readFile(file)))));
}
