/** What an error of any origin says. */
export function messageOf(error: unknown): string {
  if (typeof error === "string") return error;
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === "string" ? message : String(JSON.stringify(error));
}
