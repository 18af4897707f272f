import { block, lathe } from "../kit/forms";
import type { Material } from "../kit/material";
import { place, type Thing } from "../kit/mesh";

/** Round mirror on a wooden foot. */
export function mirror(frameMaterial: Material, { radius = 11 } = {}): Thing {
  const r = radius;
  const silver: Material = {
    color: (_u, v, p) => [0.66 + p[0] * 0.006, 0.72 + p[1] * 0.004, 0.74 + v * 0],
    gloss: 0.95,
    shine: 0.5,
    metal: true,
    glow: (_u, _v, p) => 0.4 + 0.3 * (Math.abs(p[0] * 0.7 + p[2] * 0.7 + 3) < 2.4 ? 0.5 : 0) - p[2] * 0.012,
  };
  const disc = place(
    [
      ...lathe(
        [
          [0, 0.75],
          [r * 0.93, 0.75],
        ],
        silver,
        96,
      ),
      ...lathe(
        [
          [0, 0],
          [r, 0],
          [r * 1.01, 0.3],
          [r, 1],
          [r * 0.97, 1.15],
          [r * 0.93, 0.95],
          [r * 0.93, 0.7],
        ],
        frameMaterial,
        96,
      ),
    ],
    { tip: 78, at: [0, r + 2.4, 0] },
  );
  const foot = [...place(block([r * 1.25, 2.6, 6], 0.6, frameMaterial), { at: [0, 0, 0.4] })];
  return place([...disc, ...foot], { turn: 14 });
}
