import { block, lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { place, type Thing, type Vec } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { rounded } from "../kit/outline";
import { slab } from "../kit/slab";
import { brass, stitched, strapShape } from "./stitches";

export function backpack(
  material: Material,
  trim: Material,
  { width = 28, height = 40, depth = 13, flap = true, pocket = true } = {},
): Thing {
  const soft = rumpled(material);
  const body = block([width, height, depth], Math.min(5.5, depth / 2.1), soft, 18);
  const front = pocket
    ? place(block([width * 0.8, height * 0.42, 4.4], 2, soft, 12), {
        at: [0, height * 0.07, depth / 2 + 0.6],
      })
    : [];
  const lidShape = rounded(
    [
      [-width * 0.51, 0],
      [width * 0.51, 0],
      [width * 0.5, height * 0.4],
      [-width * 0.5, height * 0.4],
    ],
    [5, 5, 3, 3],
  );
  const lid = flap
    ? place(
        slab([lidShape], stitched(lidShape, soft, "#d8cfba", 0.8), { thickness: 2.6, soft: 3, cells: 50 }),
        { at: [0, height * 0.63, depth / 2 + 0.2], tip: -7 },
      )
    : [];
  const zip = flap ? [] : [tube(arc(width * 0.47, height * 0.96, depth / 2 - 0.5), 0.35, trim)];
  const belts = flap
    ? [-1, 1].flatMap((s) => [
        tube(
          [
            [s * width * 0.22, height * 0.7, depth / 2 + 2.2],
            [s * width * 0.22, height * 0.54, depth / 2 + 3],
            [s * width * 0.22, height * 0.4, depth / 2 + 3.2],
          ],
          0.95,
          trim,
          strapShape,
        ),
        ...place(block([2.6, 2, 0.6], 0.2, brass), { at: [s * width * 0.22, height * 0.5, depth / 2 + 3.2] }),
      ])
    : [...place(block([1.2, 3, 0.5], 0.2, brass), { at: [width * 0.2, height * 0.76, depth / 2 + 0.2] })];
  const loop = tube(
    [
      [-3.4, height - 0.6, -depth * 0.3],
      [-2.8, height + 3.4, -depth * 0.3],
      [2.8, height + 3.4, -depth * 0.3],
      [3.4, height - 0.6, -depth * 0.3],
    ],
    0.9,
    trim,
    { flat: 0.4, up: [0, 0, 1] },
  );
  const shoulder = [-1, 1].map((s) =>
    tube(
      [
        [s * 5, height - 1, -depth / 2],
        [s * (width * 0.5 + 1), height * 0.86, -depth / 2 - 3],
        [s * (width * 0.5 + 3), height * 0.45, -depth / 2 - 3],
        [s * width * 0.42, height * 0.1, -depth / 2],
      ],
      2,
      trim,
      { flat: 0.3, up: [0, 0, 1] },
    ),
  );
  return place([...body, ...front, ...lid, ...zip, ...belts, loop, ...shoulder], { turn: -20 });
}

/** Bucket closed by a cord. */
export function bucketBag(material: Material, cord: Material): Thing {
  const skin = rumpled(material, 0.8);
  const body = lathe(
    [
      [0, 0.1],
      [9.4, 0.1],
      [9.8, 0.1],
      [10.6, 8],
      [10.4, 16],
      [8.6, 22],
      [7.4, 24.6],
      [8.6, 28],
      [9.2, 29.4],
      [8.6, 29.3],
      [6.8, 25],
    ],
    {
      ...skin,
      bump: (_u, _v, p) =>
        0.5 * Math.sin(Math.atan2(p[2], p[0]) * 13) * Math.max(0, Math.min(1, (p[1] - 14) / 10)) +
        fbm(p[0] * 0.2, p[1] * 0.2, 3) * 0.4,
    },
  );
  const tie = lathe(
    [
      [7.6, 24],
      [8, 24.5],
      [7.6, 25],
    ],
    cord,
  );
  const ends = [-1, 1].map((s) =>
    tube(
      [
        [s * 0.6, 24.5, 8],
        [s * 2, 21, 10.4],
        [s * 2.4, 15, 11.2],
      ],
      0.34,
      cord,
    ),
  );
  const strap = tube(
    [
      [-9, 24, 0],
      [-12, 34, -1],
      [-6, 47, -2],
      [4, 49, -2],
      [11, 37, -1],
      [9, 24, 0],
    ],
    0.9,
    cord,
    { flat: 0.3, up: [0, 0, 1] },
  );
  return [...body, ...tie, ...ends, strap];
}

/** Travel bag lying on its side, round at both ends. */
export function duffel(
  material: Material,
  trim: Material,
  { width = 46, height = 25, depth = 24 } = {},
): Thing {
  const body = block([width, height, depth], 10, rumpled(material, 0.9), 22);
  const arcs = [-1, 1].map((s) =>
    tube(
      [
        [-10, height * 0.3, s * (depth / 2 + 0.4)],
        [-10, height * 0.9, s * (depth / 2 - 0.6)],
        [-8.5, height + 8, s * 4],
        [0, height + 12, s * 3],
        [8.5, height + 8, s * 4],
        [10, height * 0.9, s * (depth / 2 - 0.6)],
        [10, height * 0.3, s * (depth / 2 + 0.4)],
      ],
      1.4,
      trim,
      { flat: 0.25, up: [0, 0, 1] },
    ),
  );
  const zip = tube(
    [
      [-width * 0.36, height + 0.1, 0],
      [0, height + 0.2, 0],
      [width * 0.36, height + 0.1, 0],
    ],
    0.5,
    brass,
  );
  const ends = [-1, 1].flatMap((s) =>
    place(block([2, height * 0.24, depth * 0.5], 0.9, trim), { at: [s * (width / 2), height * 0.4, 0] }),
  );
  return place([...body, ...arcs, zip, ...ends], { turn: -24 });
}

export function rumpled(material: Material, depth = 0.7): Material {
  return {
    ...material,
    bump: (u, v, p) =>
      (fbm(p[0] * 0.16 + 3, p[1] * 0.14 + p[2] * 0.1, 4) - 0.5) * depth * 2.2 +
      (material.bump?.(u, v, p) ?? 0),
  };
}

function arc(x: number, y: number, z: number): Vec[] {
  return [
    [-x, y * 0.52, z],
    [-x, y * 0.8, z],
    [-x * 0.6, y * 0.97, z - 1],
    [x * 0.6, y * 0.97, z - 1],
    [x, y * 0.8, z],
    [x, y * 0.52, z],
  ];
}
