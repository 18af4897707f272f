import { z } from "zod";
import { ChangeSheet, CreateSheet } from "@/lib/sheet/schemas";

const FromSheet = z.strictObject({ orderSheetId: z.uuid().toLowerCase() });

/** Programs may order straight from items; what a sheet would ask comes along. */
const FromItems = CreateSheet.extend({
  couponIssueId: ChangeSheet.shape.couponIssueId,
  balanceUse: ChangeSheet.shape.balanceUse,
  address: ChangeSheet.shape.address,
});

export const PlaceOrder = z.union([FromSheet, FromItems]);
export type PlaceOrder = z.output<typeof PlaceOrder>;
export type PlaceFromItems = z.output<typeof FromItems>;
