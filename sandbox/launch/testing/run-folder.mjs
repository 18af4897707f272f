import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { endStalePostgres } from "../../postgres/end-stale-postgres.mjs";
import { endLeftovers } from "../keeper.mjs";
import { birthOf } from "../process-birth.mjs";
import { dataFolder } from "../project.mjs";

/** A data folder for this process alone, after those of runs that died have been cleared. */
export async function makeRunFolder() {
  await removeDeadRuns();
  const folder = path.join(dataFolder, `test-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "birth"), birthOf(process.pid) ?? "");
  return folder;
}

async function removeDeadRuns() {
  mkdirSync(dataFolder, { recursive: true });
  for (const name of readdirSync(dataFolder)) {
    const pid = Number(/^test-(\d+)$/.exec(name)?.[1] ?? 0);
    const folder = path.join(dataFolder, name);
    if (pid === 0 || isAlive(pid, folder)) continue;
    await endLeftovers(folder);
    await endStalePostgres(path.join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {number} pid @param {string} folder */
function isAlive(pid, folder) {
  const birth = birthOf(pid);
  if (birth === null || pid === process.pid) return false;
  try {
    return readFileSync(path.join(folder, "birth"), "utf8") === birth;
  } catch {
    return true;
  }
}
