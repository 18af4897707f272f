import { startOwnToss } from "@/lib/testing/toss-shop";

/** A Toss of this test file's own, in which things may go wrong. */
export async function startShakyToss() {
  const sandbox = await startOwnToss();
  return {
    ...sandbox,
    goWrong: (fault: Record<string, unknown>) => sandbox.api("POST", "/sandbox/faults", fault),
    goRight: () => sandbox.api("POST", "/sandbox/faults", { clear: true }),
    effects: async () => (await sandbox.state()).effects,
  };
}
