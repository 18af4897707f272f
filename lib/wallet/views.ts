import { z } from "zod";
import { Won } from "@/lib/platform/money";
import { WalletEntryKind } from "@/prisma/generated/enums";

export const BalanceView = z
  .strictObject({
    userId: z.uuid(),
    balance: Won,
    held: Won.describe("Kept for payments under way."),
    spendable: Won.describe("Balance minus held."),
  })
  .meta({ id: "Balance" });
export type BalanceView = z.output<typeof BalanceView>;

const EntryView = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(WalletEntryKind),
    amount: z.int().describe("Signed: what was paid is negative."),
    balanceAfter: Won,
    reference: z.string().describe("Names the one business fact behind it, such as `payment:{id}`."),
    note: z.string(),
    at: z.iso.datetime({ offset: true }),
  })
  .meta({ id: "BalanceEntry" });

export const EntryList = z.strictObject({ items: z.array(EntryView), nextCursor: z.string().nullable() });
export type EntryList = z.output<typeof EntryList>;
