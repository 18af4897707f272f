import pg from "pg";

/** What PostgreSQL was asked while `work` ran, statement by statement; BEGIN and COMMIT are told apart. */
export type Statements = { all: string[]; queries: string[] };

/**
 * Counts on the wire side of Prisma: every query of this process passes through node-postgres. Run one piece of work at
 * a time, and once before, so that what only a first call costs is not counted.
 */
export async function countStatements(work: () => Promise<unknown>): Promise<Statements> {
  const all: string[] = [];
  const real = pg.Client.prototype.query;
  const counting = function (this: pg.Client, ...args: unknown[]) {
    all.push(textOf(args[0]));
    return Reflect.apply(real, this, args);
  };
  Object.assign(pg.Client.prototype, { query: counting });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query: real });
  }
  return { all, queries: all.filter((text) => !/^\s*(BEGIN|COMMIT|ROLLBACK)\b/i.test(text)) };
}

const textOf = (query: unknown): string =>
  typeof query === "string" ? query : String((query as { text?: string } | undefined)?.text ?? query);
