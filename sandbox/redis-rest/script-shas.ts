import { hash } from "node:crypto";
import { type Command, commandName } from "./command";
import { RedisError, type Reply } from "./reply";

const shebang = /^#!lua[^\n]*/;
const remembered = 1_000;

/**
 * Scripts may begin with a line like `#!lua flags=allow-key-locking`, which a plain Redis refuses.
 * The line is emptied before Redis sees it, and the script keeps the SHA its owner computed.
 */
export class ScriptShas {
  private readonly known = new Map<string, string>();

  /** The command as a plain Redis takes it. */
  adapt(command: Command): Command {
    switch (commandName(command)) {
      case "EVAL":
      case "EVAL_RO":
        return this.withoutShebang(command, 1);
      case "EVALSHA":
      case "EVALSHA_RO":
        return command.map((part, index) => (index === 1 ? this.plainSha(part) : part));
      case "SCRIPT":
        return this.adaptScript(command);
      default:
        return command;
    }
  }

  /** SCRIPT LOAD answers with the SHA of the script as it was given. */
  answerTo(command: Command, reply: Reply): Reply {
    if (commandName(command) !== "SCRIPT" || subcommand(command) !== "LOAD" || reply instanceof RedisError)
      return reply;
    const script = command[2];
    return typeof script === "string" && shebang.test(script) ? Buffer.from(shaOf(script)) : reply;
  }

  private adaptScript(command: Command): Command {
    if (subcommand(command) === "LOAD") return this.withoutShebang(command, 2);
    if (subcommand(command) === "EXISTS")
      return command.map((part, index) => (index > 1 ? this.plainSha(part) : part));
    return command;
  }

  private withoutShebang(command: Command, position: number): Command {
    const script = command[position];
    if (typeof script !== "string" || !shebang.test(script)) return command;
    const plain = script.replace(shebang, "");
    this.remember(shaOf(script), shaOf(plain));
    return command.with(position, plain);
  }

  private plainSha(sha: string | Buffer): string | Buffer {
    return this.known.get(String(sha).toLowerCase()) ?? sha;
  }

  private remember(sha: string, plainSha: string): void {
    if (this.known.size >= remembered) this.known.delete(this.known.keys().next().value ?? "");
    this.known.set(sha, plainSha);
  }
}

function subcommand(command: Command): string {
  return String(command[1]).toUpperCase();
}

function shaOf(script: string): string {
  return hash("sha1", script, "hex");
}
