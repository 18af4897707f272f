import { findSheet } from "@/lib/sheet/find-sheet";
import { toView } from "@/lib/sheet/to-view";
import type { SheetView } from "@/lib/sheet/views";

export async function getSheet(userId: string, sheetId: string): Promise<SheetView> {
  return toView(await findSheet(userId, sheetId));
}
