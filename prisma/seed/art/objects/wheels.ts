import { block, lathe } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte, plastic } from "../kit/materials";
import { type Pair, place, type Thing } from "../kit/mesh";
import { rounded } from "../kit/outline";
import { plank } from "../kit/slab";
import { beech } from "./toys";

function wheel(radius: number, material: Material, hub: Material): Thing {
  return place(
    [
      ...lathe(
        [
          [0, -0.9],
          [radius - 0.3, -0.9],
          [radius, -0.6],
          [radius, 0.6],
          [radius - 0.3, 0.9],
          [0, 0.9],
        ],
        material,
      ),
      ...lathe(
        [
          [0, 0.9],
          [radius * 0.36, 0.9],
          [radius * 0.3, 1.4],
          [0, 1.5],
        ],
        hub,
      ),
    ],
    { tip: 90 },
  );
}

export function car(paint: Material, { long = true } = {}): Thing {
  const line: Pair[] = long
    ? rounded(
        [
          [-9, 1.4],
          [9, 1.4],
          [9.4, 4.6],
          [5.6, 5.6],
          [3.6, 9],
          [-3.6, 9],
          [-5.8, 5.6],
          [-9.2, 4.8],
        ],
        [1.4, 1.4, 2, 2, 2.4, 2.4, 2, 2],
      )
    : rounded(
        [
          [-7, 1.4],
          [8, 1.4],
          [8, 5],
          [3.6, 5.4],
          [2.8, 9.4],
          [-7, 9.4],
        ],
        [1.4, 1.4, 1.8, 1.4, 1.6, 2.4],
      );
  const window = rounded(
    [
      [-3.1, 5.8],
      [3, 5.8],
      [2.2, 7.9],
      [-2.4, 7.9],
    ],
    0.8,
  );
  const body = plank([line, window], paint, 7, 0.7);
  const wheels = [-1, 1].flatMap((x) =>
    [-1, 1].flatMap((z) =>
      place(wheel(2.1, beech, matte("#8a6a45")), { at: [x * 5.2, 2.1, z * 3.9], turn: z > 0 ? 0 : 180 }),
    ),
  );
  return place([...body, ...wheels], { turn: -28 });
}

export function train(colors: string[]): Thing {
  const wagon = (color: string, head: boolean): Thing => [
    ...place(block([8.4, head ? 3.4 : 4.4, 5.6], 0.8, plastic(color, 0.3)), { at: [0, 1.8, 0] }),
    ...(head
      ? [
          ...place(
            lathe(
              [
                [0, 0],
                [2.1, 0],
                [2.1, 5],
                [1.8, 5.3],
                [0, 5.3],
              ],
              plastic(color, 0.3),
            ),
            { roll: 90, at: [2.4, 6, 0] },
          ),
          ...place(block([3.4, 7, 5.6], 0.8, beech), { at: [2.4, 2, 0] }),
          ...place(
            lathe(
              [
                [0.8, 0],
                [0.8, 2.2],
                [1.1, 2.8],
                [0, 2.8],
              ],
              matte("#6b5540"),
            ),
            { at: [-1.4, 7.4, 0] },
          ),
        ]
      : place(
          lathe(
            [
              [0, 0],
              [1.7, 0],
              [1.8, 0.4],
              [1.7, 4.4],
              [1.2, 5],
              [0, 5],
            ],
            beech,
          ),
          { at: [0, 6, 0] },
        )),
    ...[-1, 1].flatMap((x) =>
      [-1, 1].flatMap((z) =>
        place(wheel(1.5, beech, matte("#8a6a45")), { at: [x * 2.6, 1.5, z * 3.2], turn: z > 0 ? 0 : 180 }),
      ),
    ),
  ];
  return place(
    colors.flatMap((color, i) =>
      place(wagon(color, i === 0), { at: [(i - (colors.length - 1) / 2) * 10, 0, 0] }),
    ),
    { turn: -20 },
  );
}
