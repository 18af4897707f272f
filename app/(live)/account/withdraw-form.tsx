"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { firstError, givenOf } from "@/components/ui/form-state";
import { PasswordField } from "@/components/ui/password-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { withdraw } from "./actions";

type Props = {
  /** Null where there is a password to ask for. */
  email: string | null;
};

export function WithdrawForm({ email }: Props) {
  const [state, submit, pending] = useFormAction(withdraw, { status: "idle" });
  return (
    <details className="border-line border-y">
      <summary className="touch cursor-pointer py-3 text-15 text-muted">단골을 떠나시나요?</summary>
      <form action={submit} noValidate className="grid gap-5 pt-2 pb-6">
        <p className="text-15">
          탈퇴하면 바로 로그아웃되고 다시 로그인할 수 없어요. 쓰지 않은 쿠폰은 사라지고, 주문 기록은 법에서
          정한 기간 동안만 보관해요. 잔액이 남아 있거나 진행 중인 주문이나 충전이 있으면 탈퇴할 수 없어요.
        </p>
        <FormAlert state={state} />
        {email === null ? (
          <PasswordField
            id="withdrawPassword"
            name="currentPassword"
            label="비밀번호 확인"
            autoComplete="current-password"
            error={firstError(state, "currentPassword")}
            required
          />
        ) : (
          <Field
            id="withdrawEmail"
            name="email"
            type="email"
            label="이메일 확인"
            hint={`비밀번호가 없는 계정이에요. 확인을 위해 ${email} 주소를 그대로 적어 주세요.`}
            autoComplete="off"
            defaultValue={givenOf(state).email ?? ""}
            error={firstError(state, "email")}
            required
          />
        )}
        <Button type="submit" look="secondary" pending={pending}>
          탈퇴하기
        </Button>
      </form>
    </details>
  );
}
