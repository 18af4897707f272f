"use client";

import { Button } from "@/components/ui/button";
import { FormAlert } from "@/components/ui/form-alert";
import { useFormAction } from "@/components/ui/use-form-action";
import { read } from "./actions";

type Props = { id?: string; label: string; name: string };

/** A plain form, so that it works without JavaScript as well. */
export function ReadForm({ id, label, name }: Props) {
  const [state, submit, pending] = useFormAction(read, { status: "idle" });
  return (
    <form action={submit} className="shrink-0">
      {id && <input type="hidden" name="id" value={id} />}
      <Button
        type="submit"
        look="quiet"
        pending={pending}
        aria-label={name}
        className="whitespace-nowrap px-2 text-13"
      >
        {label}
      </Button>
      <FormAlert state={state} />
    </form>
  );
}
