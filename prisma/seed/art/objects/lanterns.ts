import { lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { metal } from "../kit/materials";
import type { Thing, Vec } from "../kit/mesh";
import { noise } from "../kit/noise";
import { ring } from "./basket";
import { lit } from "./lamps";

/** Mulberry paper over thin ribs. */
export function hanji(strength = 0.85, middle = 14, ribs = 12): Material {
  const sheet = lit("#f6e7c8", strength, middle, middle);
  return {
    ...sheet,
    color: (u, v, p) => {
      const c = sheet.color(u, v, p);
      const a = (Math.atan2(p[2], p[0]) / Math.PI / 2) * ribs;
      const rib = Math.abs(a - Math.round(a)) < 0.03 ? 0.82 : 1;
      const k = rib * (0.93 + 0.1 * noise(u * 2.2, v * 6) + 0.06 * noise(u * 9, v * 2, 2));
      return [c[0] * k, c[1] * k, c[2] * k];
    },
  };
}

export function lantern(shade: Material, foot: Material, { radius = 9, height = 26 } = {}): Thing {
  const r = radius;
  const h = height;
  const legs = [0.4, 2.5, 4.6].map((a) =>
    tube(
      [
        [Math.cos(a) * r * 0.9, 0, Math.sin(a) * r * 0.9],
        [Math.cos(a) * r * 0.8, 5, Math.sin(a) * r * 0.8],
      ],
      0.6,
      foot,
    ),
  );
  const skin = lathe(
    [
      [r * 0.62, 3.4],
      [r * 0.95, 5.5],
      [r * 1.06, h * 0.5],
      [r * 0.94, h - 2.4],
      [r * 0.6, h],
    ],
    shade,
  );
  return [...legs, ...skin, ...rings(r * 0.62, 3.4, foot), ...rings(r * 0.6, h, foot)];
}

/** Camping lantern: glass between a base and a hood. */
export function campLantern(paint: Material, glassWall: Material, { radius = 6, height = 22 } = {}): Thing {
  const r = radius;
  const h = height;
  const posts = [0.6, 2.2, 3.8, 5.4].map((a) =>
    tube(
      [
        [Math.cos(a) * r, h * 0.26, Math.sin(a) * r],
        [Math.cos(a) * r, h * 0.72, Math.sin(a) * r],
      ],
      0.3,
      paint,
    ),
  );
  const bail: Vec[] = Array.from({ length: 9 }, (_, i) => {
    const a = Math.PI * (i / 8);
    return [Math.cos(a) * r * 1.05, h * 0.76 + Math.sin(a) * h * 0.42, 0];
  });
  return [
    ...lathe(
      [
        [0, 0],
        [r * 1.2, 0],
        [r * 1.22, 0.4],
        [r * 1.2, h * 0.16],
        [r * 1.0, h * 0.25],
        [r * 0.9, h * 0.26],
        [0, h * 0.26],
      ],
      paint,
    ),
    ...lathe(
      [
        [0.01, h * 0.26],
        [r * 0.26, h * 0.3],
        [r * 0.34, h * 0.45],
        [r * 0.2, h * 0.62],
        [0.01, h * 0.66],
      ],
      lit("#ffe3a8", 1.8, h * 0.45, h),
    ),
    ...lathe(
      [
        [r * 0.86, h * 0.26],
        [r * 0.92, h * 0.48],
        [r * 0.86, h * 0.72],
      ],
      glassWall,
    ),
    ...posts,
    ...lathe(
      [
        [r * 0.9, h * 0.72],
        [r * 1.15, h * 0.72],
        [r * 1.15, h * 0.76],
        [r * 0.8, h * 0.86],
        [r * 0.4, h * 0.91],
        [r * 0.36, h * 0.97],
        [0, h * 0.98],
      ],
      paint,
    ),
    tube(bail, 0.26, metal("#8c8577")),
  ];
}

function rings(radius: number, y: number, material: Material): Thing {
  return [tube(ring(radius, y), 0.4, material, { perSegment: 2, around: 8 })];
}
