import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

/** Relays, each a process of its own, any of which may be killed and is replaced. */
export async function hireRelays(count: number, leaseSeconds: number) {
  const crew = new Set<ChildProcess>();
  const hire = async () => {
    const relay = spawn(
      process.execPath,
      ["--import", "tsx", "inngest/testing/relay-process.ts", String(leaseSeconds)],
      // Its own log would be of the faults that are the point.
      {
        cwd: root,
        env: { ...process.env, LOG_LEVEL: "silent", DATABASE_POOL_SIZE: "2" },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    crew.add(relay);
    await heard(relay);
    // From here on, what it says while nobody listens is forgotten.
    relay.stdout.resume();
  };
  await Promise.all(Array.from({ length: count }, hire));
  return {
    /** The next one that is sending: with events in its hands that it has not noted as sent. */
    async killOneSending(): Promise<void> {
      const [sending] = await Promise.race([...crew].map(async (one) => [one, await heard(one)] as const));
      crew.delete(sending);
      await kill(sending);
      await hire();
    },
    isComplete: () => [...crew].every(isAlive),
    async dismiss() {
      await Promise.all([...crew].map(kill));
    },
  };
}

const heard = ({ stdout }: ChildProcess) => once(stdout as NodeJS.EventEmitter, "data");

const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

async function kill(relay: ChildProcess): Promise<void> {
  if (!isAlive(relay)) return;
  const left = once(relay, "exit");
  relay.kill("SIGKILL");
  await left;
}
