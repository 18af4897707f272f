import { block, lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { place, type Thing, type Vec } from "../kit/mesh";
import { box } from "../kit/outline";
import { plank, slab } from "../kit/slab";

export function roundStool(
  seat: Material,
  legs: Material,
  { radius = 16, height = 44, cushion }: { radius?: number; height?: number; cushion?: Material } = {},
): Thing {
  const top = cushion
    ? lathe(
        [
          [0, height - 1],
          [radius, height - 1],
          [radius + 0.8, height + 1],
          [radius + 0.6, height + 3.4],
          [radius * 0.7, height + 4.6],
          [0, height + 4.9],
        ],
        cushion,
      )
    : lathe(
        [
          [0, height - 2.4],
          [radius - 0.5, height - 2.4],
          [radius, height - 1.8],
          [radius, height - 0.6],
          [radius - 0.6, height],
          [radius * 0.6, height - 0.3],
          [0, height - 0.6],
        ],
        seat,
      );
  const feet = [0, 1, 2].map((i) => {
    const a = 0.55 + (i * Math.PI * 2) / 3;
    return tube(
      [
        [Math.cos(a) * radius * 0.95, 0, Math.sin(a) * radius * 0.95],
        [Math.cos(a) * radius * 0.55, height - 2, Math.sin(a) * radius * 0.55],
      ],
      (t) => 1.15 + 0.5 * t,
      legs,
    );
  });
  return [...top, ...feet];
}

export function bench(material: Material, { width = 90, depth = 28, height = 42 } = {}): Thing {
  const w = width / 2 - 8;
  const legs = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) =>
      place(block([4.4, height - 2, 4.4], 0.6, material), {
        at: [x * w, 0, z * (depth / 2 - 4)],
        roll: x * -3,
      }),
    ),
  );
  const rail = place(block([w * 2, 4, 2], 0.5, material), { at: [0, height - 12, 0] });
  return place(
    [
      ...place(block([width, 3.6, depth], 0.9, material), { at: [0, height - 3, 0] }),
      ...legs.flat(),
      ...rail,
    ],
    { turn: -22 },
  );
}

export function chair(wood: Material, seat: Material): Thing {
  const post = (x: number, z: number, top: number, lean: number): Thing => [
    tube(
      [
        [x * 1.1, 0, z * 1.1],
        [x, 22, z],
        [x, 44, z],
        ...(top > 46 ? [[x, 62, z - lean * 0.4] as Vec, [x * 0.98, top, z - lean] as Vec] : []),
      ],
      1.5,
      wood,
    ),
  ];
  const frame = [
    ...post(-19, 18, 45, 0),
    ...post(19, 18, 45, 0),
    ...post(-18, -18, 80, 8),
    ...post(18, -18, 80, 8),
  ];
  const rungs = [
    tube(
      [
        [-19, 20, 18],
        [19, 20, 18],
      ],
      1,
      wood,
    ),
    tube(
      [
        [-18.6, 26, 17],
        [-18.6, 26, -17],
      ],
      1,
      wood,
    ),
    tube(
      [
        [18.6, 26, 17],
        [18.6, 26, -17],
      ],
      1,
      wood,
    ),
  ];
  const back = place(plank([box(37, 12, 5)], wood, 1.8, 0.6), { at: [0, 73, -24.6], tip: -14 });
  const cover = place(slab([box(43, 42, 5)], seat, { thickness: 5, soft: 8 }), {
    tip: -90,
    at: [0, 45.6, 0],
  });
  return place([...frame, ...rungs, ...back, ...cover], { turn: -32 });
}

export function sideTable(top: Material, legs: Material, { radius = 22, height = 48 } = {}): Thing {
  const plate = lathe(
    [
      [0, height - 1.6],
      [radius - 0.8, height - 1.6],
      [radius, height - 0.8],
      [radius, height - 0.4],
      [radius - 0.4, height],
      [0, height],
    ],
    top,
    96,
  );
  const lower = lathe(
    [
      [0, 14],
      [radius * 0.66, 14],
      [radius * 0.68, 14.6],
      [radius * 0.66, 15.2],
      [0, 15.2],
    ],
    top,
    80,
  );
  const feet = [0, 1, 2].map((i) => {
    const a = 0.7 + (i * Math.PI * 2) / 3;
    return tube(
      [
        [Math.cos(a) * radius * 0.78, 0, Math.sin(a) * radius * 0.78],
        [Math.cos(a) * radius * 0.74, height - 1, Math.sin(a) * radius * 0.74],
      ],
      1.3,
      legs,
    );
  });
  return [...plate, ...lower, ...feet];
}

/** Two boards between two ladders. */
export function shelf(wood: Material, { width = 60, height = 72, depth = 24, boards = 3 } = {}): Thing {
  const sides = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) =>
      place(block([2.4, height, 2.4], 0.5, wood), { at: [x * (width / 2), 0, z * (depth / 2 - 2)] }),
    ),
  );
  const rows = Array.from({ length: boards }, (_, i) =>
    place(block([width + 2, 2, depth], 0.4, wood), { at: [0, 8 + (i * (height - 14)) / (boards - 1), 0] }),
  );
  return place([...sides.flat(), ...rows.flat()], { turn: -20 });
}

/** Low folding table of the old kind. */
export function soban(wood: Material, { radius = 22, height = 24 } = {}): Thing {
  const eight = (r: number, y: number): [number, number][] => [
    [r - 1, y],
    [r, y + 0.4],
    [r, y + 1.6],
    [r - 0.3, y + 2],
    [r - 1.2, y + 1.4],
    [r - 1.6, y + 1],
    [0, y + 1],
  ];
  const top = lathe([[0, height - 2], ...eight(radius, height - 2)], wood, 8);
  const feet = [0, 1, 2, 3].map((i) => {
    const a = Math.PI / 4 + (i * Math.PI) / 2;
    const at = (r: number, y: number): Vec => [Math.cos(a) * radius * r, y, Math.sin(a) * radius * r];
    return tube([at(0.86, 0), at(0.72, 3), at(0.62, height * 0.5), at(0.74, height - 2)], 1.3, wood);
  });
  return [...top, ...feet];
}

export function campChair(fabric: Material, metalFrame: Material): Thing {
  const side = (x: number): Thing => [
    tube(
      [
        [x, 0, 20],
        [x, 24, -4],
        [x, 42, -20],
      ],
      1,
      metalFrame,
    ),
    tube(
      [
        [x, 0, -20],
        [x, 20, 2],
        [x, 36, 20],
      ],
      1,
      metalFrame,
    ),
    tube(
      [
        [x, 24, -16],
        [x, 50, -22],
        [x, 72, -28],
      ],
      1,
      metalFrame,
    ),
    ...place(block([3.4, 2, 34], 0.9, fabric), { at: [x, 42, 0] }),
  ];
  const seat = place(
    slab([box(46, 40, 3)], fabric, {
      thickness: 2.4,
      soft: 6,
      relief: (x, y) => -3 * Math.max(0, 1 - (x / 23) ** 2) * Math.max(0, 1 - (y / 20) ** 2),
    }),
    { tip: -98, at: [0, 27, 0] },
  );
  const back = place(
    slab([box(46, 34, 3)], fabric, {
      thickness: 2,
      soft: 5,
      relief: (x) => -2.6 * Math.max(0, 1 - (x / 23) ** 2),
    }),
    { tip: -12, at: [0, 54, -24] },
  );
  return place([...side(-23), ...side(23), ...seat, ...back], { turn: -24 });
}
