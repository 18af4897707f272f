import { rgb, scale } from "../kit/color";
import { lathe, type Profile } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte } from "../kit/materials";
import { place, type Thing } from "../kit/mesh";
import { noise } from "../kit/noise";

export function pot(
  material: Material,
  {
    radius = 8,
    height = 13,
    taper = 0.76,
    saucer,
  }: { radius?: number; height?: number; taper?: number; saucer?: Material } = {},
): Thing {
  const r = radius;
  const wall: Profile = [
    [0, 0.1],
    [r * taper, 0],
    [r * taper, 0],
    [r * (taper + 0.04), 0.3],
    [r, height - 0.4],
    [r - 0.1, height],
    [r - 0.5, height],
    [r - 0.7, height - 0.4],
    [r - 0.8, height - 1.6],
  ];
  const soil: Material = {
    ...matte((_u, _v, p) => scale(rgb("#4a3a2e"), 0.6 + 0.9 * noise(p[0] * 2.4, p[2] * 2.4))),
    bump: (_u, _v, p) => noise(p[0] * 2.2, p[2] * 2.2) * 0.35,
  };
  const dishShape: Profile = [
    [0, 0],
    [r * 1.02, 0],
    [r * 1.1, 0.4],
    [r * 1.14, 1.5],
    [r * 1.08, 1.5],
    [r * 1.0, 0.7],
  ];
  return [
    ...place(
      [
        ...lathe(wall, material),
        ...lathe(
          [
            [0, height - 1.5],
            [r - 0.7, height - 1.5],
          ],
          soil,
        ),
      ],
      { at: [0, saucer ? 0.5 : 0, 0] },
    ),
    ...(saucer ? lathe(dishShape, saucer) : []),
  ];
}
