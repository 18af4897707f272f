import path from "node:path";
import type { TestProject } from "vitest/node";
import { startKeeper } from "@/sandbox/launch/keeper.mjs";
import { root } from "@/sandbox/launch/project.mjs";
import { makeRunFolder } from "@/sandbox/launch/testing/run-folder.mjs";
import { testEnvironment } from "@/sandbox/launch/testing/test-environment.mjs";
import { startTestServices } from "@/sandbox/launch/testing/test-services.mjs";

interface Services {
  serverUrl: string;
  template: string;
  redisTokens: string[];
  environment: Record<string, string>;
}

declare module "vitest" {
  interface ProvidedContext {
    services: Services;
  }
}

/** Real PostgreSQL, Redis, Toss, Inngest and mailbox: those of `npm test`, or our own when Vitest is run by itself. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DANGOL_TEST_SERVICES;
  if (given) {
    project.provide("services", JSON.parse(given));
    return async () => {};
  }
  const dataDir = await makeRunFolder();
  const keeper = startKeeper(dataDir);
  keeper.removeAtDeath(dataDir);
  const stop = async () => {
    await keeper.endAll(4_000);
    keeper.dismiss();
  };
  const house = {
    keeper,
    logDir: path.join(dataDir, "logs"),
    say: console.log,
    onChange: () => {},
    onGivenUp: (reason: Error) => console.error(reason),
  };
  try {
    const env = testEnvironment(process.env, root);
    const { services } = await startTestServices({ house, dataDir, env });
    project.provide("services", services);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
