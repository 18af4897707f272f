import { z } from "zod";
import { paging } from "@/lib/platform/paging";

export const ListEntries = z.strictObject(paging);
export type ListEntries = z.output<typeof ListEntries>;
