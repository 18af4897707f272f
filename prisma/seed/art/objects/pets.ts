import { ball, block, lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { fuzzy, matte, metal } from "../kit/materials";
import { place, stand, type Thing, type Vec } from "../kit/mesh";
import { noise } from "../kit/noise";
import { box, oval, smooth } from "../kit/outline";
import { plank, slab } from "../kit/slab";
import { vessel } from "./tableware";

const brass = metal("#b8975a");

/** One or two bowls sunk into a stand. */
export function petBowls(bowl: Material, wood: Material, { count = 2, height = 10 } = {}): Thing {
  const width = count === 2 ? 38 : 20;
  const spots = count === 2 ? [-9, 9] : [0];
  const cups = spots.flatMap((x) =>
    place(
      [
        ...vessel({ material: bowl, rim: 7.6, belly: 6.8, foot: 4.6, height: 5.2, wall: 0.5 }),
        ...lathe(
          [
            [7.2, 5],
            [8, 5.1],
            [8.1, 5.3],
            [8, 5.5],
            [7.3, 5.4],
          ],
          bowl,
        ),
      ],
      { at: [x, height - 3.4, 0] },
    ),
  );
  const legs = [-1, 1].flatMap((s) =>
    place(block([1.8, height - 1.4, 18], 0.5, wood), { at: [s * (width / 2 - 2.4), 0, 0] }),
  );
  const rim = place(
    plank([box(width, 19, 2.4), ...spots.map((x) => oval(14.6, 14.6, [x, 0]))], wood, 1.6, 0.4),
    { tip: -90, at: [0, height - 0.9, 0] },
  );
  return place([...cups, ...legs, ...rim], { turn: -16 });
}

/** Leash coiled on the table. */
export function leash(strap: Material, grip: Material = strap): Thing {
  const coil: Vec[] = Array.from({ length: 34 }, (_, i) => {
    const a = i * 0.52;
    const r = 8.5 - i * 0.06 + Math.sin(i * 1.9) * 0.5;
    return [Math.cos(a) * r * 1.15, 0.5 + i * 0.09, Math.sin(a) * r * 0.82];
  });
  const tail: Vec[] = [
    [9.6, 0.5, 0],
    [13, 0.5, -5],
    [17, 0.5, -9],
    [19, 0.5, -14],
  ];
  const hook = place(
    [
      ...lathe(
        [
          [0.9, 0],
          [1.2, 0.3],
          [0.9, 0.6],
        ],
        brass,
        24,
      ),
      tube(
        [
          [0, 0.4, -1],
          [0.9, 0.4, -2.6],
          [0.4, 0.4, -4.4],
          [-0.7, 0.4, -4],
          [-0.8, 0.4, -2.4],
        ],
        0.3,
        brass,
      ),
    ],
    { at: [19.2, 0.1, -15], turn: -14 },
  );
  return [
    tube(coil, 0.75, strap, { around: 12, perSegment: 4 }),
    tube(tail, 0.75, strap, { around: 12 }),
    tube(
      [
        [18, 0.6, -11.4],
        [19, 0.6, -14],
      ],
      0.95,
      grip,
    ),
    ...hook,
  ];
}

export function collar(strap: Material, tag: Material): Thing {
  const hoop: Vec[] = Array.from({ length: 33 }, (_, i) => {
    const a = (i / 32) * Math.PI * 2;
    return [Math.cos(a) * 8.4, 1.5, Math.sin(a) * 7.4];
  });
  const buckle = place(block([3, 3.2, 0.7], 0.3, brass), { at: [-2.4, -0.1, 7.5] });
  const disc = place(
    place(
      lathe(
        [
          [0, 0.3],
          [1.7, 0.3],
          [1.85, 0.15],
          [1.7, 0],
          [0, 0],
        ],
        tag,
        40,
      ),
      { tip: 74 },
    ),
    { at: [2.6, 0.3, 8.6] },
  );
  return stand([tube(hoop, 0.34, strap, { flat: 4.2, up: [0, 1, 0], perSegment: 3 }), ...buckle, ...disc]);
}

/** Sisal post with a platform. */
export function scratcher(rope: Material, felt: Material, wood: Material, { height = 52 } = {}): Thing {
  const wound: Material = { ...rope, bump: (_u, v) => 0.28 * Math.abs(Math.sin(v * 3.4)) };
  const base = block([36, 3, 36], 1, wood);
  const pad = place(block([33, 0.8, 33], 0.3, felt), { at: [0, 3, 0] });
  const post = place(
    lathe(
      [
        [4.6, 3],
        [4.6, height],
      ],
      wound,
      60,
    ),
    {},
  );
  const top = lathe(
    [
      [0, height],
      [12, height],
      [12.6, height + 0.6],
      [12.6, height + 2.4],
      [12, height + 3],
      [0, height + 3],
    ],
    wood,
  );
  const toy: Thing = [
    tube(
      [
        [10, height, 0],
        [10.2, height - 10, 0.5],
      ],
      0.18,
      matte("#c9b48c"),
      { around: 6 },
    ),
    ...place([ball(1.9, fuzzy("#c07a62", 0.3), 1, 20)], { at: [10.2, height - 11.6, 0.5] }),
  ];
  return place([...base, ...pad, ...post, ...top, ...toy], { turn: -18 });
}

/** Round bed with a thick rim. */
export function bed(rim: Material, inner: Material, { radius = 26 } = {}): Thing {
  const r = radius;
  const puff: Material = {
    ...rim,
    bump: (u, v, p) => 0.7 * Math.abs(Math.sin(Math.atan2(p[2], p[0]) * 7)) + (rim.bump?.(u, v, p) ?? 0),
  };
  return [
    ...lathe(
      [
        [0, 0],
        [r * 0.9, 0],
        [r, 3.4],
        [r * 1.02, 8],
        [r * 0.94, 12.4],
        [r * 0.82, 13],
        [r * 0.7, 10],
        [r * 0.66, 6],
      ],
      puff,
      110,
    ),
    ...lathe(
      [
        [r * 0.68, 5.6],
        [r * 0.5, 6.8],
        [0, 7.4],
      ],
      { ...inner, bump: (u, v, p) => noise(p[0] * 0.2, p[2] * 0.2) * 1.4 + (inner.bump?.(u, v, p) ?? 0) },
      90,
    ),
  ];
}

/** House for a cat, of felt. */
export function felted(felt: Material, { width = 36, height = 32 } = {}): Thing {
  const shell = place(
    slab(
      [
        smooth(
          [
            [-width / 2, 0],
            [-width / 2, height * 0.5],
            [-width * 0.3, height * 0.92],
            [0, height],
            [width * 0.3, height * 0.92],
            [width / 2, height * 0.5],
            [width / 2, 0],
            [0, -0.5],
          ],
          10,
        ),
        oval(width * 0.5, width * 0.5, [0, height * 0.42]),
      ],
      felt,
      { thickness: 26, soft: 11 },
    ),
    { turn: -18 },
  );
  const inside = place(
    slab([oval(width * 0.62, width * 0.62, [0, height * 0.42])], matte("#5a5248"), { thickness: 2 }),
    { at: [0, 0, -1], turn: -18 },
  );
  const mat = place(slab([box(width * 0.8, 20, 8)], felt, { thickness: 2 }), { tip: -90, at: [0, 1, 0] });
  return [...shell, ...inside, ...mat];
}
