import { createHash } from "node:crypto";
import { assert } from "./assert";
import { createBreaker } from "./breaker";
import { insideTransaction } from "./database";
import { log } from "./log";
import { askRedis } from "./redis";

export type Script = { readonly source: string; readonly sha: string };

/** What a script returned, or why it was not asked. */
type Answer = readonly string[] | "open" | "outage";

type Question = {
  readonly script: Script;
  readonly keys: string[];
  readonly args: string[];
  readonly answer: (answer: Answer) => void;
  readonly fail: (defect: unknown) => void;
  isLate: boolean;
};

type Reply = { readonly result?: unknown; readonly error?: string };

const breaker = createBreaker({ name: "redis-scripts", failures: 3, openMs: 5_000 });
const journeys = 2;
const seats = 64;
/** Who asks can do without: a Redis that hangs must not cost them more than this. */
const patienceMs = 700;

let underWay = 0;
let waiting: Question[] = [];

export const script = (source: string): Script => ({
  source,
  sha: createHash("sha1").update(source).digest("hex"),
});

/**
 * Runs a script in Redis for who can do without. Never fails. While two requests are on their way the next questions
 * gather and travel together, so that a thousand callers are some twenty requests and not a thousand sockets.
 */
export async function askScript(asked: Script, keys: string[], args: string[]): Promise<Answer> {
  assert(!insideTransaction(), "no network call while rows are locked");
  return new Promise((answer, fail) => {
    const question: Question = { script: asked, keys, args, answer: said, fail, isLate: false };
    const patience = setTimeout(() => {
      question.isLate = true;
      said("outage");
    }, patienceMs);
    function said(what: Answer): void {
      clearTimeout(patience);
      answer(what);
    }
    waiting.push(question);
    if (waiting.length === 1 && underWay < journeys) queueMicrotask(depart);
  });
}

async function depart(): Promise<void> {
  waiting = waiting.filter(({ isLate }) => !isLate);
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
  call: (script: Script) => ["eval" | "evalsha", string],
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
  log().error({ cause: error }, "a script failed in Redis");
  return "outage";
}
