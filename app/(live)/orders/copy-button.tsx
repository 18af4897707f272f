"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Says what came of it in its own words; a browser that does not let pages copy is told to do it by hand. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [said, say] = useState("");
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    say(done ? "복사했어요" : "길게 눌러 복사해 주세요");
  };
  return (
    <span className="scripted inline-flex flex-wrap items-center gap-2">
      <Button look="secondary" onClick={copy} aria-label={`${what} 복사`}>
        복사
      </Button>
      <span role="status" className="text-13 text-muted">
        {said}
      </span>
    </span>
  );
}
