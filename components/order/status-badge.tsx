import type { StatusLabel } from "@/lib/order/views";

const tones: Record<string, string> = {
  neutral: "border-edge text-muted",
  info: "border-edge text-ink",
  progress: "border-accent text-accent",
  good: "border-good text-good",
  warn: "border-caution text-caution",
  bad: "border-bad text-bad",
};

type Props = { labels: Record<string, StatusLabel>; status: string };

/** A state in the shop's own words. */
export function StatusBadge({ labels, status }: Props) {
  const { label, tone } = labels[status] ?? { label: status, tone: "neutral" };
  return (
    <span
      className={`inline-block shrink-0 whitespace-nowrap rounded-soft border bg-raised px-2 py-0.5 font-semibold text-12 ${tones[tone] ?? tones.neutral}`}
    >
      {label}
    </span>
  );
}
