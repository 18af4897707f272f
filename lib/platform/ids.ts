import { v7 } from "uuid";

/** Sortable by time of making, so that new rows lie together in every index. */
export const newId = (): string => v7();
