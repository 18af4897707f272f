import { z } from "zod";
import { invalidRequest } from "./refusals";

const values = {
  // The year 0 is a date to zod and none to PostgreSQL.
  time: z.iso.datetime().regex(/^(?!0000)/),
  number: z.int32(),
  sequence: z.int().min(1),
};

type Kind = keyof typeof values;

/** Where a page ended: the sort value and the id of its last row. Good for the order of rows it was made in, no other. */
export const writeCursor = (value: string | number, id: string, order = ""): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString("base64url");

export function readCursor<K extends Kind>(
  text: string,
  kind: K,
  order = "",
): [z.output<(typeof values)[K]>, string] {
  const parsed = parseCursor(text, kind, order);
  if (!parsed.success) {
    throw invalidRequest({ where: "query", issues: [{ path: "cursor", message: "알 수 없는 위치입니다." }] });
  }
  const [, value, id] = parsed.data;
  return [value, id];
}

/** For pages, whose address people edit: what is no cursor there is the first page. */
export const fitsCursor = (text: string, kind: Kind, order: string): boolean =>
  parseCursor(text, kind, order).success;

function parseCursor<K extends Kind>(text: string, kind: K, order: string) {
  const Cursor = z.tuple([z.literal(order), values[kind], z.uuid()]);
  return Cursor.safeParse(parseJson(Buffer.from(text, "base64url").toString("utf8")));
}

/** `undefined` for what is no JSON: the schema says no to it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
