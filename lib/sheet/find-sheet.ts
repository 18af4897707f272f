import { askRedis } from "@/lib/platform/redis";
import { notFound } from "@/lib/platform/refusals";
import { orderSheetExpired } from "./refusals";
import { type Sheet, sheetKey } from "./sheet";

/** The owner's sheet while it lives. */
export async function findSheet(userId: string, sheetId: string): Promise<Sheet> {
  const text = await askRedis((redis) => redis.get<string>(sheetKey(sheetId)));
  if (text === null) throw orderSheetExpired();
  const sheet = JSON.parse(text) as Sheet;
  if (sheet.userId !== userId) throw notFound("주문서를 찾을 수 없어요.");
  return sheet;
}
