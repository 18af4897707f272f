import { lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { plastic } from "../kit/materials";
import { type Pair, place, type Thing, type Vec } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { box, rounded } from "../kit/outline";
import { slab } from "../kit/slab";

export interface Top {
  material: Material;
  /** Cuffs, hem and neck. */
  rib?: Material;
  half?: number;
  length?: number;
  sleeve?: "long" | "short" | "none";
  neck?: "crew" | "collar" | "band" | "v";
  /** Open down the front, with this many buttons. */
  buttons?: number;
  buttonColor?: string;
  pocket?: boolean;
  flare?: number;
  seed?: number;
  /** Quilted across. */
  channels?: number;
}

export function sleeveOf(
  side: number,
  { material, rib = material, sleeve = "long" }: Top,
  half: number,
  h: number,
  seed: number,
): Thing {
  const long = sleeve === "long";
  const end: Pair = long ? [half + 17, h - 60] : [half + 15, h - 25];
  const wide = long ? 5.6 : 9.5;
  const along: Pair = [end[0] - half * 0.84, end[1] - (h - 10)];
  const length = Math.hypot(...along);
  const across: Pair = [-along[1] / length, along[0] / length];
  const corners: Pair[] = [
    [half * 0.8, h - 4.6],
    [end[0] + across[0] * wide, end[1] + across[1] * wide],
    [end[0] - across[0] * wide, end[1] - across[1] * wide],
    [half * 0.9, h - 25],
  ];
  const relief = (x: number, y: number) => {
    const t = ((x * side - half * 0.84) * along[0] + (y - h + 10) * along[1]) / length;
    return (fbm(t * 0.11 + seed, x * 0.09, 4) - 0.45) * 2.4;
  };
  const outline = rounded(corners, [3, 1, 1, 1]).map(([x, y]) => [x * side, y] as Pair);
  const arm = place(slab([outline], material, { thickness: 2.4, soft: 3, relief, cells: 70, back: false }), {
    at: [0, 0, -0.5],
  });
  if (!long) return arm;
  const cuff = (k: number): Pair => [(end[0] - along[0] * k) * side, end[1] - along[1] * k];
  const band = tube(
    [
      [...cuff(0.11), 0],
      [...cuff(0.055), 0],
      [...cuff(0), 0],
    ],
    wide * 0.98,
    rib,
    { flat: 0.28, up: [0, 0, 1], around: 20 },
  );
  return [...arm, band];
}

export function neckOf(neck: NonNullable<Top["neck"]>, material: Material, h: number, dip: number): Thing {
  const r = 9.6;
  if (neck === "crew" || neck === "band") {
    const front: Vec[] = [
      [r, h - 0.4, 0.6],
      [r * 0.58, h - dip * 0.84, 1.2],
      [0, h - dip - 0.2, 1.3],
      [-r * 0.58, h - dip * 0.84, 1.2],
      [-r, h - 0.4, 0.6],
    ];
    const back: Vec[] = [
      [r, h - 0.4, 0.4],
      [r * 0.5, h - 0.6, 0],
      [0, h - 0.8, -0.1],
      [-r * 0.5, h - 0.6, 0],
      [-r, h - 0.4, 0.4],
    ];
    return [
      tube(front, 1.35, material, { flat: 0.42, up: [0, 0, 1] }),
      tube(back, 1.3, material, { flat: 0.42, up: [0, 0, 1] }),
    ];
  }
  if (neck === "v")
    return [-1, 1].map((s) =>
      tube(
        [
          [s * r, h - 0.3, 0.7],
          [s * r * 0.5, h - dip * 0.55, 1.3],
          [s * 0.4, h - dip - 0.6, 1.4],
          [s * 0.2, h - dip * 1.6, 1.4],
        ],
        1.3,
        material,
        { flat: 0.42, up: [0, 0, 1] },
      ),
    );
  const wing = (s: number): Pair[] =>
    rounded(
      [
        [s * 0.6, h - 6.4],
        [s * 7.2, h - 11.5],
        [s * 11.6, h - 2.2],
        [s * 8.4, h + 2.4],
        [s * 4.2, h + 1.4],
      ],
      [0.5, 0.6, 2.5, 2, 2],
    );
  const stand = slab([box(17, 4.6, 2, [0, h + 0.3])], material, {
    thickness: 1.6,
    soft: 1.6,
    back: false,
    cells: 40,
  });
  return [
    ...stand,
    ...[-1, 1].flatMap((s) =>
      place(slab([wing(s)], material, { thickness: 1.6, soft: 1.1, back: false, cells: 50 }), {
        at: [0, 0, 1.5],
      }),
    ),
  ];
}

export function placket(
  material: Material,
  { buttons = 0, buttonColor = "#e9e2d2", neck }: Top,
  h: number,
  dip: number,
): Thing {
  const from = h - dip - (neck === "collar" ? -5 : 0.5);
  const strip = place(
    slab(
      [
        rounded(
          [
            [-1.8, -h + 0.4],
            [1.8, -h + 0.4],
            [1.8, from],
            [-1.8, from],
          ],
          0.3,
        ),
      ],
      material,
      {
        thickness: 0.9,
        soft: 0.6,
        back: false,
        cells: 60,
        relief: (x, y) => (fbm(x * 0.1, y * 0.04, 3) - 0.4) * 0.8,
      },
    ),
    { at: [0, 0, 1.5] },
  );
  const shell = { ...plastic(buttonColor, 0.6) };
  const knobs = Array.from({ length: buttons }, (_, i) =>
    place(
      place(
        lathe(
          [
            [0, 0.25],
            [0.5, 0.3],
            [0.62, 0.5],
            [0.78, 0.4],
            [0.8, 0],
          ],
          shell,
          20,
        ),
        { tip: 90 },
      ),
      { at: [0, from - 3 - (i * (from + h - 10)) / Math.max(1, buttons - 1), 2.1] },
    ),
  );
  return [...strip, ...knobs.flat()];
}
