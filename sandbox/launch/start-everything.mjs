import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { endStalePostgres } from "../postgres/end-stale-postgres.mjs";
import { appEnvironment } from "./app-environment.mjs";
import { buildShop } from "./build-shop.mjs";
import { choosePort } from "./ports.mjs";
import { generateClient, installPackages } from "./prepare-checkout.mjs";
import { isEmptyDatabase, migrate, seed } from "./prepare-database.mjs";
import { dataFolder } from "./project.mjs";
import { createReport, seconds } from "./report.mjs";
import { accounts, runFile, writeRunFile } from "./run-file.mjs";
import { runShop } from "./run-shop.mjs";
import { readSecrets } from "./secrets.mjs";
import { planStandIns } from "./stand-in-plan.mjs";
import { startStandIns } from "./stand-ins.mjs";

const DIST_DIR = ".next/shop";

/**
 * @param {{
 *   options: import("./parse-options.mjs").Options,
 *   keeper: import("./keeper.mjs").Keeper,
 *   onGivenUp: (reason: unknown) => void,
 * }} options
 */
export async function startEverything({ options, keeper, onGivenUp }) {
  const since = Date.now();
  const { step, say } = createReport(8);
  const logDir = path.join(dataFolder, "logs");
  const workshop = { keeper, logDir, say };
  let isUp = false;
  const house = { ...workshop, onGivenUp, onChange: () => isUp && writeRunFile(plan, keeper) };

  keeper.removeAtDeath(runFile);
  if (options.fresh) await removeData();
  await step(1, "Node", "checking", async () => `Node.js ${process.versions.node}`);
  await step(2, "Packages", "installing packages", () => installPackages(workshop));

  const { plan, given } = await makePlan(options, say);
  const env = appEnvironment({ env: options.env, plan });
  const client = step(4, "Client", "generating the Prisma client", () => generateClient(workshop));
  const prepareDatabase = async () => {
    await step(3, "Services", "starting services", async () => {
      await startStandIns(plan, { house });
      return describeServices(plan);
    });
    await client;
    const work = { keeper, logDir, databaseUrl: plan.databaseUrl, env };
    const maySeed = plan.needed.postgres || options.alwaysSeed || (await isOwnAndEmpty(plan.databaseUrl));
    await step(5, "Migrations", "migrating the database", () => migrate(work));
    await step(6, "Seed", "writing the catalogue", async () =>
      maySeed ? seed(work) : "left alone: it is not ours",
    );
  };
  const build = async () => {
    await client;
    const buildEnv = { ...env, NEXTAUTH_URL: options.env.NEXTAUTH_URL ?? `http://localhost:${options.port}` };
    await step(7, "Build", "building the shop", async () =>
      options.dev
        ? "not needed: next dev builds as it goes"
        : buildShop({ distDir: DIST_DIR, env: buildEnv, keeper, log: path.join(logDir, "build.log") }),
    );
  };
  await Promise.all([client, prepareDatabase(), build()]);

  await step(8, "Shop", "starting the shop", async () => {
    const port = Number(new URL(plan.shopUrl).port || options.port);
    await runShop({ ...options, port, distDir: DIST_DIR, env, house, given });
    return options.instances > 1 ? `${options.instances} instances` : "ready";
  });
  isUp = true;
  writeRunFile(plan, keeper);
  say(welcome(plan, logDir, since));
}

/** @param {import("./parse-options.mjs").Options} options @param {(text: string) => void} say */
async function makePlan(options, say) {
  /** @type {Set<number>} */
  const given = new Set();
  const port = await choosePort(options.port, given);
  if (port !== options.port) say(`      port ${options.port} is taken, the shop is at ${port}`);
  const plan = await planStandIns({
    env: options.env,
    dataDir: dataFolder,
    secrets: readSecrets(dataFolder),
    databaseName: "dangol",
    shopUrl: `http://localhost:${port}`,
    given,
  });
  for (const line of plan.moved) say(`      ${line}`);
  return { plan, given };
}

/** The seed's accounts have a password everybody can read: never by itself into a database on another machine. @param {string} url */
const isOwnAndEmpty = async (url) =>
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname) && (await isEmptyDatabase(url));

/** What people and programs wrote; keys and logs stay. */
async function removeData() {
  await endStalePostgres(path.join(dataFolder, "postgres"));
  const kept = new Set(["locks", "logs", "secrets.json", "processes.json"]);
  for (const name of readdirSync(dataFolder))
    if (!kept.has(name) && !name.startsWith("test-"))
      rmSync(path.join(dataFolder, name), { recursive: true, force: true });
}

/** @param {import("./stand-in-plan.mjs").StandInPlan} plan */
function describeServices({ needed, ports }) {
  return Object.entries(needed)
    .map(([name, isNeeded]) =>
      isNeeded ? `${name} ${ports[/** @type {keyof typeof ports} */ (name)]}` : `${name} real`,
    )
    .join(", ");
}

/** @param {import("./stand-in-plan.mjs").StandInPlan} plan @param {string} logDir @param {number} since */
function welcome(plan, logDir, since) {
  const { admin, seller, shopper } = accounts;
  const lines = [
    ["Shop", plan.shopUrl],
    ["Back office", `${plan.shopUrl}/admin`],
    ["Log in as", `${shopper.email}, ${seller.email}, ${admin.email}; password ${admin.password}`],
    ["Toss sandbox", plan.needed.toss ? plan.tossUrl : undefined],
    ["Inngest", plan.inngestUrl],
    ["Mailbox", plan.mailboxUrl],
    ["Logs", logDir],
  ];
  const shown = lines
    .filter(([, value]) => value)
    .map(([title = "", value]) => `  ${title.padEnd(13)} ${value}`);
  return ["", `Dangol is open (${seconds(since).trim()}). Ctrl-C closes it.`, "", ...shown, ""].join("\n");
}
