import { lathe, type Profile, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte, metal, wood } from "../kit/materials";
import type { Pair, Thing, Vec } from "../kit/mesh";
import { oval, rounded } from "../kit/outline";
import { plank } from "../kit/slab";
import { vessel } from "./tableware";

/** Lidded pot with two ears. */
export function casserole(
  material: Material,
  knob: Material,
  { radius = 10, height = 8, rim = matte("#3c3c3c") } = {},
): Thing {
  const lid: Profile = [
    [radius + 0.15, height],
    [radius + 0.2, height + 0.35],
    [radius + 0.2, height + 0.35],
    [radius * 0.86, height + 1.1],
    [radius * 0.4, height + 2.1],
    [0, height + 2.3],
  ];
  const ear = (side: number): Vec[] => [
    [side * (radius - 0.2), height * 0.78, -2.4],
    [side * (radius + 1.5), height * 0.8, -2],
    [side * (radius + 2), height * 0.8, 0],
    [side * (radius + 1.5), height * 0.8, 2],
    [side * (radius - 0.2), height * 0.78, 2.4],
  ];
  return [
    ...vessel({ material, rim: radius, belly: radius, foot: radius * 0.9, height, wall: 0.5 }),
    ...lathe(
      [
        [radius + 0.12, height - 0.1],
        [radius + 0.26, height + 0.05],
        [radius + 0.12, height + 0.2],
      ],
      rim,
    ),
    ...lathe(lid, material),
    ...lathe(
      [
        [0.7, height + 2],
        [0.6, height + 2.9],
        [1.5, height + 3.4],
        [1.6, height + 3.9],
        [1.2, height + 4.3],
        [0, height + 4.4],
      ],
      knob,
    ),
    tube(ear(1), 0.5, material, { flat: 0.8 }),
    tube(ear(-1), 0.5, material, { flat: 0.8 }),
  ];
}

/** Jar with a flat lid, of wood or clay. */
export function canister(
  body: Material,
  lid: Material,
  { radius = 6, height = 11, knob = true } = {},
): Thing {
  const shell: Profile = [
    [0, 0.1],
    [radius - 0.5, 0.1],
    [radius - 0.2, 0],
    [radius, 0.4],
    [radius, height * 0.5],
    [radius, height - 0.5],
    [radius - 0.15, height - 0.05],
    [radius - 0.4, height],
  ];
  const cover: Profile = [
    [radius - 0.5, height],
    [radius + 0.1, height + 0.1],
    [radius + 0.1, height + 0.1],
    [radius + 0.1, height + 0.9],
    [radius - 0.1, height + 1.15],
    [radius - 0.5, height + 1.2],
    [0, height + 1.25],
  ];
  const top = knob
    ? lathe(
        [
          [0.5, height + 1.1],
          [0.45, height + 1.6],
          [0.95, height + 2.1],
          [0.9, height + 2.6],
          [0, height + 2.8],
        ],
        lid,
      )
    : [];
  return [...lathe(shell, body), ...lathe(cover, lid), ...top];
}

export function cruet(material: Material, stopper: Material): Thing {
  const body: Profile = [
    [0, 0.1],
    [3.3, 0.1],
    [3.6, 0.1],
    [3.8, 0.8],
    [4, 4],
    [3.7, 7.4],
    [2.2, 10.2],
    [1.25, 12.4],
    [1.2, 14.6],
    [1.5, 15.3],
    [1.2, 15.5],
    [0.9, 15.2],
  ];
  const spout: Vec[] = [
    [2.6, 9.4, 0],
    [4.2, 11.2, 0],
    [5.2, 13.4, 0],
    [6, 14.1, 0],
  ];
  return [
    ...lathe(body, material),
    tube(spout, (t) => 0.75 - 0.32 * t, material),
    ...lathe(
      [
        [0.9, 15],
        [0.9, 15.8],
        [1.3, 16.1],
        [1.35, 17.1],
        [0.9, 17.5],
        [0, 17.5],
      ],
      stopper,
    ),
  ];
}

export function mill(body: Material, head: Material): Thing {
  return [
    ...lathe(
      [
        [0, 0],
        [2.7, 0],
        [2.8, 0.2],
        [2.8, 1.6],
        [2.2, 3.6],
        [1.75, 6.5],
        [2, 9.4],
        [2.5, 11],
        [2.5, 11.4],
        [0, 11.4],
      ],
      body,
    ),
    ...lathe(
      [
        [2.4, 11.5],
        [2.55, 11.8],
        [2.4, 13.8],
        [1.9, 15.4],
        [0.9, 16],
        [0.6, 16.1],
      ],
      head,
    ),
    ...lathe(
      [
        [0.6, 16],
        [0.6, 16.8],
        [0.3, 17],
        [0, 17],
      ],
      metal("#b99a5f"),
    ),
  ];
}

/** Board with a grip and a hole in it. */
export function board(
  material: Material,
  { width = 20, height = 34, grip = true, thickness = 1.8 } = {},
): Thing {
  const w = width / 2;
  const corners: Pair[] = grip
    ? [
        [-w, 0],
        [w, 0],
        [w, height * 0.7],
        [w * 0.32, height * 0.76],
        [w * 0.26, height],
        [-w * 0.26, height],
        [-w * 0.32, height * 0.76],
        [-w, height * 0.7],
      ]
    : [
        [-w, 0],
        [w, 0],
        [w, height],
        [-w, height],
      ];
  const radii = grip ? [2, 2, 3.5, 3, 2.2, 2.2, 3, 3.5] : 2;
  return plank(
    [rounded(corners, radii, 10), oval(width * 0.09, width * 0.09, [0, height * 0.93], 24)],
    material,
    thickness,
    0.3,
  );
}

export const oak = wood("#c39b6b", 1);
