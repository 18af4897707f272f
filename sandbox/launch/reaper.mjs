/**
 * The last one in the house: reads on its standard input which process groups belong to its parent, and when
 * that pipe closes without a "bye" (the parent was killed, however), ends them all and removes what must not stay.
 */
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { endGroups } from "./process-group.mjs";

const GRACE_MS = 5_000;

/** @type {Map<number, NodeJS.Signals>} */
const groups = new Map();
/** @type {Set<string>} */
const leftovers = new Set();

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => {});

const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  const message = JSON.parse(line);
  if (message.track) groups.set(message.track, message.signal);
  if (message.forget) groups.delete(message.forget);
  if (message.remove) leftovers.add(message.remove);
  if (message.bye) process.exit(0);
});
lines.on("close", async () => {
  await endGroups(
    [...groups].map(([pid, signal]) => ({ pid, signal })),
    GRACE_MS,
  );
  for (const leftover of leftovers) rmSync(leftover, { recursive: true, force: true });
  process.exit(0);
});
