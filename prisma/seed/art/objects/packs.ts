import { block, lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { cloth, matte, paper, plastic } from "../kit/materials";
import { place, type Thing } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { rounded } from "../kit/outline";
import { slab } from "../kit/slab";
import { type Label, labelled } from "./label";

/** Paper or foil bag that stands by itself. */
export function standPouch(
  material: string,
  label: Label,
  { width = 14, height = 20, depth = 7 } = {},
): Thing {
  const w = width / 2;
  const outline = rounded(
    [
      [-w, 0],
      [w, 0],
      [w * 0.97, height],
      [-w * 0.97, height],
    ],
    0.6,
  );
  const skin = paper(labelled(material, label));
  const body = slab(
    [outline],
    { ...skin, gloss: 0.2, shine: 0.02, through: 0 },
    {
      thickness: depth,
      soft: width * 0.5,
      relief: (x, y) =>
        -depth * 0.48 * Math.max(0, (y - height * 0.62) / (height * 0.38)) ** 1.3 * (1 - (x / w) ** 2 * 0.3) +
        fbm(x * 0.35, y * 0.35, 3) * 0.35,
    },
  );
  const fold = place(block([width * 0.96, 1.5, 0.7], 0.2, paper(material)), { at: [0, height - 1.2, 0] });
  return [...body, ...fold];
}

/** Cotton sack tied at the neck. */
export function sack(color: string, label: Label, { radius = 6.5, height = 17 } = {}): Thing {
  const r = radius;
  const material = cloth(labelled(color, label), { threads: 4 });
  const body = lathe(
    [
      [0, 0.1],
      [r * 0.8, 0.1],
      [r, 1.4],
      [r * 1.04, height * 0.34],
      [r * 0.86, height * 0.62],
      [r * 0.34, height * 0.78],
      [r * 0.3, height * 0.8],
      [r * 0.5, height * 0.93],
      [r * 0.66, height],
      [r * 0.6, height * 0.99],
      [r * 0.3, height * 0.86],
    ],
    {
      ...material,
      bump: (u, v, p) =>
        0.35 * Math.sin(Math.atan2(p[2], p[0]) * 11 + Math.sin(p[1])) * Math.max(0, p[1] / height - 0.3) +
        (material.bump?.(u, v, p) ?? 0),
    },
  );
  const cord = lathe(
    [
      [r * 0.33, height * 0.775],
      [r * 0.42, height * 0.79],
      [r * 0.33, height * 0.81],
    ],
    matte("#a2814f"),
  );
  const ends = [-1, 1].map((side) =>
    tube(
      [
        [side * 0.3, height * 0.79, r * 0.38],
        [side * 1.2, height * 0.7, r * 0.72],
        [side * 1.5, height * 0.56, r * 0.98],
      ],
      0.2,
      matte("#a2814f"),
    ),
  );
  return [...place(body, { scale: [1, 1, 0.86] }), ...cord, ...ends];
}

/** Earthen jar for pastes. */
export function onggi(material: Material, { radius = 7, height = 13 } = {}): Thing {
  const r = radius;
  const h = height;
  return [
    ...lathe(
      [
        [0, 0.1],
        [r * 0.6, 0.1],
        [r * 0.64, 0],
        [r * 0.7, 0.4],
        [r * 0.95, h * 0.38],
        [r, h * 0.6],
        [r * 0.86, h * 0.84],
        [r * 0.68, h * 0.93],
        [r * 0.7, h * 0.98],
      ],
      material,
    ),
    ...lathe(
      [
        [r * 0.76, h * 0.96],
        [r * 0.8, h * 1.0],
        [r * 0.8, h * 1.0],
        [r * 0.66, h * 1.07],
        [r * 0.2, h * 1.13],
        [r * 0.14, h * 1.16],
        [r * 0.2, h * 1.22],
        [r * 0.12, h * 1.26],
        [0, h * 1.26],
      ],
      material,
    ),
  ];
}

/** Squeeze tube standing on its cap. */
export function squeezeTube(
  color: string,
  cap: Material,
  label: Label,
  { width = 5, height = 13 } = {},
): Thing {
  const w = width / 2;
  const outline = rounded(
    [
      [-w * 0.82, 1.6],
      [w * 0.82, 1.6],
      [w * 1.12, height],
      [-w * 1.12, height],
    ],
    0.25,
  );
  const body = slab(
    [outline],
    { ...plastic(labelled(color, label), 0.4) },
    {
      thickness: width * 0.86,
      soft: width * 0.48,
      relief: (_x, y) => -width * 0.4 * Math.max(0, (y - 2) / (height - 2)) ** 1.2,
    },
  );
  const crimp = place(block([width * 1.12, 1, 0.3], 0.1, plastic(color, 0.4)), { at: [0, height - 0.9, 0] });
  return [
    ...body,
    ...crimp,
    ...lathe(
      [
        [0, 0],
        [w * 0.74, 0],
        [w * 0.8, 0.15],
        [w * 0.8, 1.8],
        [w * 0.7, 2],
        [0, 2],
      ],
      cap,
    ),
  ];
}
