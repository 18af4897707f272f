import { z } from "zod";

export const InvariantView = z
  .strictObject({
    id: z.string().regex(/^V\d+$/),
    title: z.string().describe("What must hold, in one sentence."),
    ok: z.boolean(),
    rows: z
      .array(z.record(z.string(), z.unknown()))
      .max(50)
      .describe("What breaks it, fifty rows at the most; empty when it holds."),
  })
  .meta({ id: "Invariant" });
export type InvariantView = z.output<typeof InvariantView>;
