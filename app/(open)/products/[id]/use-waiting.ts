import { useEffect, useEffectEvent } from "react";
import type { FormState } from "@/components/ui/form-state";
import { useFormAction } from "@/components/ui/use-form-action";
import { stopWaiting, wait } from "./actions";

/** Into the queue and out of it: what was said last, and how to ask. */
export type Waiting = {
  state: FormState;
  pending: boolean;
  join: (form: FormData) => void;
  leave: (form: FormData) => void;
};

export function useWaiting(onMoved: () => void): Waiting {
  const [joined, join, joining] = useFormAction(wait, { status: "idle" });
  const [left, leave, leaving] = useFormAction(stopWaiting, { status: "idle" });
  const moved = useEffectEvent(onMoved);
  useEffect(() => {
    if (joined.status === "idle" && left.status === "idle") return;
    moved();
  }, [joined, left]);
  const isRefused = joined.status === "refused" || joined.status === "invalid";
  return { state: isRefused ? joined : left, pending: joining || leaving, join, leave };
}
