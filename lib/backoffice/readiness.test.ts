import { beforeAll, expect, test, vi } from "vitest";
import { completeEnvironment } from "@/lib/testing/complete-environment";
import { readiness } from "./readiness";

// Nobody listens at the addresses of this environment.
beforeAll(() => {
  for (const [name, value] of Object.entries(completeEnvironment)) vi.stubEnv(name, value);
});

test("what does not answer is named, without where it is or what it said", async () => {
  const answer = await readiness();
  expect(answer.database).toEqual({ ok: false, problem: "the database does not answer" });
  expect(answer.redis).toEqual({ ok: false, problem: "redis does not answer" });
});
