import { database } from "@/lib/platform/database";
import type { StatusLabel, StatusLabels } from "./views";

const groups = ["ORDER", "ORDER_ITEM", "PAYMENT"];

/** What screens call the states of orders, as an admin has last worded them. */
export async function listStatusLabels(): Promise<StatusLabels> {
  const rows = await database().statusLabel.findMany({ where: { group: { in: groups } } });
  const of = (wanted: string): Record<string, StatusLabel> =>
    Object.fromEntries(
      rows.filter(({ group }) => group === wanted).map(({ code, label, tone }) => [code, { label, tone }]),
    );
  return { order: of("ORDER"), item: of("ORDER_ITEM"), payment: of("PAYMENT") };
}
