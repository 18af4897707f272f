"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

type Props = { providers: { id: string; name: string }[]; next: string };

const labels: Record<string, string> = {
  kakao: "카카오로 로그인",
  naver: "네이버로 로그인",
  google: "Google로 로그인",
};

/** next-auth starts a provider log-in by a POST with its own token. */
export function SocialLogIn({ providers, next }: Props) {
  const [csrfToken, setCsrfToken] = useState("");
  const submitWithToken = async (form: HTMLFormElement) => {
    const answer = await fetch("/api/auth/csrf");
    setCsrfToken(((await answer.json()) as { csrfToken: string }).csrfToken);
    requestAnimationFrame(() => form.submit());
  };
  return (
    <div className="mt-6 grid gap-3 border-line border-t pt-6">
      {providers.map(({ id, name }) => (
        <form
          key={id}
          method="post"
          action={`/api/auth/signin/${id}`}
          onSubmit={(event) => {
            event.preventDefault();
            void submitWithToken(event.currentTarget);
          }}
        >
          <input type="hidden" name="csrfToken" value={csrfToken} />
          <input type="hidden" name="callbackUrl" value={next} />
          <Button type="submit" look="secondary" wide>
            {labels[id] ?? name}
          </Button>
        </form>
      ))}
    </div>
  );
}
