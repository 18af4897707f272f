import { type Command, commandName } from "./command";

const connectionState = "it changes the connection, which is shared by all requests";
const blocking = "it would block a connection that is shared by all requests";
const streaming = "an answer that never ends needs a connection of its own";
const transaction = "send the whole transaction to /multi-exec";
const operating = "it belongs to whoever runs the Redis server";
const otherDatabase = "a token reaches its own database only";

const refused = new Map(
  Object.entries({
    "SELECT AUTH HELLO QUIT RESET CLIENT READONLY READWRITE ASKING": connectionState,
    "BLPOP BRPOP BLMOVE BRPOPLPUSH BLMPOP BZPOPMIN BZPOPMAX BZMPOP WAIT WAITAOF": blocking,
    "SUBSCRIBE PSUBSCRIBE SSUBSCRIBE UNSUBSCRIBE PUNSUBSCRIBE SUNSUBSCRIBE MONITOR SYNC PSYNC REPLCONF":
      streaming,
    "MULTI EXEC DISCARD WATCH UNWATCH": transaction,
    "SHUTDOWN CONFIG DEBUG ACL MODULE REPLICAOF SLAVEOF FAILOVER CLUSTER MIGRATE SAVE BGSAVE BGREWRITEAOF":
      operating,
    "SWAPDB MOVE": otherDatabase,
  }).flatMap(([names, reason]) => names.split(" ").map((name): [string, string] => [name, reason])),
);

/** Why a command cannot be run over REST, or null when it can. */
export function refusalFor(command: Command): string | null {
  const name = commandName(command);
  const reason = refused.get(name) ?? refusedForm(name, command);
  return reason ? `ERR Command is not available over REST: ${name} (${reason})` : null;
}

function refusedForm(name: string, command: Command): string | null {
  if (name === "COPY" && hasWord(command, "DB")) return otherDatabase;
  if ((name === "XREAD" || name === "XREADGROUP") && hasWord(beforeStreams(command), "BLOCK"))
    return blocking;
  return null;
}

/** What follows STREAMS are names chosen by the caller. */
function beforeStreams(command: Command): Command {
  const end = command.findIndex((part) => String(part).toUpperCase() === "STREAMS");
  return end < 0 ? command : command.slice(0, end);
}

function hasWord(command: Command, word: string): boolean {
  const firstOption = word === "DB" ? 3 : 1;
  return command.slice(firstOption).some((part) => String(part).toUpperCase() === word);
}
