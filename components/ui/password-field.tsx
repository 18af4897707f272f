"use client";

import { type ComponentProps, useState } from "react";
import { Field } from "./field";

/** What is typed can be looked at: most mistakes in a password are never seen by who makes them. */
export function PasswordField(props: Omit<ComponentProps<typeof Field>, "type" | "side">) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...props}
      type={shown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      side={
        <button
          type="button"
          aria-label={shown ? "입력한 글자 숨기기" : "입력한 글자 보기"}
          aria-describedby={`${props.id}-label`}
          onClick={() => setShown(!shown)}
          className="scripted touch px-3 text-13 text-muted hover:text-ink"
        >
          {shown ? "숨기기" : "보기"}
        </button>
      }
    />
  );
}
