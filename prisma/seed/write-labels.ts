import { database } from "@/lib/platform/database";
import { statusLabels } from "./content/status-labels";

/** Labels an admin has edited stay as they are. */
export async function writeLabels(): Promise<void> {
  const rows = Object.entries(statusLabels).flatMap(([group, labels]) =>
    labels.map(([code, label, tone], position) => ({ group, code, label, tone, position })),
  );
  await database().statusLabel.createMany({ data: rows, skipDuplicates: true });
}
