import { askRedis } from "@/lib/platform/redis";
import { orderSheetExpired, sheetChanged } from "./refusals";
import source from "./replace-sheet.lua?raw";
import { type Sheet, sheetKey } from "./sheet";

/** Writes the changed sheet in the place of the one that was read; refuses when that is no longer the one that is there. */
export async function replaceSheet(read: Sheet, change: Omit<Sheet, "version">): Promise<Sheet> {
  const changed: Sheet = { ...change, version: read.version + 1 };
  const replaced = await askRedis((redis) =>
    redis
      .createScript<number>(source)
      .exec([sheetKey(read.id)], [String(read.version), JSON.stringify(changed)]),
  );
  if (replaced === -1) throw orderSheetExpired();
  if (replaced === 0) throw sheetChanged();
  return changed;
}
