type Told = {
  code?: unknown;
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown; kind?: unknown } } };
};

/**
 * Every code an error of the database carries: Prisma's, PostgreSQL's own and the adapter's word for it. The message is
 * no place to look for them: it quotes amounts and numbers that may read the same.
 */
export function databaseCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code, meta } = error as Told;
  const cause = meta?.driverAdapterError?.cause;
  return [code, cause?.originalCode, cause?.kind].filter((one) => typeof one === "string");
}
