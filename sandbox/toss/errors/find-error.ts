import { browserErrors } from "./browser-errors";
import { cancelErrors } from "./cancel-errors";
import { cashReceiptErrors } from "./cash-receipt-errors";
import { confirmErrors } from "./confirm-errors";
import { lookupErrors } from "./lookup-errors";
import { otherErrors } from "./other-errors";
import { settlementErrors } from "./settlement-errors";
import { type ErrorTable, TossError } from "./toss-error";
import { transactionErrors } from "./transaction-errors";
import { virtualAccountErrors } from "./virtual-account-errors";

export const errorTables = {
  confirm: confirmErrors,
  lookup: lookupErrors,
  cancel: cancelErrors,
  virtualAccounts: virtualAccountErrors,
  transactions: transactionErrors,
  settlements: settlementErrors,
  cashReceipts: cashReceiptErrors,
  browser: browserErrors,
  other: otherErrors,
} as const satisfies Record<string, ErrorTable>;

export type ErrorArea = keyof typeof errorTables;

type CodeOf<Table> = Table extends unknown ? keyof Table : never;
export type KnownCode = CodeOf<(typeof errorTables)[ErrorArea]> & string;

export function tossError(code: KnownCode, message?: string): TossError {
  const found = findError(code);
  if (!found) throw new Error(`no such Toss code: ${code}`);
  return message === undefined ? found : new TossError(found.code, found.status, message);
}

/** The code as the area knows it, else as any area does. */
export function findError(code: string, area?: ErrorArea): TossError | undefined {
  const tables: ErrorTable[] = [...(area ? [errorTables[area]] : []), ...Object.values(errorTables)];
  const row = tables.find((table) => Object.hasOwn(table, code))?.[code];
  return row && new TossError(code, row[0], row[1]);
}
