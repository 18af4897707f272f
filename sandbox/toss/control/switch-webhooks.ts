import { TossError } from "../errors/toss-error";
import type { Fields } from "../payment/read-fields";
import type { Sandbox } from "../sandbox";

/** Resend by id, by order, or what failed; copies, order and holding back of what is sent from now on. */
export function switchWebhooks({ ledger, webhooks }: Sandbox, fields: Fields) {
  const { duplicates, shuffle, hold, release, resend } = fields;
  const { switches } = webhooks;
  if (duplicates !== undefined) switches.duplicates = Math.min(10, Math.max(0, Number(duplicates) || 0));
  if (shuffle !== undefined) switches.shuffle = shuffle === true;
  if (hold !== undefined) switches.hold = hold === true;
  if (release === true) switches.hold = false;
  const wanted = resend === undefined ? [] : wantedIds({ ledger }, resend);
  for (const id of wanted) webhooks.resend(id);
  return { ...switches, resent: wanted.length };
}

function wantedIds({ ledger }: Pick<Sandbox, "ledger">, resend: unknown): string[] {
  const all = [...ledger.deliveries.values()];
  if (resend === "all") return all.map(({ id }) => id);
  if (resend === "failed") return all.filter(({ state }) => state === "FAILED").map(({ id }) => id);
  if (typeof resend === "string" && ledger.deliveries.has(resend)) return [resend];
  const orderId = typeof resend === "object" && resend !== null ? (resend as Fields).orderId : resend;
  const found = all.filter((delivery) => delivery.orderId === orderId);
  if (found.length > 0) return found.map(({ id }) => id);
  throw new TossError("SANDBOX_NOT_FOUND", 404, "no webhook with this id or order");
}
