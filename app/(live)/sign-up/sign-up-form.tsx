"use client";

import type { ActionState } from "@/app/_server/action-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { firstError, givenOf } from "@/components/ui/form-state";
import { PasswordField } from "@/components/ui/password-field";
import { keepTyped, useFormAction } from "@/components/ui/use-form-action";
import { signUp } from "./actions";

/** Said above the form; the field is marked as well. */
const takenIn = (state: ActionState<unknown>): string | undefined =>
  state.status === "refused" && state.code === "EMAIL_TAKEN" ? "이미 가입된 이메일이에요." : undefined;

export function SignUpForm({ next, note }: { next: string; note: ActionState<never> }) {
  const [state, submit, pending] = useFormAction(signUp, note);
  const given = givenOf(state);
  return (
    <form action={submit} onReset={keepTyped} noValidate className="grid gap-5">
      <FormAlert state={state} />
      <input type="hidden" name="next" value={next} />
      <Field
        id="name"
        name="name"
        label="이름"
        autoComplete="name"
        defaultValue={given.name}
        error={firstError(state, "name")}
        required
      />
      <Field
        id="email"
        name="email"
        type="email"
        label="이메일"
        autoComplete="email"
        defaultValue={given.email}
        error={firstError(state, "email") ?? takenIn(state)}
        required
      />
      <PasswordField
        id="password"
        name="password"
        label="비밀번호"
        hint="8자 이상이면 돼요. 길수록 안전해요."
        autoComplete="new-password"
        error={firstError(state, "password")}
        required
      />
      <Field
        id="phone"
        name="phone"
        type="tel"
        inputMode="numeric"
        label="휴대폰 번호 (선택)"
        hint="배송 소식을 전할 때 써요."
        autoComplete="tel-national"
        defaultValue={given.phone}
        error={firstError(state, "phone")}
      />
      <p className="text-13 text-muted">
        가입하면{" "}
        <a href="/terms" className="underline underline-offset-4">
          이용약관
        </a>
        과{" "}
        <a href="/privacy" className="underline underline-offset-4">
          개인정보처리방침
        </a>
        에 동의하는 것으로 보아요.
      </p>
      <Button type="submit" wide pending={pending}>
        가입하고 시작하기
      </Button>
    </form>
  );
}
