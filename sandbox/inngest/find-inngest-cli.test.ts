import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { findInngestCli, inngestCliArguments } from "./find-inngest-cli.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "cli-"));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it("only a binary that works is found", () => {
  const [stub, real] = ["stub", "real"].map((name) => path.join(folder, name, "inngest")) as [string, string];
  for (const file of [stub, real]) mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(stub, "#!/bin/sh\necho 'binary not found' >&2\nexit 1\n");
  writeFileSync(real, '#!/bin/sh\n[ "$1" = version ] && echo 1.45.1\n');
  for (const file of [stub, real]) chmodSync(file, 0o755);
  vi.stubEnv("PATH", path.dirname(stub));
  expect(findInngestCli()).toBeNull();
  vi.stubEnv("PATH", [path.dirname(stub), path.dirname(real)].join(path.delimiter));
  expect(findInngestCli()).toBe(real);
});

it("the binary is told keys, apps, port and folder; the signing key without its prefix", () => {
  const keys = { eventKey: "evt", signingKey: "signkey-test-00ff" };
  const args = inngestCliArguments({
    port: 8288,
    ...keys,
    sdkUrls: ["http://a/x", "http://b/x"],
    dataDir: "/data",
  });
  expect(args.join(" ")).toBe(
    "start --port 8288 --event-key evt --signing-key 00ff --sdk-url http://a/x --sdk-url http://b/x --sqlite-dir /data --poll-interval 5",
  );
});
