import { block, lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { metal } from "../kit/materials";
import { place, type Thing } from "../kit/mesh";

const steel = metal("#b9b6ae");

export function thermos(
  paint: Material,
  lid: Material,
  { radius = 3.6, height = 25, handle = false } = {},
): Thing {
  const r = radius;
  const h = height;
  return [
    ...lathe(
      [
        [0, 0],
        [r - 0.3, 0],
        [r, 0.3],
        [r, 0.9],
        [r, 0.9],
      ],
      steel,
    ),
    ...lathe(
      [
        [r, 0.9],
        [r + 0.06, 1],
        [r + 0.06, 1],
        [r + 0.06, h * 0.68],
        [r * 0.86, h * 0.75],
        [r * 0.8, h * 0.78],
      ],
      paint,
    ),
    ...lathe(
      [
        [r * 0.8, h * 0.775],
        [r * 0.84, h * 0.79],
        [r * 0.8, h * 0.805],
      ],
      steel,
    ),
    ...lathe(
      [
        [r * 0.83, h * 0.805],
        [r * 0.86, h * 0.82],
        [r * 0.86, h * 0.82],
        [r * 0.84, h * 0.97],
        [r * 0.76, h],
        [0, h],
      ],
      lid,
    ),
    ...(handle
      ? [
          tube(
            [
              [r * 0.8, h * 0.93, 0],
              [r * 1.5, h * 0.95, 0],
              [r * 1.6, h * 0.86, 0],
              [r * 0.84, h * 0.83, 0],
            ],
            0.36,
            lid,
          ),
        ]
      : []),
  ];
}

export function tumbler(paint: Material, lid: Material, { radius = 4.2, height = 15 } = {}): Thing {
  const r = radius;
  return [
    ...lathe(
      [
        [0, 0],
        [r * 0.74, 0],
        [r * 0.78, 0.3],
        [r, height * 0.9],
        [r, height * 0.9],
      ],
      paint,
    ),
    ...lathe(
      [
        [r + 0.06, height * 0.9],
        [r + 0.12, height * 0.93],
        [r + 0.05, height * 0.98],
        [r * 0.9, height],
        [0, height],
      ],
      lid,
    ),
    ...place(block([2.2, 0.8, 1.6], 0.3, lid), { at: [0, height - 0.1, r * 0.45] }),
  ];
}

/** Enamelled camping cup with a dark rim. */
export function enamelCup(paint: Material, rim: Material, { radius = 4.6, height = 8 } = {}): Thing {
  const r = radius;
  return [
    ...lathe(
      [
        [0, 0.1],
        [r * 0.84, 0.1],
        [r * 0.94, 0.4],
        [r, 1.4],
        [r, height - 0.3],
        [r, height - 0.3],
      ],
      paint,
    ),
    ...lathe(
      [
        [r - 0.05, height - 0.3],
        [r + 0.2, height - 0.15],
        [r + 0.1, height + 0.1],
        [r - 0.12, height],
      ],
      rim,
    ),
    ...lathe(
      [
        [r - 0.12, height],
        [r - 0.15, 1],
        [0, 0.7],
      ],
      paint,
    ),
    ...place(
      [
        tube(
          [
            [r - 0.1, height * 0.84, 0],
            [r + 2, height * 0.86, 0],
            [r + 2.7, height * 0.6, 0],
            [r + 1.8, height * 0.3, 0],
            [r - 0.1, height * 0.24, 0],
          ],
          0.42,
          rim,
          { flat: 0.4, up: [0, 0, 1] },
        ),
      ],
      { turn: 26 },
    ),
  ];
}
