import { z } from "zod";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { checkInvariants } from "@/lib/backoffice/invariants";
import { InvariantView } from "@/lib/backoffice/invariants-view";
import { importTransactions } from "@/lib/payment/import-transactions";
import { Outage } from "@/lib/platform/outage";
import { recover } from "@/lib/platform/recover";

export const GET = route(
  {
    path: "/admin/invariants",
    who: ["ADMIN"],
    summary: "Whether everything that must hold does, checked now, against what Toss says now.",
    answer: z.array(InvariantView),
  },
  async () => {
    const tossAnswers = await recover(
      () => importTransactions().then(() => true),
      async (error) => {
        if (error instanceof Outage && error.what === "toss") return false;
        throw error;
      },
    );
    const checked = await checkInvariants();
    return tossAnswers ? checked : checked.map(withoutToss);
  },
);

/** What could not be compared is not said to be right. */
const withoutToss = (invariant: InvariantView): InvariantView =>
  invariant.id === "V12"
    ? { ...invariant, ok: false, rows: [{ problem: "토스가 대답하지 않아 지금은 비교하지 못했어요." }] }
    : invariant;

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
