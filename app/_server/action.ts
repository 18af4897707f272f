import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import type { Actor } from "@/lib/identity/views";
import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import { metrics } from "@/lib/platform/metrics";
import { asOutage } from "@/lib/platform/outage";
import { Refusal } from "@/lib/platform/refusal";
import { forbidden, unauthenticated } from "@/lib/platform/refusals";
import { inRequest } from "@/lib/platform/request";
import { spokenMessage } from "@/lib/platform/spoken-message";
import type { ActionState } from "./action-state";
import "./korean-messages";
import { carryOn } from "./form-note";
import { refuseNul } from "./refuse-nul";
import { comesFromHere } from "./request-actor";
import { sendAnnouncements } from "./send-announcements";
import { currentActor } from "./session";

type Who = "anyone" | "member";

/** Turns a use-case into a server action for a form: who is asking, is it well-formed, and what came of it. */
export function action<S extends z.ZodType, const W extends Who, T>(
  who: W,
  schema: S,
  run: (input: z.output<S>, actor: W extends "anyone" ? Actor | null : Actor) => Promise<T>,
  /** Where a plain form is told what came of it, when its own page is prerendered and so cannot say. */
  noteAt?: string,
) {
  return async (_: ActionState<T>, form: FormData): Promise<ActionState<T>> => {
    const requestId = newId();
    const given = form instanceof FormData ? fieldsOf(form) : {};
    const state = await inRequest(requestId, async (): Promise<ActionState<T>> => {
      try {
        // Next lets an action without an Origin header run; we do not.
        if (!comesFromHere({ headers: await headers() }))
          throw forbidden("다른 사이트에서 보낸 요청은 받지 않습니다.");
        const actor = await currentActor();
        if (who === "member" && !actor) throw unauthenticated();
        Object.values(given).forEach(refuseNul);
        const parsed = schema.safeParse(given);
        if (!parsed.success) {
          return { status: "invalid", fields: z.flattenError(parsed.error).fieldErrors, given: shown(given) };
        }
        const value = await run(parsed.data, actor as Actor);
        return { status: "done", value };
      } catch (error) {
        return refusedState(error, requestId, given);
      } finally {
        sendAnnouncements();
      }
    });
    return carryOn(state, noteAt);
  };
}

function refusedState(error: unknown, requestId: string, given: Record<string, string>): ActionState<never> {
  if (error instanceof Refusal) {
    metrics().refusals.inc({ code: error.code });
    const message = spokenMessage(error.code, error.message);
    return { status: "refused", code: error.code, message, given: shown(given) };
  }
  const outage = asOutage(error);
  // What Next throws to redirect or to show another page passes through; so does a defect, which the form says it has no answer to.
  if (!outage) throw error;
  metrics().outages.inc({ what: outage.what });
  log().error({ what: outage.what, err: outage.cause }, "a dependency does not answer");
  const message = `지금은 처리할 수 없어요. 잠시 후 다시 시도해 주세요. (${requestId.slice(-8)})`;
  return { status: "refused", code: "SERVICE_UNAVAILABLE", message, given: shown(given) };
}

/** React adds fields of its own, all starting with "$ACTION". */
const fieldsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );

/** What the form shows again, without what should not travel twice. */
const shown = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !/password/i.test(name)));
