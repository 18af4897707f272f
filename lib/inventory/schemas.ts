import { z } from "zod";
import { paging } from "@/lib/platform/paging";

const mostUnits = 1_000_000;

const reason = z.string().trim().min(1, "사유를 적어 주세요.").max(200, "사유는 200자까지 쓸 수 있어요.");

const units = z.int("수량은 정수로 적어 주세요.").max(mostUnits, "한 번에 100만 개까지 기록할 수 있어요.");

/** INBOUND and OUTBOUND count units; ADJUST is the signed difference a stock-taking found. */
export const MoveStock = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum(["INBOUND", "OUTBOUND"]),
    quantity: units.min(1, "수량은 1개 이상이어야 해요."),
    reason,
  }),
  z.strictObject({
    kind: z.literal("ADJUST"),
    quantity: units
      .min(-mostUnits, "한 번에 100만 개까지 기록할 수 있어요.")
      .refine((quantity) => quantity !== 0, "늘거나 줄어든 수량을 적어 주세요."),
    reason,
  }),
]);
export type MoveStock = z.output<typeof MoveStock>;

export const VariantId = z.strictObject({ id: z.uuid() });

export const ListMovements = z.strictObject(paging);
export type ListMovements = z.output<typeof ListMovements>;
