import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function instance(name: string): Promise<{ port: number; server: Server }> {
  const server = createServer((_, response) => response.end(name)).listen(0, "127.0.0.1");
  await once(server, "listening");
  ends.push(() => server.close());
  return { port: (server.address() as AddressInfo).port, server };
}

async function balancer(
  ports: number[],
): Promise<{ ask: () => Promise<string>; stop: () => Promise<unknown> }> {
  const main = new URL("./main.mjs", import.meta.url).pathname;
  const TARGETS = ports.map((port) => `127.0.0.1:${port}`).join(",");
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: "0", TARGETS },
    stdio: ["ignore", "pipe", "inherit"],
  });
  ends.push(() => child.kill("SIGKILL"));
  const [line] = await once(child.stdout, "data");
  const { port } = JSON.parse(String(line));
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      get({ port, host: "127.0.0.1", agent: false }, (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => resolve(text));
      }).on("error", reject);
    });
  const stop = () => {
    child.kill("SIGTERM");
    return once(child, "exit");
  };
  return { ask, stop };
}

test("every instance gets its turn", async () => {
  const instances = await Promise.all(["a", "b", "c"].map(instance));
  const { ask } = await balancer(instances.map(({ port }) => port));
  const answers = [];
  for (let turn = 0; turn < 6; turn++) answers.push(await ask());
  expect(answers).toEqual(["a", "b", "c", "a", "b", "c"]);
});

test("an instance that has gone costs nobody an answer, and gets its turn again when it is back", async () => {
  const [a, b] = [await instance("a"), await instance("b")];
  const { ask } = await balancer([a.port, b.port]);
  b.server.close();
  await once(b.server, "close");
  expect(await Promise.all(Array.from({ length: 20 }, ask))).toEqual(Array.from({ length: 20 }, () => "a"));
  b.server.listen(b.port, "127.0.0.1");
  await expect
    .poll(async () => (await Promise.all([ask(), ask()])).sort(), { timeout: 5_000 })
    .toEqual(["a", "b"]);
});

test("with nobody behind it a connection is closed, not kept waiting", async () => {
  const a = await instance("a");
  const { ask, stop } = await balancer([a.port]);
  a.server.close();
  await once(a.server, "close");
  await expect(ask()).rejects.toThrow();
  expect(await stop()).toEqual([0, null]);
});
