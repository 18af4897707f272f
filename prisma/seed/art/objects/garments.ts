import { tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { type Pair, place, type Thing } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { box, mirrored, rounded } from "../kit/outline";
import { slab } from "../kit/slab";
import { top } from "./clothes";
import { line } from "./drape";
import { lay } from "./textile";

/** Trousers laid flat. */
export function trousers(
  material: Material,
  {
    half = 21,
    length = 98,
    leg = 17,
    seed = 3,
    cord,
  }: { half?: number; length?: number; leg?: number; seed?: number; cord?: Material } = {},
): Thing {
  const h = length / 2;
  const outline = rounded(
    [
      [-half * 0.86, h],
      [half * 0.86, h],
      [half, h - 26],
      [half + 6, -h],
      [half + 6 - leg * 1.5, -h],
      [0, h - 34],
      [-half - 6 + leg * 1.5, -h],
      [-half - 6, -h],
      [-half, h - 26],
    ],
    [1, 1, 9, 1, 1, 1.5, 1, 1, 9],
  );
  const relief = (x: number, y: number) =>
    (fbm(x * 0.09 + seed, y * 0.025, 4) - 0.45) * 2.2 +
    line(x, y, 0, h - 33, Math.sign(x) * 15, h - 22, 2.2) * 0.7;
  const waist = place(
    slab(
      [
        rounded(
          [
            [-half * 0.88, h - 4.6],
            [half * 0.88, h - 4.6],
            [half * 0.86, h + 0.3],
            [-half * 0.86, h + 0.3],
          ],
          0.8,
        ),
      ],
      { ...material, bump: (u) => 0.22 * Math.abs(Math.sin(u * 2.2)) },
      { thickness: 1.4, soft: 1.4, cells: 40, back: false },
    ),
    { at: [0, 0, 1] },
  );
  const tie = cord
    ? [-1, 1].map((side) =>
        tube(
          [
            [side * 1.2, h - 2.4, 2],
            [side * 2.4, h - 8, 2.1],
            [side * 3.6, h - 15, 1.9],
          ],
          0.42,
          cord,
        ),
      )
    : [];
  return lay([
    ...slab([outline], material, { thickness: 2.6, soft: 3, relief, cells: 110, back: false }),
    ...waist,
    ...tie,
  ]);
}

/** Sleeveless dress or apron with shoulder straps. */
export function dress(
  material: Material,
  {
    half = 20,
    length = 104,
    flare = 17,
    straps = true,
    seed = 5,
    tie,
  }: { half?: number; length?: number; flare?: number; straps?: boolean; seed?: number; tie?: Material } = {},
): Thing {
  const h = length / 2;
  const waist = h - 40;
  const left: Pair[] = [
    [-9, h],
    [-13.5, h + 0.5],
    [-half * 0.82, h - 12],
    [-half, h - 19],
    [-half * 0.94, waist],
    [-half - flare * 0.5, waist - 28],
    [-half - flare, -h],
  ];
  const outline = rounded(mirrored(straps ? left : [[-11, h - 14], ...left.slice(3)]), 4);
  const gathered = (x: number, y: number) => {
    const below = Math.max(0, Math.min(1, (waist - y) / 12));
    return (
      below *
        1.0 *
        Math.sin(x * (1.15 - 0.45 * Math.min(1, (waist - y) / 60)) + fbm(x * 0.1 + seed, y * 0.03, 2) * 5) *
        Math.max(0.35, 1 - (waist - y) / 110) +
      (fbm(x * 0.07 + seed, y * 0.04, 3) - 0.45) * 2
    );
  };
  const band = tie
    ? slab(
        [
          rounded(
            [
              [-half, waist - 2],
              [half, waist - 2],
              [half, waist + 2],
              [-half, waist + 2],
            ],
            0.6,
          ),
        ],
        tie,
        { thickness: 3.4, soft: 1.6, cells: 40, back: false },
      )
    : [];
  return lay([
    ...slab([outline], material, { thickness: 2.4, soft: 3, relief: gathered, cells: 130, back: false }),
    ...band,
  ]);
}

/** Apron with a bib, a pocket and strings. */
export function apron(material: Material, pocket: Material, { seed = 2 } = {}): Thing {
  const outline = rounded(
    [
      [-13, 42],
      [13, 42],
      [15, 20],
      [32, 10],
      [34, -42],
      [-34, -42],
      [-32, 10],
      [-15, 20],
    ],
    [1.5, 1.5, 12, 4, 2, 2, 4, 12],
  );
  const relief = (x: number, y: number) => (fbm(x * 0.07 + seed, y * 0.03, 4) - 0.45) * 2;
  const bag = place(
    slab([box(34, 20, 3, [0, -8])], pocket, {
      thickness: 1,
      soft: 0.7,
      relief: (x, y) => (fbm(x * 0.1, y * 0.1, 3) - 0.4) * 0.8,
      cells: 40,
      back: false,
    }),
    { at: [0, 0, 1.1] },
  );
  const strap = tube(
    [
      [-11.5, 41, 0.8],
      [-12, 52, 0.6],
      [-6, 60, 0.5],
      [6, 60, 0.5],
      [12, 52, 0.6],
      [11.5, 41, 0.8],
    ],
    1.2,
    material,
    { flat: 0.3, up: [0, 0, 1] },
  );
  const strings = [-1, 1].map((s) =>
    tube(
      [
        [s * 31, 9, 0.5],
        [s * 40, 4, 0.4],
        [s * 43, -8, 0.4],
        [s * 39, -20, 0.4],
      ],
      1,
      material,
      { flat: 0.3, up: [0, 0, 1] },
    ),
  );
  return lay([
    ...slab([outline], material, { thickness: 2, soft: 2.4, relief, cells: 110, back: false }),
    ...bag,
    strap,
    ...strings,
  ]);
}

/** Rain coat with a hood. */
export function raincoat(material: Material, inside: Material): Thing {
  const coat = top({
    material,
    half: 29,
    length: 84,
    neck: "band",
    buttons: 5,
    buttonColor: "#efe7d6",
    flare: 4,
    seed: 8,
  });
  const hood = slab(
    [
      rounded(
        [
          [-12, -15],
          [12, -15],
          [15, 2],
          [10, 14],
          [-10, 14],
          [-15, 2],
        ],
        8,
      ),
    ],
    material,
    { thickness: 5, soft: 7, relief: (x, y) => (fbm(x * 0.1, y * 0.1, 3) - 0.5) * 0.8, back: false },
  );
  const mouth = place(
    slab(
      [
        rounded(
          [
            [-8, -12],
            [8, -12],
            [9, -2],
            [5, 7],
            [-5, 7],
            [-9, -2],
          ],
          6,
        ),
      ],
      inside,
      { thickness: 1, soft: 3, back: false },
    ),
    { at: [0, 0, 2.6] },
  );
  return [...coat, ...place(lay([...hood, ...mouth]), { at: [0, 0.9, -50] })];
}
