import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * One hash over names and contents of files, the same wherever the folder lies.
 * @param {string} folder
 * @param {string[]} entries files and folders in it; missing ones count as missing
 * @param {{ skip?: (relativePath: string) => boolean, also?: unknown }} [options]
 */
export function fingerprint(folder, entries, { skip = () => false, also = null } = {}) {
  const hash = createHash("sha256").update(JSON.stringify(also));
  for (const file of entries.flatMap((entry) => filesIn(folder, entry, skip)).sort()) {
    const content = readFileSync(path.join(folder, file));
    hash.update(`\n${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** @param {string} folder @param {string} entry @param {(relativePath: string) => boolean} skip @returns {string[]} */
function filesIn(folder, entry, skip) {
  if (skip(entry)) return [];
  const stat = statSync(path.join(folder, entry), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return stat.isFile() ? [entry] : [];
  return readdirSync(path.join(folder, entry)).flatMap((name) => filesIn(folder, `${entry}/${name}`, skip));
}
