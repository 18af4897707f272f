import { z } from "zod";
import { WaitlistStatus } from "@/prisma/generated/enums";

const moment = z.iso.datetime({ offset: true });

export const WaitlistPlace = z
  .strictObject({
    id: z.uuid(),
    variantId: z.uuid(),
    productId: z.uuid(),
    name: z.string(),
    option: z.string(),
    imageUrl: z.string(),
    price: z.int().min(0).describe("What one costs now."),
    onSale: z.boolean().describe("Offers are made only while it is."),
    quantity: z.int().min(1).describe("Wanted; from the offer on, what is offered, which may be fewer."),
    status: z.enum(WaitlistStatus),
    ahead: z.int().min(0).nullable().describe("How many wait in front; null when it is not waiting."),
    offerExpiresAt: moment.nullable().describe("Until when the offered pieces are kept."),
    joinedAt: moment,
  })
  .meta({ id: "WaitlistPlace" });
export type WaitlistPlace = z.output<typeof WaitlistPlace>;

export const WaitlistPlaces = z.strictObject({
  items: z.array(WaitlistPlace),
  nextCursor: z.string().nullable(),
});
export type WaitlistPlaces = z.output<typeof WaitlistPlaces>;
