import { lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import type { Thing, Vec } from "../kit/mesh";

/** Woven basket with two grips. */
export function basket(
  material: Material,
  { radius = 17, height = 20, taper = 0.82, grips = true } = {},
): Thing {
  const rows = Math.round(height / 1.5);
  const around = Math.round(radius * 2.4);
  const weave: Material = {
    ...material,
    color: (u, v, p) => {
      const c = material.color(u, v, p);
      const a = (Math.atan2(p[2], p[0]) / Math.PI / 2) * around;
      const row = Math.floor((p[1] / height) * rows);
      const k =
        0.66 +
        0.36 *
          Math.abs(Math.sin((a + (row % 2) * 0.5) * Math.PI)) *
          Math.abs(Math.sin((p[1] / height) * rows * Math.PI)) ** 0.6;
      return [c[0] * k, c[1] * k, c[2] * k];
    },
    bump: (_u, _v, p) => {
      const a = (Math.atan2(p[2], p[0]) / Math.PI / 2) * around;
      const row = Math.floor((p[1] / height) * rows);
      return (
        0.3 *
        Math.abs(Math.sin((a + (row % 2) * 0.5) * Math.PI)) *
        Math.abs(Math.sin((p[1] / height) * rows * Math.PI))
      );
    },
  };
  const r = radius;
  const shell = lathe(
    [
      [0, 0.2],
      [r * taper, 0.2],
      [r * taper, 0.2],
      [r * (taper + 0.08), height * 0.4],
      [r, height],
      [r, height],
      [r - 0.7, height],
      [r - 0.7, height],
      [r * (taper + 0.04), height * 0.4],
      [r * taper - 1, 0.8],
      [0, 0.8],
    ],
    weave,
    120,
  );
  const rim = Array.from({ length: 2 }, (_, k) =>
    tube(ring(r - 0.3, height - 0.2 + k * 0.9), 0.6, material, { perSegment: 3, around: 8 }),
  );
  const arms = grips
    ? [-1, 1].map((side) =>
        tube(
          [
            [side * r * 0.98, height, -4.5],
            [side * r * 1.06, height + 4.6, -3],
            [side * r * 1.08, height + 5.6, 0],
            [side * r * 1.06, height + 4.6, 3],
            [side * r * 0.98, height, 4.5],
          ],
          0.65,
          material,
        ),
      )
    : [];
  return [...shell, ...rim, ...arms];
}

export function ring(radius: number, y: number): Vec[] {
  return Array.from({ length: 33 }, (_, i) => {
    const a = (i / 32) * Math.PI * 2;
    return [Math.cos(a) * radius, y, Math.sin(a) * radius] as Vec;
  });
}
