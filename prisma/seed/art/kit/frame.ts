import type { View } from "./camera";
import { cross, dot, type Thing, type Vec } from "./mesh";

interface Framing {
  pitch: number;
  yaw?: number;
  /** Share of the picture the thing may fill. */
  fill?: number;
  /** Moves the thing up or down by a share of the picture. */
  rise?: number;
  aspect?: number;
}

/** Stands back far enough for everything to fit, and looks at its middle. */
export function frame(thing: Thing, { pitch, yaw = 0, fill = 0.62, rise = 0.02, aspect = 1 }: Framing): View {
  const a = (pitch * Math.PI) / 180;
  const b = (yaw * Math.PI) / 180;
  const back: Vec = [Math.sin(b) * Math.cos(a), Math.sin(a), Math.cos(b) * Math.cos(a)];
  const right: Vec = [Math.cos(b), 0, -Math.sin(b)];
  const up = cross(back, right);
  const axes = [right, up, back] as const;
  const low = [1e9, 1e9, 1e9];
  const high = [-1e9, -1e9, -1e9];
  for (const { positions } of thing) {
    for (let k = 0; k < positions.length; k += 3) {
      const p: Vec = [positions[k] ?? 0, positions[k + 1] ?? 0, positions[k + 2] ?? 0];
      axes.forEach((axis, i) => {
        const value = dot(axis, p);
        low[i] = Math.min(low[i] as number, value);
        high[i] = Math.max(high[i] as number, value);
      });
    }
  }
  const size = (i: number) => (high[i] as number) - (low[i] as number);
  const middle = (i: number) => ((high[i] as number) + (low[i] as number)) / 2;
  const span = Math.max(size(0) / fill / aspect, size(1) / (fill * 0.96)) * aspect;
  const x = middle(0);
  const y = middle(1) + (span / aspect) * rise;
  const z = middle(2);
  const target = [0, 1, 2].map(
    (i) => right[i as 0] * x + (up[i as 0] as number) * y + back[i as 0] * z,
  ) as unknown as Vec;
  return { target, span, pitch, yaw };
}
