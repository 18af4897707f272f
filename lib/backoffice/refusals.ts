import { Refusal } from "@/lib/platform/refusal";

export const eventNotDead = (act: "retry" | "discard") =>
  new Refusal(
    "ORDER_STATE_CONFLICT",
    409,
    "실패로 끝난 이벤트만 다시 보내거나 폐기할 수 있어요. 목록을 새로고침해 주세요.",
    { act },
  );
