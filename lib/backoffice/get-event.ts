import { database } from "@/lib/platform/database";
import { toEventView } from "./event-row";
import type { OutboxEventView } from "./views";

export const getEvent = async (id: string): Promise<OutboxEventView> =>
  toEventView(await database().outbox.findUniqueOrThrow({ where: { id } }));
