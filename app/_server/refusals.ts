import "server-only";
import { Refusal } from "@/lib/platform/refusal";

export const methodNotAllowed = () =>
  new Refusal("INVALID_REQUEST", 405, "이 주소에서 쓸 수 없는 메서드입니다. Allow 헤더를 확인해 주세요.");
