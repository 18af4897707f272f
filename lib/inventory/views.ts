import { z } from "zod";
import { ActorKind, MovementKind } from "@/prisma/generated/enums";

const units = z.int().min(0);

export const MovementView = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(MovementKind),
    quantity: z.int().min(1).describe("How many units, always positive."),
    onHandChange: z.int(),
    reservedChange: z.int(),
    onHandAfter: units,
    reservedAfter: units,
    orderNumber: z.string().nullable().describe("Of the order it belongs to, if any."),
    actorKind: z.enum(ActorKind),
    actorName: z.string().nullable(),
    reason: z.string(),
    at: z.iso.datetime({ offset: true }),
  })
  .meta({ id: "StockMovement" });
export type MovementView = z.output<typeof MovementView>;

export const MovementList = z.strictObject({
  items: z.array(MovementView),
  nextCursor: z.string().nullable(),
});
export type MovementList = z.output<typeof MovementList>;

export const BookedMovement = z.strictObject({
  variantId: z.uuid(),
  onHand: units,
  reserved: units,
  sellable: units.describe("What may still be sold: on hand minus reserved."),
  movement: MovementView.pick({
    id: true,
    kind: true,
    quantity: true,
    onHandChange: true,
    reason: true,
    at: true,
  }),
});
export type BookedMovement = z.output<typeof BookedMovement>;
