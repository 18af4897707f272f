import { expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { askRedis } from "@/lib/platform/redis";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { refusalOf } from "@/lib/testing/refusal-of";
import { findSheet } from "./find-sheet";
import { replaceSheet } from "./replace-sheet";
import { type Sheet, sheetKey } from "./sheet";
import { writeSheet } from "./write-sheet";

async function written(): Promise<Sheet> {
  const sheet: Sheet = {
    id: newId(),
    userId: newId(),
    version: 1,
    expiresAt: new Date().toISOString(),
    lines: [],
    amounts: { items: 0, itemDiscount: 0, orderDiscount: 0, shipping: 0, payable: 0 },
    coupon: null,
    method: "CARD",
    balanceUse: 0,
    address: null,
  };
  await writeSheet(sheet, 60);
  return sheet;
}

test("who read the sheet before it was changed does not overwrite the change", async () => {
  const read = await written();
  await replaceSheet(read, { ...read, method: "TRANSFER" });
  expect(await refusalOf(replaceSheet(read, { ...read, method: "BALANCE" }))).toBe("ORDER_STATE_CONFLICT");
  expect(await findSheet(read.userId, read.id)).toEqual({ ...read, method: "TRANSFER", version: 2 });
});

test("of sixteen who read the same sheet one writes", async () => {
  const read = await written();
  const results = await atOnce(16, (index) => replaceSheet(read, { ...read, balanceUse: index }));
  expect(succeeded(results)).toHaveLength(1);
  expect([await findSheet(read.userId, read.id)]).toEqual(succeeded(results));
});

test("the same change again, after its first answer was lost, is the first change", async () => {
  const read = await written();
  const change = { ...read, method: "TRANSFER" as const };
  expect(await replaceSheet(read, change)).toEqual(await replaceSheet(read, change));
  expect((await findSheet(read.userId, read.id)).version).toBe(2);
});

test("a sheet that expired meanwhile does not come back to life", async () => {
  const read = await written();
  await askRedis((redis) => redis.del(sheetKey(read.id)));
  expect(await refusalOf(replaceSheet(read, read))).toBe("ORDER_SHEET_EXPIRED");
  expect(await askRedis((redis) => redis.exists(sheetKey(read.id)))).toBe(0);
});
