import type { Material } from "../kit/material";
import type { Pair } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { curve, mirrored, rounded } from "../kit/outline";

export function trunk(half: number, h: number, dip: number, flare: number): Pair[] {
  const left: Pair[] = [
    [-half * 0.36, h - 0.6],
    [-half * 0.86, h - 4.5],
    [-half * 0.9, h - 15],
    [-half, h - 24],
    [-half - flare * 0.5, 0],
    [-half - flare, -h],
  ];
  const neckline = curve(
    [
      [half * 0.36, h - 0.6],
      [half * 0.2, h - dip * 0.82],
      [0, h - dip],
      [-half * 0.2, h - dip * 0.82],
      [-half * 0.36, h - 0.6],
    ],
    6,
  );
  const sides = rounded([...mirrored(left)], 2.2, 5);
  const start = sides.findIndex(([x]) => x < -half * 0.4);
  return [...sides.slice(start, sides.length - start), ...neckline.slice(0, -1)];
}

export function folds(seed: number, half: number, h: number, channels: number) {
  return (x: number, y: number) => {
    const fall = (fbm(x * 0.085 + seed, y * 0.022 + seed, 4) - 0.45) * 2.3;
    const arm = [-1, 1].reduce(
      (sum, s) =>
        sum +
        line(x, y, s * half * 0.95, h - 22, s * half * 0.3, h - 34, 2) * 0.8 -
        line(x, y, s * half * 0.95, h - 26, s * half * 0.4, h - 42, 2) * 0.7,
      0,
    );
    return (
      fall * (channels ? 0.4 : 1) + arm + (channels ? 1.1 * Math.abs(Math.sin((y / channels) * Math.PI)) : 0)
    );
  };
}

export function line(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  width: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  const d = Math.hypot(ax + dx * t - x, ay + dy * t - y);
  return Math.exp(-((d / width) ** 2)) * Math.sin(Math.PI * (0.25 + 0.75 * (1 - t)));
}

export function shaded(material: Material): Material {
  return {
    ...material,
    color: (u, v, p) =>
      material.color(u, v, p).map((c) => c * 0.72) as unknown as readonly [number, number, number],
  };
}
