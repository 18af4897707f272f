import { ball, block, lathe, tube } from "../kit/forms";
import { matte, plastic, wood } from "../kit/materials";
import { type Pair, place, stand, type Thing, type Vec } from "../kit/mesh";
import { rounded } from "../kit/outline";
import { plank } from "../kit/slab";

export const beech = wood("#dcbf94", 0);

export function ringTower(colors: string[]): Thing {
  const rings = colors.flatMap((color, i) => {
    const r = 6 - i * 0.7;
    return place(
      lathe(
        [
          [1.4, 0],
          [r - 0.8, 0],
          [r, 1.1],
          [r - 0.8, 2.2],
          [1.4, 2.2],
        ],
        plastic(color, 0.28),
      ),
      { at: [0, 1.6 + i * 2.25, 0] },
    );
  });
  return [
    ...lathe(
      [
        [0, 0],
        [6.6, 0],
        [6.8, 0.4],
        [6.6, 1.4],
        [0, 1.6],
      ],
      beech,
    ),
    ...rings,
    ...place([ball(2, beech)], { at: [0, 3 + colors.length * 2.25, 0] }),
  ];
}

export function rainbow(colors: string[]): Thing {
  const arch = (outer: number, inner: number): Pair[] => [...half(outer, 1), ...half(inner, -1)];
  return place(
    colors.flatMap((color, i) => {
      const outer = 14 - i * 2.5;
      return plank([arch(outer - 0.12, outer - 2.4)], wood(color, 0, 0.15), 5, 0.4);
    }),
    { turn: -22 },
  );
}

export function blocks(colors: string[]): Thing {
  const at: [Vec, number][] = [
    [[-6.4, 0, 1], 14],
    [[0.3, 0, -1], -8],
    [[6.8, 0, 1.4], 24],
    [[-2.8, 5.2, 0.2], 6],
    [[3.8, 5.2, 0], -16],
    [[0.4, 10.4, 0.2], 30],
  ];
  return at.flatMap(([p, turn], i) => {
    const color = colors[i % colors.length] as string;
    if (i === 5)
      return place(
        lathe(
          [
            [0, 0],
            [3, 0],
            [3, 0],
            [0.05, 4.8],
          ],
          wood(color, 1, 0.15),
          4,
        ),
        { at: p, turn },
      );
    if (i === 2)
      return place(
        lathe(
          [
            [0, 0],
            [2.6, 0],
            [2.8, 0.3],
            [2.8, 4.9],
            [2.6, 5.2],
            [0, 5.2],
          ],
          wood(color, 1, 0.15),
        ),
        { at: p },
      );
    return place(block([5.2, 5.2, 5.2], 0.5, wood(color, (i % 3) as 0, 0.15)), { at: p, turn });
  });
}

export function rattle(color: string, beads: string): Thing {
  const hoop: Vec[] = Array.from({ length: 25 }, (_, i) => {
    const a = (i / 24) * Math.PI * 2;
    return [Math.cos(a) * 4.6, 0.75, Math.sin(a) * 4.6];
  });
  const pearls = Array.from({ length: 5 }, (_, i) =>
    place([ball(1.25, plastic(beads, 0.3))], {
      at: [Math.cos(i * 0.42 - 0.84) * 4.6, 1.25, Math.sin(i * 0.42 - 0.84) * 4.6],
    }),
  );
  const ears = [-1, 1].map((s) =>
    place(
      plank(
        [
          rounded(
            [
              [-1.3, 0],
              [1.3, 0],
              [1.5, 6],
              [0, 8],
              [-1.5, 6],
            ],
            1.2,
          ),
        ],
        beech,
        0.9,
        0.3,
      ),
      { tip: -90, turn: 90 + s * 18, at: [-4.6, 0.8, s * 1.2] },
    ),
  );
  return [tube(hoop, 0.75, wood(color, 0, 0.2), { perSegment: 3 }), ...pearls.flat(), ...ears.flat()];
}

export function crayons(colors: string[]): Thing {
  return colors.flatMap((color, i) =>
    place(
      [
        ...place(
          lathe(
            [
              [0, 0],
              [0.62, 0],
              [0.62, 6.4],
              [0.62, 6.4],
            ],
            matte(color),
            24,
          ),
          { tip: -90 },
        ),
        ...place(
          lathe(
            [
              [0.62, 6.4],
              [0.5, 6.5],
              [0.2, 8],
              [0, 8.1],
            ],
            plastic(color, 0.3),
            24,
          ),
          { tip: -90 },
        ),
      ],
      { at: [(i - colors.length / 2) * 1.55, 0.62, ((i * 5) % 4) * 0.3], turn: ((i * 29) % 9) - 4 },
    ),
  );
}

export function spinner(color: string, second: string): Thing {
  return place(
    stand(
      place(
        [
          ...lathe(
            [
              [0.02, 0],
              [0.5, 0.9],
              [0.5, 0.9],
              [4.4, 2.8],
              [4.9, 3.6],
              [4.4, 4.4],
            ],
            plastic(color, 0.5),
          ),
          ...lathe(
            [
              [4.4, 4.4],
              [2.4, 5],
              [0.6, 5.4],
              [0.5, 5.6],
            ],
            plastic(second, 0.5),
          ),
          ...lathe(
            [
              [0.5, 5.4],
              [0.45, 9],
              [0.7, 9.6],
              [0, 9.9],
            ],
            beech,
          ),
        ],
        { roll: -16 },
      ),
    ),
    { turn: 10 },
  );
}

function half(radius: number, direction: 1 | -1): Pair[] {
  return Array.from({ length: 29 }, (_, i) => {
    const t = direction === 1 ? i / 28 : 1 - i / 28;
    return [Math.cos(Math.PI * t) * radius, Math.sin(Math.PI * t) * radius] as Pair;
  });
}
