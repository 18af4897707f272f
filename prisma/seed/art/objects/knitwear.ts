import { lathe } from "../kit/forms";
import type { Material } from "../kit/material";
import { place, stand, type Thing } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { rounded, smooth } from "../kit/outline";
import { slab } from "../kit/slab";
import { lay } from "./textile";

function sock(material: Material, tip: Material = material): Thing {
  const shape = smooth([
    [-4.4, 22],
    [4.4, 22],
    [4.2, 10],
    [4.6, 0],
    [9, -5.4],
    [13.6, -9.6],
    [13.8, -13.6],
    [10, -15.4],
    [4, -13.4],
    [-2.6, -8],
    [-5, -2],
    [-4.4, 10],
  ]);
  const relief = (x: number, y: number) => (fbm(x * 0.2, y * 0.14, 3) - 0.45) * 0.8;
  const body = slab([shape], material, { thickness: 2.2, soft: 2, relief, cells: 70, back: false });
  const cuff = slab(
    [
      rounded(
        [
          [-4.8, 16.4],
          [4.8, 16.4],
          [4.7, 22.6],
          [-4.7, 22.6],
        ],
        0.8,
      ),
    ],
    { ...tip, bump: (u) => 0.16 * Math.abs(Math.sin(u * 4.4)) },
    { thickness: 3, soft: 1.4, back: false },
  );
  return [...body, ...cuff];
}

/** A pair laid one over the other. */
export function socks(material: Material, tip?: Material): Thing {
  return stand([
    ...lay(place(sock(material, tip), { at: [-8, 0, 0] }), 6),
    ...place(lay(place(sock(material, tip), { at: [5, -2, 0] }), -4), { at: [0, 0.5, 0] }),
  ]);
}

export function mittens(material: Material, cuff: Material): Thing {
  const shape = smooth([
    [-5.4, -10],
    [5.4, -10],
    [6.4, -2],
    [11, 2.6],
    [12, 6],
    [9.6, 7.4],
    [6.2, 4.6],
    [6, 11],
    [2.4, 15],
    [-2.4, 15],
    [-6, 11],
    [-6.6, 0],
  ]);
  const one = (): Thing => [
    ...slab([shape], material, { thickness: 3, soft: 3, back: false }),
    ...slab(
      [
        rounded(
          [
            [-5.8, -17],
            [5.8, -17],
            [5.8, -9],
            [-5.8, -9],
          ],
          1,
        ),
      ],
      { ...cuff, bump: (u) => 0.2 * Math.abs(Math.sin(u * 3.6)) },
      { thickness: 3, soft: 2, back: false },
    ),
  ];
  return [
    ...lay(place(one(), { at: [-10, 0, 0] }), 8),
    ...place(lay(place(one(), { at: [11, -1, 0] }), -6), { at: [0, 0.1, 0] }),
  ];
}

export function beanie(material: Material, fold: Material): Thing {
  const ribbed = (m: Material): Material => ({
    ...m,
    bump: (_u, _v, p) => 0.24 * Math.abs(Math.sin(Math.atan2(p[2], p[0]) * 26)),
  });
  const crown = lathe(
    [
      [9.8, 5],
      [10.6, 9],
      [10, 13.6],
      [7.6, 17.6],
      [4, 19.8],
      [1, 20.2],
      [0, 20],
    ],
    ribbed(material),
  );
  const brim = lathe(
    [
      [9.6, 0.4],
      [10.6, 0],
      [11.1, 1],
      [11.2, 4],
      [11, 6.6],
      [10.4, 7.4],
      [9.8, 6.8],
    ],
    ribbed(fold),
  );
  return place([...crown, ...brim], { scale: [1, 1, 0.86] });
}
