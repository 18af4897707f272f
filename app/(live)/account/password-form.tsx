"use client";

import { Button } from "@/components/ui/button";
import { FormAlert } from "@/components/ui/form-alert";
import { firstError } from "@/components/ui/form-state";
import { PasswordField } from "@/components/ui/password-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { changePassword } from "./actions";

export function PasswordForm() {
  const [state, submit, pending] = useFormAction(changePassword, { status: "idle" });
  return (
    <form action={submit} noValidate className="grid gap-5">
      <FormAlert state={state} done="비밀번호를 바꿨어요. 다른 기기에서는 로그아웃됐어요." />
      <PasswordField
        id="currentPassword"
        name="currentPassword"
        label="지금 비밀번호"
        autoComplete="current-password"
        error={firstError(state, "currentPassword")}
        required
      />
      <PasswordField
        id="newPassword"
        name="newPassword"
        label="새 비밀번호"
        hint="8자 이상이면 돼요. 길수록 안전해요."
        autoComplete="new-password"
        error={firstError(state, "newPassword")}
        required
      />
      <Button type="submit" look="secondary" pending={pending}>
        비밀번호 바꾸기
      </Button>
    </form>
  );
}
