"use client";

import { type ReactNode, Suspense, useEffect, useState } from "react";

/** What is no part of the page as it was drawn: it comes once the page listens, and nothing waits for it. */
export function OnceAwake({ children }: { children: ReactNode }) {
  const [isAwake, wake] = useState(false);
  useEffect(() => wake(true), []);
  return isAwake && <Suspense>{children}</Suspense>;
}
