// npm run bench -- <what> [arguments]     bounded in time, against the running shop or, for redis-rest, by itself
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const [what = "", ...rest] = process.argv.slice(2);
const shop = readdirSync(`${folder}bench`)
  .filter((name) => name !== "shop.ts")
  .map((name) => name.replace(/\.ts$/, ""));
const file = what === "redis-rest" ? `${folder}redis-rest/bench.ts` : `${folder}bench/${what}.ts`;
if (![...shop, "redis-rest"].includes(what)) {
  console.error(`npm run bench -- ${[...shop, "redis-rest"].join(" | ")}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ["--import", "tsx", file, ...rest], { stdio: "inherit" });
process.exit(status ?? 1);
