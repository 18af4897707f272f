import "server-only";

/** The nearest proxy's word for who is calling. Whoever runs the shop behind a proxy lets it overwrite this header. */
export const clientAddress = (headers: Headers): string =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
