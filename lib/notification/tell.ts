import { inTransaction } from "@/lib/platform/database";
import { type News, notify } from "./notify";

/** News that is not part of anything else. */
export const tell = (news: readonly News[]): Promise<number> => inTransaction((tx) => notify(tx, ...news));
