import { createHash } from "node:crypto";
import { assert } from "@/lib/platform/assert";
import { createBreaker } from "@/lib/platform/breaker";
import { insideTransaction } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { askRedis } from "@/lib/platform/redis";

export type GateScript = { readonly source: string; readonly sha: string };

/** What a script returned, or why it was not asked. */
type Answer = readonly string[] | "off" | "open" | "outage";

type Question = {
  readonly script: GateScript;
  readonly keys: string[];
  readonly args: string[];
  readonly answer: (answer: Answer) => void;
  readonly fail: (defect: unknown) => void;
};

type Reply = { readonly result?: unknown; readonly error?: string };

const breaker = createBreaker({ name: "stock-gate", failures: 3, openMs: 5_000 });
const journeys = 2;
const seats = 64;

let underWay = 0;
let waiting: Question[] = [];

export const gateScript = (source: string): GateScript => ({
  source,
  sha: createHash("sha1").update(source).digest("hex"),
});

/**
 * Never fails: the gate is a hint. While two requests are on their way to Redis the next questions gather and travel
 * together, so that a thousand buyers are some twenty requests and not a thousand sockets.
 */
export function askGate(script: GateScript, keys: string[], args: string[]): Promise<Answer> {
  assert(!insideTransaction(), "no network call while rows are locked");
  if (env().GATE === "off") return Promise.resolve("off");
  return new Promise((answer, fail) => {
    waiting.push({ script, keys, args, answer, fail });
    if (waiting.length === 1 && underWay < journeys) queueMicrotask(depart);
  });
}

async function depart(): Promise<void> {
  if (waiting.length === 0 || underWay >= journeys) return;
  const questions = waiting.slice(0, seats);
  waiting = waiting.slice(seats);
  underWay += 1;
  await breaker<readonly Answer[]>(
    () => run(questions),
    (why) => questions.map(() => why),
  ).then(
    (answers) => questions.forEach(({ answer }, index) => void answer(answers[index] ?? "outage")),
    (defect: unknown) => questions.forEach(({ fail }) => void fail(defect)),
  );
  underWay -= 1;
  queueMicrotask(depart);
}

async function run(questions: readonly Question[]): Promise<Answer[]> {
  const replies = await send(questions, ({ sha }) => ["evalsha", sha]);
  const unknown = questions.filter((_, index) => replies[index]?.error?.includes("NOSCRIPT"));
  if (unknown.length > 0) {
    // A Redis that was restarted has forgotten its scripts.
    const again = await send(unknown, ({ source }) => ["eval", source]);
    for (const [index, question] of unknown.entries()) {
      const reply = again[index];
      if (reply) replies[questions.indexOf(question)] = reply;
    }
  }
  return replies.map(read);
}

function send(
  questions: readonly Question[],
  call: (script: GateScript) => ["eval" | "evalsha", string],
): Promise<Reply[]> {
  return askRedis((redis) => {
    const pipeline = redis.pipeline();
    for (const { script, keys, args } of questions) {
      const [command, text] = call(script);
      pipeline[command](text, keys, args);
    }
    return pipeline.exec<unknown[]>({ keepErrors: true });
  });
}

function read({ result, error }: Reply): Answer {
  if (Array.isArray(result)) return result.map(String);
  log().error({ cause: error }, "the stock gate's script failed");
  return "outage";
}
