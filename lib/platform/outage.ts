import { databaseCodes } from "./database-codes";

/** The world is down: the door answers 503 with Retry-After, a job tries again. */
export class Outage extends Error {
  override readonly name = "Outage";

  constructor(
    readonly what: "database" | "redis" | "toss" | "data-platform" | "mail" | "inngest",
    cause: unknown,
    readonly retryAfterSeconds = 5,
  ) {
    super(`${what} is not answering`, { cause });
  }
}

/** A database that cannot be reached, is starting, stopping, has no connection left or answers too late. */
const databaseDown = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"],
  ...["57P01", "57P02", "57P03", "57014", "55P03", "53300", "08000", "08001", "08003", "08004", "08006"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"],
]);

/** What node-postgres says without a code. */
const connectionLost =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed) and is not queryable)/;

/** The same error as an outage, when that is what it is. */
export function asOutage(error: unknown): Outage | null {
  if (error instanceof Outage) return error;
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const down = databaseCodes(cause).some((code) => databaseDown.has(code));
    if (down || connectionLost.test(cause.message)) return new Outage("database", error);
  }
  return null;
}
