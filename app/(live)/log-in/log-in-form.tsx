"use client";

import type { ActionState } from "@/app/_server/action-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { firstError, givenOf } from "@/components/ui/form-state";
import { PasswordField } from "@/components/ui/password-field";
import { keepTyped, useFormAction } from "@/components/ui/use-form-action";
import { logIn } from "./actions";

export function LogInForm({ next, note }: { next: string; note: ActionState<never> }) {
  const [state, submit, pending] = useFormAction(logIn, note);
  const given = givenOf(state);
  return (
    <form action={submit} onReset={keepTyped} noValidate className="grid gap-5">
      <FormAlert state={state} />
      <input type="hidden" name="next" value={next} />
      <Field
        id="email"
        name="email"
        type="email"
        label="이메일"
        autoComplete="username"
        defaultValue={given.email}
        error={firstError(state, "email")}
        required
      />
      <PasswordField
        id="password"
        name="password"
        label="비밀번호"
        autoComplete="current-password"
        error={firstError(state, "password")}
        required
      />
      <Button type="submit" wide pending={pending}>
        로그인
      </Button>
    </form>
  );
}
