import type { ReactNode } from "react";
import { ShopFrame } from "./shop-frame";

type Props = { title: string; other: { question: string; href: string; label: string }; children: ReactNode };

/** Log-in and sign-up: one quiet column. */
export function AuthFrame({ title, other, children }: Props) {
  return (
    <ShopFrame>
      <div className="column py-10 md:py-16">
        <div className="mx-auto max-w-sm">
          <h1 className="mb-8 font-bold text-26">{title}</h1>
          {children}
          <p className="mt-8 text-15 text-muted">
            {other.question}{" "}
            <a href={other.href} className="touch font-medium text-ink underline underline-offset-4">
              {other.label}
            </a>
          </p>
        </div>
      </div>
    </ShopFrame>
  );
}
