"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { markRead } from "@/lib/notification/mark-read";

/** One, or all of them when none is named. */
const Which = z.strictObject({ id: z.uuid().toLowerCase().optional() });

export const read = action("member", Which, async ({ id }, actor) => {
  await markRead(actor.id, id ? { ids: [id] } : { all: true });
  refresh();
});
