import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { choosePort, isFree } from "./ports.mjs";

async function occupy(port: number, host: string) {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  return { [Symbol.dispose]: () => void server.close() };
}

test("the usual port is taken when it is free", async () => {
  const port = await choosePort(0);
  expect(await choosePort(port)).toBe(port);
});

test.each(["127.0.0.1", "0.0.0.0", "::1", "::"])(
  "a port somebody has on %s is not free, another is chosen",
  async (host) => {
    const port = await choosePort(0);
    using _ = await occupy(port, host);
    expect(await isFree(port)).toBe(false);
    const other = await choosePort(port);
    expect(other).not.toBe(port);
    expect(await isFree(other)).toBe(true);
  },
);

test("a port is promised once", async () => {
  const given = new Set<number>();
  const first = await choosePort(0, given);
  expect(await choosePort(first, given)).not.toBe(first);
  expect(given.size).toBe(2);
});
