import type { ReactNode } from "react";

type Tone = "plain" | "accent" | "dark";

const tones: Record<Tone, string> = {
  plain: "bg-raised text-ink border border-line",
  accent: "bg-accent text-on-accent",
  dark: "bg-ink text-paper",
};

export function Badge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-soft px-2 py-0.5 text-12 font-semibold ${tones[tone]}`}>
      {children}
    </span>
  );
}
