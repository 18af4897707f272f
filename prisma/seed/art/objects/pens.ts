import { rgb } from "../kit/color";
import { lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte, plastic, wood } from "../kit/materials";
import { place, stand, type Thing, type Vec } from "../kit/mesh";
import { box } from "../kit/outline";
import { plank } from "../kit/slab";
import { lay } from "./textile";

/** Fountain or ball pen lying on the table. */
export function pen(body: Material, trim: Material, { length = 13.6, cap = true } = {}): Thing {
  const l = length;
  const shaft = lathe(
    [
      [0, 0],
      [0.42, 0.1],
      [0.52, 0.8],
      [0.6, l * 0.3],
      [0.6, l * 0.54],
    ],
    body,
    40,
  );
  const front = cap
    ? [
        ...lathe(
          [
            [0.66, l * 0.54],
            [0.7, l * 0.56],
            [0.68, l * 0.9],
            [0.5, l * 0.985],
            [0, l],
          ],
          body,
          40,
        ),
        ...lathe(
          [
            [0.67, l * 0.53],
            [0.74, l * 0.535],
            [0.74, l * 0.56],
            [0.7, l * 0.565],
          ],
          trim,
          40,
        ),
      ]
    : [
        ...lathe(
          [
            [0.6, l * 0.54],
            [0.5, l * 0.8],
            [0.3, l * 0.93],
            [0.08, l],
          ],
          trim,
          40,
        ),
      ];
  const clip = tube(
    [
      [0, l * 0.95, 0.5],
      [0, l * 0.93, 0.92],
      [0, l * 0.68, 0.88],
    ],
    0.15,
    trim,
    { flat: 0.5 },
  );
  return lay([...shaft, ...front, clip]);
}

export function pencil(color: string, { length = 17 } = {}): Thing {
  return lay([
    ...lathe(
      [
        [0, 0],
        [0.38, 0],
        [0.38, 0],
        [0.38, length - 2.2],
        [0.38, length - 2.2],
      ],
      plastic(color, 0.5),
      6,
    ),
    ...lathe(
      [
        [0.38, length - 2.2],
        [0.13, length - 0.5],
      ],
      wood("#d9b98c", 1),
      18,
    ),
    ...lathe(
      [
        [0.13, length - 0.5],
        [0.02, length],
      ],
      matte("#3b3936"),
      12,
    ),
  ]);
}

export function penHolder(material: Material, pieces: Thing): Thing {
  return [
    ...lathe(
      [
        [0, 0],
        [3.8, 0],
        [4, 0.2],
        [4, 9.8],
        [3.8, 10],
        [3.5, 9.8],
        [3.5, 1],
        [0, 1],
      ],
      material,
      80,
    ),
    ...place(pieces, { at: [0, 1, 0] }),
  ];
}

/** Pencils, upright and leaning, for a holder. */
export function leaning(colors: string[]): Thing {
  return colors.flatMap((color, i) => {
    const a = i * 2.2 + 0.5;
    const upright = [
      ...lathe(
        [
          [0, 0],
          [0.36, 0],
          [0.36, 14],
          [0.36, 14],
        ],
        plastic(color, 0.5),
        6,
      ),
      ...lathe(
        [
          [0.36, 14],
          [0.12, 15.6],
        ],
        wood("#d9b98c", 1),
        14,
      ),
      ...lathe(
        [
          [0.12, 15.6],
          [0.02, 16.1],
        ],
        matte("#3b3936"),
        10,
      ),
    ];
    return place(upright, {
      at: [Math.cos(a) * 1.6, 0, Math.sin(a) * 1.6],
      roll: -Math.cos(a) * 8,
      tip: Math.sin(a) * 8,
    });
  });
}

export function ruler(material: Material, { length = 21, width = 3 } = {}): Thing {
  const marks: Material = {
    ...material,
    color: (u, v, p) =>
      v > width / 2 - (Math.round(u * 2) % 10 === 0 ? 1 : Math.round(u * 2) % 2 === 0 ? 0.7 : 0.45) &&
      Math.abs(u * 2 - Math.round(u * 2)) < 0.12 &&
      Math.abs(u) < length / 2 - 0.6
        ? rgb("#4a3a2a")
        : material.color(u, v, p),
  };
  return lay(plank([box(length, width, 0.3)], marks, 0.5, 0.1), 14);
}

/** Brass bits in the shape of bars and loops. */
export function clips(material: Material, count = 6): Thing {
  return Array.from({ length: count }, (_, i) => {
    const loop: Vec[] = [
      [0.9, 0, -1.2],
      [0.9, 0, 1.4],
      [0, 0, 2.2],
      [-0.9, 0, 1.4],
      [-0.9, 0, -1.6],
      [-0.1, 0, -2.3],
      [0.5, 0.1, -1.6],
      [0.5, 0.12, 0.9],
      [0, 0.12, 1.3],
      [-0.5, 0.12, 0.9],
      [-0.5, 0.1, -0.8],
    ];
    return place([tube(loop, 0.11, material, { around: 8 })], {
      at: [((i % 3) - 1) * 4.6 + (i > 2 ? 1 : 0), 0.12, (Math.floor(i / 3) - 0.5) * 6],
      turn: i * 47,
    });
  }).flat();
}

/** Roll of soft leather or cloth for pens, tied up. */
export function penRoll(material: Material, tie: Material): Thing {
  const body = place(
    lathe(
      [
        [0, 0],
        [2.9, 0],
        [3.1, 0.5],
        [3.05, 9],
        [3.1, 19.4],
        [2.9, 20],
        [0, 20],
      ],
      {
        ...material,
        bump: (u, v, p) => 0.14 * Math.sin(p[1] * 0.6 + p[0]) + (material.bump?.(u, v, p) ?? 0),
      },
    ),
    { roll: 90 },
  );
  const wrap = [9.2, 10.4].map((x) =>
    place(
      lathe(
        [
          [3.1, -0.25],
          [3.3, 0],
          [3.1, 0.25],
        ],
        tie,
      ),
      { roll: 90, at: [-x, 0, 0] },
    ),
  );
  const ends = [
    tube(
      [
        [-9.6, 0.6, 3.2],
        [-8.2, -1.6, 3.8],
        [-7.6, -3, 5],
      ],
      0.22,
      tie,
    ),
    tube(
      [
        [-10, 0.6, 3.2],
        [-11.6, -1.4, 3.9],
        [-12.6, -3, 5.4],
      ],
      0.22,
      tie,
    ),
  ];
  return place(stand([...body, ...wrap.flat(), ...ends]), { turn: -24 });
}
