import { askRedis } from "@/lib/platform/redis";
import { type Sheet, sheetKey } from "./sheet";

/** Puts a new sheet down. It is gone after `lifeSeconds`, whatever happens to it until then. */
export async function writeSheet(sheet: Sheet, lifeSeconds: number): Promise<void> {
  await askRedis((redis) => redis.set(sheetKey(sheet.id), JSON.stringify(sheet), { ex: lifeSeconds }));
}
