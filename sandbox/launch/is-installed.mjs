import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Entry
 * @typedef {Record<string, Entry>} Packages
 */

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list there as the last thing it does,
 * so an install that was interrupted has none.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = packagesIn(path.join(folder, "package-lock.json"));
  const found = packagesIn(path.join(folder, "node_modules/.package-lock.json"));
  return wanted !== null && found !== null && isSame(wanted, found);
}

/** @param {Packages} wanted @param {Packages} found */
export function isSame(wanted, found) {
  return (
    Object.entries(found).every(([name, entry]) => identityOf(wanted[name]) === identityOf(entry)) &&
    Object.entries(wanted).every(
      ([name, entry]) => name === "" || entry.optional || entry.devOptional || found[name],
    )
  );
}

/** @param {Entry | undefined} entry */
function identityOf(entry) {
  return entry ? `${entry.version} ${entry.integrity}` : "none";
}

/** @param {string} file @returns {Packages | null} */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}
