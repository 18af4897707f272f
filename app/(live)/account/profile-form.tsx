"use client";

import type { ActionState } from "@/app/_server/action-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { firstError, givenOf } from "@/components/ui/form-state";
import { keepTyped, useFormAction } from "@/components/ui/use-form-action";
import type { Profile } from "@/lib/identity/views";
import { saveProfile } from "./actions";

const doneIn = (state: ActionState<{ hasAddress: boolean }>): string =>
  state.status === "done" && state.value.hasAddress
    ? "저장했어요. 다음 주문부터 이 주소를 먼저 보여 드릴게요."
    : "저장했어요.";

export function ProfileForm({ profile }: { profile: Profile }) {
  const [state, submit, pending] = useFormAction(saveProfile, { status: "idle" });
  const given = givenOf(state);
  const field = (name: "name" | "phone" | "postcode" | "address" | "addressDetail") => ({
    id: name,
    name,
    defaultValue: given[name] ?? profile[name] ?? "",
    error: firstError(state, name),
  });
  return (
    <form action={submit} onReset={keepTyped} noValidate className="grid gap-5">
      <FormAlert state={state} done={doneIn(state)} />
      <Field {...field("name")} label="이름" autoComplete="name" required />
      <Field
        {...field("phone")}
        type="tel"
        inputMode="numeric"
        label="휴대폰 번호"
        autoComplete="tel-national"
      />
      <Field
        {...field("postcode")}
        inputMode="numeric"
        label="우편번호"
        autoComplete="postal-code"
        maxLength={5}
      />
      <Field {...field("address")} label="주소" autoComplete="address-line1" />
      <Field {...field("addressDetail")} label="상세 주소" autoComplete="address-line2" />
      <Button type="submit" pending={pending}>
        저장
      </Button>
    </form>
  );
}
