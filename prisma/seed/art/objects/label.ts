import { mix, rgb } from "../kit/color";
import { type Tint, tint } from "../kit/materials";
import { hash, smoothstep } from "../kit/noise";

export interface Label {
  paper?: string;
  ink?: string;
  width: number;
  low: number;
  high: number;
  /** The sign in the upper half. */
  mark?: "ring" | "dot" | "leaf" | "bar" | "hill";
}

/** A paper label on the front of a pot, box or bag; words are only hinted at. */
export function labelled(base: string | Tint, label: Label): Tint {
  const under = tint(base);
  const sheet = rgb(label.paper ?? "#f1ece1");
  const ink = rgb(label.ink ?? "#4a453d");
  const { width, low, high } = label;
  const tall = high - low;
  return (u, v, p) => {
    const below = under(u, v, p);
    if (p[2] < 0 || Math.abs(p[0]) > width / 2 || p[1] < low || p[1] > high) return below;
    const x = p[0] / width;
    const y = (p[1] - low) / tall;
    return mix(
      sheet,
      ink,
      0.88 *
        Math.max(
          markAt(label.mark ?? "ring", x * width, (y - 0.68) * tall, tall),
          wordsAt(x, y, width, tall),
        ),
    );
  };
}

function markAt(mark: NonNullable<Label["mark"]>, x: number, y: number, tall: number): number {
  const r = tall * 0.1;
  const d = Math.hypot(x, y) / r;
  const soft = 0.12;
  switch (mark) {
    case "dot":
      return 1 - smoothstep(1 - soft, 1, d);
    case "ring":
      return smoothstep(0.72, 0.8, d) * (1 - smoothstep(1 - soft, 1, d));
    case "leaf": {
      const a = Math.max(Math.hypot(x - r * 0.7, y), Math.hypot(x + r * 0.7, y)) / (r * 1.25);
      return (1 - smoothstep(1 - soft, 1, a)) * smoothstep(0.03, 0.08, Math.abs(x) / r);
    }
    case "bar":
      return Math.abs(x) < r * 0.22 && Math.abs(y) < r * 1.2 ? 1 : 0;
    case "hill":
      return y > -r * 0.7 && y < r * 0.8 * Math.cos(x / r) && Math.abs(x) < r * 1.5 ? 1 : 0;
  }
}

function wordsAt(x: number, y: number, width: number, tall: number): number {
  const lines = [
    { at: 0.4, half: 0.2, high: 0.05 },
    { at: 0.27, half: 0.13, high: 0.028 },
    { at: 0.2, half: 0.16, high: 0.028 },
  ];
  for (const line of lines) {
    if (Math.abs(y - line.at) > line.high / 2 || Math.abs(x) > line.half) continue;
    const letter = Math.floor(((x + 0.5) * width) / (tall * line.high * 0.75));
    const within = (((x + 0.5) * width) / (tall * line.high * 0.75)) % 1;
    if (within < 0.72 && hash(letter, Math.round(line.at * 100)) > 0.12) return line.high > 0.04 ? 1 : 0.75;
  }
  return 0;
}
