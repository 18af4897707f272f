import { block, lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { metal } from "../kit/materials";
import { place, stand, type Thing, type Vec } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { ring } from "./basket";
import { rumpled } from "./rucksacks";

/** Rolled mat held by two straps and a handle. */
export function rolledMat(
  outside: Material,
  lining: Material,
  strap: Material,
  { length = 44, radius = 8 } = {},
): Thing {
  const skin = {
    ...outside,
    bump: (u: number, v: number, p: Vec) =>
      fbm(p[0] * 0.2, p[1] * 0.3 + p[2] * 0.3, 3) * 0.5 + (outside.bump?.(u, v, p) ?? 0),
  };
  const body = place(
    lathe(
      [
        [radius * 0.9, 0],
        [radius, 0.6],
        [radius, length - 0.6],
        [radius * 0.9, length],
      ],
      skin,
      70,
    ),
    { roll: 90, at: [length / 2, 0, 0] },
  );
  const ends = [-1, 1].flatMap((s) =>
    place(
      lathe(
        [
          [0, 0],
          [radius * 0.93, 0],
        ],
        {
          ...lining,
          bump: (_u, _v, p) =>
            0.3 * Math.abs(Math.sin(Math.hypot(p[0], p[2]) * 2.6 + Math.atan2(p[2], p[0]) / 2)),
        },
        70,
      ),
      { roll: 90, at: [(s * length) / 2 - s * 0.1, 0, 0] },
    ),
  );
  const belts = [-1, 1].map((s) =>
    place([tube(ring(radius + 0.15, 0), 0.4, strap, { flat: 4, perSegment: 2, up: [0, 1, 0] })], {
      roll: 90,
      at: [s * length * 0.24, 0, 0],
    }),
  );
  const grip = tube(
    [
      [-length * 0.24, radius, 0],
      [-length * 0.2, radius + 4.6, 0],
      [length * 0.2, radius + 4.6, 0],
      [length * 0.24, radius, 0],
    ],
    1.1,
    strap,
    { flat: 0.3, up: [0, 0, 1] },
  );
  return place(stand([...body, ...ends, ...belts.flat(), grip]), { turn: -26 });
}

/** Soft box that keeps things cold. */
export function coolerBag(material: Material, trim: Material): Thing {
  const body = block([34, 24, 22], 3.4, rumpled(material, 0.8), 16);
  const lid = place(block([34.6, 4.4, 22.6], 2, rumpled(material, 0.6), 14), { at: [0, 22.4, 0] });
  const zip = tube(
    [
      [-17.4, 22.8, 6],
      [-17.2, 22.8, 11.4],
      [0, 22.8, 11.6],
      [17.2, 22.8, 11.4],
      [17.4, 22.8, 6],
    ],
    0.4,
    metal("#8d877b"),
  );
  const grips = [-1, 1].map((s) =>
    tube(
      [
        [-8, 9, s * 11.4],
        [-8, 22, s * 11.6],
        [-6.5, 33, s * 4],
        [6.5, 33, s * 4],
        [8, 22, s * 11.6],
        [8, 9, s * 11.4],
      ],
      1.3,
      trim,
      { flat: 0.25, up: [0, 0, 1] },
    ),
  );
  return place([...body, ...lid, zip, ...grips], { turn: -22 });
}

/** Watering can with a long spout. */
export function wateringCan(paint: Material, trim: Material): Thing {
  const body = lathe(
    [
      [0, 0],
      [7.4, 0],
      [7.6, 0.3],
      [7.2, 8],
      [6.6, 14],
      [6.4, 15],
      [6, 15],
      [6, 14.6],
      [5.8, 13],
    ],
    paint,
  );
  const spout = tube(
    [
      [-6, 3.4, 0],
      [-11, 8, 0],
      [-16.5, 16.6, 0],
      [-19, 18.4, 0],
    ],
    (t) => 1.3 - 0.75 * t,
    paint,
  );
  const grip = tube(
    [
      [5.8, 14, 0],
      [10.6, 16.6, 0],
      [12, 11, 0],
      [7, 4, 0],
    ],
    0.66,
    trim,
  );
  return [...body, spout, grip];
}
