import { Refusal } from "@/lib/platform/refusal";

export const emailTaken = () =>
  new Refusal("EMAIL_TAKEN", 409, "이미 가입된 이메일이에요. 로그인하거나 다른 이메일을 써 주세요.");

export const logInDoesNotMatch = () =>
  new Refusal("UNAUTHENTICATED", 401, "이메일 또는 비밀번호가 맞지 않아요.");

export const accountSuspended = () =>
  new Refusal("FORBIDDEN", 403, "이용이 정지된 계정이에요. 고객센터로 문의해 주세요.");

export const wrongPassword = () =>
  new Refusal("INVALID_REQUEST", 400, "지금 비밀번호가 맞지 않아요.", {
    fields: { currentPassword: ["지금 비밀번호가 맞지 않아요."] },
  });

export const stillInUse = () =>
  new Refusal(
    "ORDER_STATE_CONFLICT",
    409,
    "진행 중인 주문이나 충전, 남은 잔액이 있어 탈퇴할 수 없어요. 먼저 정리해 주세요. 입금을 기다리는 충전은 기한이 지나면 저절로 취소돼요.",
  );

export const stillSelling = () =>
  new Refusal(
    "ORDER_STATE_CONFLICT",
    409,
    "판매 중인 상품이나 진행 중인 주문, 남은 잔액이 있어 탈퇴할 수 없어요. 상품을 판매 중지하고 먼저 정리해 주세요.",
  );

export const otherEmail = () =>
  new Refusal("INVALID_REQUEST", 400, "가입한 이메일과 달라요. 위에 보이는 이메일을 그대로 적어 주세요.", {
    fields: { email: ["가입한 이메일과 달라요."] },
  });
