"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { logOut } from "./actions";

export function LogOutForm() {
  const [, submit, pending] = useActionState(logOut, { status: "idle" });
  return (
    <form action={submit} className="shrink-0">
      <Button type="submit" look="secondary" pending={pending}>
        로그아웃
      </Button>
    </form>
  );
}
