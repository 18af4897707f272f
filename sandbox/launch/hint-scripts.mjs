import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const HINT = "//# allFunctionsCalledOnLoad\n";

/** React and Next's router are longer; what is shorter is compiled in no time. */
const LONG = 100_000;

/**
 * Every page begins with the same scripts. A browser that reads the hint compiles the long ones while they arrive, beside
 * the page, and not for a second time in the middle of waking it up.
 * @param {string} distDir
 */
export function hintScripts(distDir) {
  /** @type {{ rootMainFiles: string[] }} */
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(distDir, "build-manifest.json"), "utf8"));
  for (const name of rootMainFiles) {
    const file = path.join(distDir, name);
    const script = readFileSync(file, "utf8");
    if (script.length > LONG && !script.startsWith(HINT)) writeFileSync(file, HINT + script);
  }
}
