import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { completeEnvironment } from "@/lib/testing/complete-environment";

const run = promisify(execFile);

/** What a process of its own writes when it logs like this. */
async function logged(script: string): Promise<Record<string, unknown>[]> {
  const code = `import { log } from "@/lib/platform/log"; import { inRequest } from "@/lib/platform/request"; ${script}`;
  const { stdout } = await run("node", ["--import", "tsx", "--input-type=module", "--eval", code], {
    env: { ...process.env, ...completeEnvironment },
  });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("a log line is JSON with the request's id, and shows no secret and nobody's data", async () => {
  const lines = await logged(`
    const person = { email: "kim@dangol.kr", phone: "01012345678", password: "hunter2" };
    inRequest("request-1", () => log().info({ person, order: { person }, paymentKey: "tviva" }, "line\\nforged"));
    const refused = Object.assign(new Error("check failed"), {
      code: "P2039", meta: { driverAdapterError: { cause: { detail: "Failing row contains (kim@dangol.kr)" } } },
    });
    log().error({ err: refused }, "defect");
    log().error({ err: "a thrown text" }, "defect");`);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatchObject({ level: "info", requestId: "request-1", msg: "line\nforged" });
  expect(lines[1]).toMatchObject({ level: "error", err: { message: "check failed", code: "P2039" } });
  expect(lines[2]).toMatchObject({ err: "a thrown text" });
  expect(JSON.stringify(lines)).not.toMatch(/kim@|0101234|hunter2|tviva/);
});
