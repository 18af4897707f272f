import { type Command, commandName } from "./command";
import type { RedisPool } from "./redis-pool";
import { refusalFor } from "./refusal-for";
import { RedisError, type Reply } from "./reply";
import { ScriptShas } from "./script-shas";
import { writeError, writeReply } from "./write-reply";

export interface Answer {
  status: number;
  json: string;
}

/** The three ways commands are run over REST: one, several in order, several as one. */
export class CommandRunner {
  private readonly scripts = new ScriptShas();

  constructor(private readonly pool: RedisPool) {}

  async single(database: number, command: Command, base64: boolean): Promise<Answer> {
    const refusal = refusalFor(command);
    if (refusal) return { status: 400, json: writeError(refusal) };
    const [answer = null] = await this.pool.send(database, [this.adapt(command)]);
    const reply = this.scripts.answerTo(command, answer);
    return { status: reply instanceof RedisError ? 400 : 200, json: writeReply(reply, base64) };
  }

  /** In order but not atomic; a command that fails or is refused leaves the others alone. */
  async pipeline(database: number, commands: Command[], base64: boolean): Promise<Answer> {
    const refusals = commands.map(refusalFor);
    const allowed = commands.filter((_, index) => refusals[index] === null);
    const replies =
      allowed.length > 0
        ? await this.pool.send(
            database,
            allowed.map((command) => this.adapt(command)),
          )
        : [];
    let next = 0;
    const rows = commands.map((command, index) => {
      const refusal = refusals[index];
      return refusal ? writeError(refusal) : this.row(command, replies[next++], base64);
    });
    return { status: 200, json: `[${rows.join(",")}]` };
  }

  /** MULTI, the commands and EXEC in one piece on one connection: all of them run, or none. */
  async transaction(database: number, commands: Command[], base64: boolean): Promise<Answer> {
    const refusal = commands.map(refusalFor).find((text) => text !== null);
    if (refusal) return discarded(refusal);
    const adapted = commands.map((command) => this.adapt(command));
    const replies = await this.pool.send(database, [["MULTI"], ...adapted, ["EXEC"]]);
    const outcome = replies.at(-1);
    if (!Array.isArray(outcome)) {
      const cause = replies.find((reply) => reply instanceof RedisError);
      return discarded(cause instanceof RedisError ? cause.message : "ERR EXEC gave no answer");
    }
    const rows = commands.map((command, index) => this.row(command, outcome[index], base64));
    return { status: 200, json: `[${rows.join(",")}]` };
  }

  private row(command: Command, reply: Reply | undefined, base64: boolean): string {
    return writeReply(this.scripts.answerTo(command, reply ?? null), base64);
  }

  /** A token is a database of its own, so flushing all of it flushes nobody else's. */
  private adapt(command: Command): Command {
    return commandName(command) === "FLUSHALL" ? command.with(0, "FLUSHDB") : this.scripts.adapt(command);
  }
}

function discarded(cause: string): Answer {
  return { status: 400, json: writeError(`EXECABORT Transaction discarded because of: ${cause}`) };
}
