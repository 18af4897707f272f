import type { IncomingMessage } from "node:http";
import type { Command } from "./command";
import { type Answer, CommandRunner } from "./command-runner";
import { type Fault, Faults } from "./faults";
import { BodyTooLarge, readBody } from "./read-body";
import { BadRequest, readCommand, readCommands, readPathCommand } from "./read-commands";
import type { RedisPool } from "./redis-pool";
import { AnswerLost, RedisAway } from "./reply";
import type { TokenBook } from "./token-book";
import { writeError } from "./write-reply";

export interface GatewayOptions {
  pool: RedisPool;
  tokens: TokenBook;
  faults: boolean;
  bodyLimitBytes: number;
  log: (line: string) => void;
}

const methods = ["GET", "POST", "PUT", "HEAD"];
const healthTimeoutMs = 1_000;

/** What each path answers. A null answer cuts the connection. */
export class Gateway {
  private readonly runner: CommandRunner;
  private readonly faults: Faults | null;

  constructor(private readonly options: GatewayOptions) {
    this.runner = new CommandRunner(options.pool);
    this.faults = options.faults ? new Faults() : null;
  }

  async answer(request: IncomingMessage): Promise<Answer | null> {
    const url = request.url ?? "/";
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    const query = mark < 0 ? "" : url.slice(mark + 1);
    if (path === "/health") return this.health();
    const database = this.options.tokens.databaseOf(tokenIn(request, query));
    if (database === undefined) return { status: 401, json: writeError("Unauthorized") };
    if (!methods.includes(request.method ?? ""))
      return { status: 405, json: writeError("Method Not Allowed") };
    try {
      return await this.answerFor(database, request, path, query);
    } catch (error) {
      const callerLeft = request.destroyed && !request.complete;
      return callerLeft ? null : this.failure(error);
    }
  }

  private async answerFor(
    database: number,
    request: IncomingMessage,
    path: string,
    query: string,
  ): Promise<Answer | null> {
    const body = await readBody(request, this.options.bodyLimitBytes);
    const format = request.headers["upstash-response-format"] ?? "json";
    if (format !== "json")
      throw new BadRequest("ERR this gateway answers in JSON only (Upstash-Response-Format)");
    const base64 = request.headers["upstash-encoding"] === "base64";
    switch (path) {
      case "/":
        if (request.method === "GET" || request.method === "HEAD") return welcome;
        return this.runSingle(database, readCommand(body), base64);
      case "/pipeline":
      case "/multi-exec":
        if (request.method !== "POST") return { status: 405, json: writeError("Method Not Allowed") };
        return this.runSeveral(database, path, readCommands(body), base64);
      case "/sandbox/faults":
        return this.setFault(database, body);
      default:
        return this.runSingle(database, readPathCommand(path, query, body), base64);
    }
  }

  private runSingle(database: number, command: Command, base64: boolean): Promise<Answer | null> {
    const run = () => this.runner.single(database, command, base64);
    const fault = this.faults?.strike(database, [command]);
    return fault ? faulty(fault, run) : run();
  }

  private runSeveral(
    database: number,
    path: string,
    commands: Command[],
    base64: boolean,
  ): Promise<Answer | null> {
    const run = () =>
      path === "/pipeline"
        ? this.runner.pipeline(database, commands, base64)
        : this.runner.transaction(database, commands, base64);
    const fault = this.faults?.strike(database, commands);
    return fault ? faulty(fault, run) : run();
  }

  private setFault(database: number, body: Buffer): Answer {
    if (!this.faults)
      return { status: 404, json: writeError("Faults are off: start the gateway with FAULTS=1") };
    const fault = this.faults.set(database, body);
    return { status: 200, json: JSON.stringify({ result: fault ?? { mode: "none" } }) };
  }

  private async health(): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), healthTimeoutMs);
    });
    const { pool, tokens } = this.options;
    const answered = pool.send(tokens.lowestDatabase(), [["PING"]]).then(
      () => true,
      () => false,
    );
    const up = await Promise.race([answered, late]);
    clearTimeout(timer);
    return up ? { status: 200, json: '{"status":"up"}' } : { status: 503, json: '{"status":"down"}' };
  }

  private failure(error: unknown): Answer {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof BadRequest) return { status: 400, json: writeError(reason) };
    if (error instanceof BodyTooLarge) return { status: 413, json: writeError(reason) };
    if (error instanceof RedisAway)
      return { status: 503, json: writeError(`ERR Redis is not reachable (${reason})`) };
    if (error instanceof AnswerLost) {
      const lost = "the connection to Redis was lost before the answer; the command may or may not have run";
      return { status: 502, json: writeError(`ERR ${lost} (${reason})`) };
    }
    this.options.log(`unexpected: ${error instanceof Error ? error.stack : reason}`);
    return { status: 500, json: writeError("ERR the gateway failed; its log says why") };
  }
}

const welcome: Answer = { status: 200, json: '{"result":"Redis over REST"}' };

function tokenIn(request: IncomingMessage, query: string): string {
  const header = request.headers.authorization;
  if (header !== undefined) return /^bearer\s+/i.test(header) ? header.slice(7).trim() : "";
  return query === "" ? "" : (new URLSearchParams(query).get("_token") ?? "");
}

async function faulty(fault: Fault, run: () => Promise<Answer>): Promise<Answer | null> {
  if (fault.mode === "down") throw new RedisAway("switched off by a test");
  const answer = await run();
  if (fault.mode === "drop-answer") return null;
  await new Promise((resolve) => setTimeout(resolve, fault.ms));
  return answer;
}
