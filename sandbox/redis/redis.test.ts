import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findRedis } from "./find-redis.mjs";
import { installRedis } from "./install-redis.mjs";
import { waitForRedis } from "./redis-arguments.mjs";
import { TemporaryRedis } from "./temporary-redis";

const root = mkdtempSync(join(tmpdir(), "redis-test-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("finding a server", () => {
  test("REDIS_SERVER wins over what is installed", async () => {
    const named = program(folder("named"), "my-redis");
    const installed = folder("installed");
    program(installed, "redis-server");
    expect(await find({ env: { REDIS_SERVER: named, PATH: installed } })).toBe(named);
  });

  test("a REDIS_SERVER that cannot be run is named in the error, and nothing else is tried", async () => {
    const installed = folder("installed-too");
    program(installed, "redis-server");
    await expect(find({ env: { REDIS_SERVER: "/nowhere/redis", PATH: installed } })).rejects.toThrow(
      /REDIS_SERVER is \/nowhere\/redis/,
    );
  });

  test.each(["redis-server", "valkey-server"])("%s on PATH is found", async (name) => {
    const path = folder(`path-${name}`);
    expect(
      await find({ env: { PATH: `/nowhere:${path}:${folder("empty")}` }, make: () => program(path, name) }),
    ).toBe(join(path, name));
  });

  test("a server outside PATH in a usual folder is found", async () => {
    const usual = folder("usual");
    program(usual, "valkey-server");
    expect(await findRedis({ log: ignore, env: { PATH: "" }, folders: [usual], isRoot: false })).toBe(
      join(usual, "valkey-server"),
    );
  });

  test("a folder or a file without the execute bit is no server", async () => {
    const path = folder("not-programs");
    mkdirSync(join(path, "redis-server"));
    chmodSync(program(path, "valkey-server"), 0o644);
    await expect(find({ env: { PATH: path } })).rejects.toThrow(/No Redis server was found/);
  });

  test("without a server the error says what to do on macOS, Debian and elsewhere", async () => {
    const error = await find({ env: { PATH: folder("bare") } }).catch((reason: Error) => reason.message);
    expect(error).toContain("brew install redis");
    expect(error).toContain("sudo apt-get update && sudo apt-get install -y redis-server");
    expect(error).toContain("valkey-server");
    expect(error).toContain("REDIS_SERVER");
  });

  test("apt-get is left alone when the user is not root", async () => {
    const path = folder("not-root");
    aptGet(path, "exit 0");
    await expect(find({ env: { PATH: path } })).rejects.toThrow(/No Redis server was found/);
    expect(existsSync(join(path, "calls"))).toBe(false);
  });
});

describe("installing with apt-get", () => {
  test("updates, installs without questions, keeps the service from starting and cleans up after itself", async () => {
    const path = folder("apt");
    const policyFile = join(path, "policy-rc.d");
    const lines: string[] = [];
    const apt = aptGet(
      path,
      `"${policyFile}"; echo "policy $?" >> "$(dirname "$0")/calls"; echo "$DEBIAN_FRONTEND" >> "$(dirname "$0")/calls"`,
    );
    await installRedis({ log: (line) => lines.push(line), aptGet: apt, env: process.env, policyFile });
    expect(readFileSync(join(path, "calls"), "utf8").trim().split("\n")).toEqual([
      "update -q",
      "policy 101",
      "noninteractive",
      "install -y -q --no-install-recommends redis-server",
      "policy 101",
      "noninteractive",
    ]);
    expect(existsSync(policyFile)).toBe(false);
    expect(lines).toContain("apt-get install -y redis-server");
  });

  test("a failure is told with apt-get's own words, and the policy file is gone", async () => {
    const path = folder("apt-broken");
    const policyFile = join(path, "policy-rc.d");
    const apt = aptGet(path, "echo 'E: no such package' >&2; exit 100");
    await expect(installRedis({ log: ignore, aptGet: apt, env: process.env, policyFile })).rejects.toThrow(
      /no such package/,
    );
    expect(existsSync(policyFile)).toBe(false);
  });

  test("a policy file of the machine's owner stays as it is", async () => {
    const path = folder("apt-owner");
    const policyFile = join(path, "policy-rc.d");
    writeFileSync(policyFile, "#!/bin/sh\nexit 104\n");
    await installRedis({ log: ignore, aptGet: aptGet(path, "exit 0"), env: process.env, policyFile });
    expect(readFileSync(policyFile, "utf8")).toContain("104");
  });
});

describe("running", () => {
  test("what was written survives kill -9, also with a torn last write, in a folder with spaces and Korean", async () => {
    const redis = await TemporaryRedis.start(folder("단골 data"));
    expect(await ask(redis.port, ["SET", "order", "kept"])).toBe("+OK");
    expect(await ask(redis.port, ["SELECT", "63"])).toBe("+OK");
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    await redis.stop("SIGKILL");

    const journal = join(redis.dataDir, "appendonlydir", "appendonly.aof.1.incr.aof");
    appendFileSync(journal, "*3\r\n$3\r\nSET\r\n$5\r\nor");
    await redis.start();
    expect(await ask(redis.port, ["GET", "order"])).toBe("$4");
    expect(existsSync(join(redis.dataDir, "dump.rdb"))).toBe(false);
    await redis.remove();
  });

  test("waiting gives up in time and says why", async () => {
    const redis = await TemporaryRedis.start();
    await redis.stop();
    const { port } = redis;
    const started = Date.now();
    await expect(waitForRedis({ port, timeoutMs: 300 })).rejects.toThrow(
      /within 300 ms \(last: .*ECONNREFUSED/,
    );
    expect(Date.now() - started).toBeLessThan(1_500);
    await redis.remove();
  });

  test("a server that accepts but never answers is not taken for ready", async () => {
    const silent = createServer(ignore);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(waitForRedis({ port, timeoutMs: 300 })).rejects.toThrow(/no answer/);
    silent.close();
  });
});

function ignore() {}

function folder(name: string): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  return path;
}

function program(path: string, name: string, body = "exit 0"): string {
  const file = join(path, name);
  writeFileSync(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return file;
}

function aptGet(path: string, body: string): string {
  return program(path, "apt-get", `echo "$@" >> "$(dirname "$0")/calls"\n${body}`);
}

async function find({ env, make }: { env: Record<string, string>; make?: () => void }): Promise<string> {
  make?.();
  return findRedis({ log: ignore, env, folders: [], isRoot: false });
}

/** The first line of the answer. */
function ask(port: number, words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("error", reject);
    socket.once("data", (chunk) => {
      socket.destroy();
      resolve(chunk.toString().split("\r\n")[0] ?? "");
    });
    socket.write(
      `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join("")}`,
    );
  });
}
