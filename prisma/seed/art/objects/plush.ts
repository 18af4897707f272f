import { ball, lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { fuzzy, matte, plastic } from "../kit/materials";
import { place, type Thing, type Vec } from "../kit/mesh";
import { rounded } from "../kit/outline";
import { slab } from "../kit/slab";

type Animal = "rabbit" | "bear" | "elephant";

const eye = plastic("#2b2724", 0.8);

/** Soft animal sitting up. */
export function plush(kind: Animal, fur: string, belly: string, scarf?: string): Thing {
  const skin = fuzzy(fur, 0.35, 0.09);
  const soft = fuzzy(belly, 0.35, 0.09);
  const face = { rabbit: rabbitFace, bear: bearFace, elephant: elephantFace }[kind];
  return place(
    [...torso(skin, soft), ...face(skin, soft), ...(scarf ? neckerchief(fuzzy(scarf, 0.2, 0.05)) : [])],
    { turn: -14 },
  );
}

function torso(skin: Material, soft: Material): Thing {
  return [
    ...lathe(
      [
        [0.01, 0],
        [5.6, 0.6],
        [7.6, 4],
        [7.2, 8],
        [4.8, 12.4],
        [0.01, 13.4],
      ],
      skin,
    ),
    ...put([ball(6.4, skin, 0.92, 40)], [0, 17, 0.6]),
    ...put([ball(5, soft, 1.1, 32)], [0, 6.6, 3.4], [1, 1, 0.9]),
    ...[-1, 1].flatMap((s) => [
      ...put([ball(2.9, skin, 1, 24)], [s * 5.4, 2.6, 6.4], [1, 1, 1.5]),
      ...put(
        [
          tube(
            [
              [0, 0, 0],
              [s * 2.4, -2.6, 2.4],
              [s * 2.9, -6, 3.8],
            ],
            2,
            skin,
          ),
        ],
        [s * 5, 12, 1.6],
      ),
      ...put([ball(0.55, eye, 1, 14)], [s * 2.5, 18, 6.3]),
    ]),
  ];
}

function rabbitFace(skin: Material): Thing {
  const ear = (s: number) =>
    tube(
      [
        [s * 2.2, 0, 0],
        [s * 3, 6, -0.6],
        [s * 3.8, 12.4, 0.6],
      ],
      (t) => 1.5 + 0.9 * Math.sin(t * Math.PI),
      skin,
      { flat: 0.55, up: [0, 0, 1] },
    );
  return [
    ...put([ear(-1), ear(1)], [0, 21, 0]),
    ...put([ball(0.7, matte("#b98378"), 0.7, 14)], [0, 16.4, 6.9]),
  ];
}

function bearFace(skin: Material, soft: Material): Thing {
  return [
    ...[-1, 1].flatMap((s) => [
      ...put([ball(2.3, skin, 1, 24)], [s * 4.9, 22, 0], [1, 1, 0.6]),
      ...put([ball(1.4, soft, 1, 18)], [s * 4.9, 22, 1], [1, 1, 0.6]),
    ]),
    ...put([ball(2.5, soft, 0.8, 24)], [0, 15.4, 5.8]),
    ...put([ball(0.8, eye, 0.75, 16)], [0, 16.2, 8.1]),
  ];
}

function elephantFace(skin: Material): Thing {
  const ear = (s: number) => {
    const outline = rounded(
      [
        [0, -4.6],
        [s * 6.4, -5],
        [s * 7.6, 2],
        [s * 3, 5],
        [0, 3],
      ],
      3,
    );
    return put(slab([outline], skin, { thickness: 1.8, soft: 2, cells: 40 }), [s * 4.6, 18, 0]);
  };
  const trunk = tube(
    [
      [0, 16.6, 6],
      [0, 14, 9],
      [0, 10.4, 10.2],
      [0.6, 8.6, 12.2],
    ],
    (t) => 1.9 - 0.7 * t,
    skin,
  );
  return [...ear(-1), ...ear(1), trunk];
}

function neckerchief(cloth: Material): Thing {
  const end = tube(
    [
      [2.6, 12.4, 4.6],
      [3.6, 9.6, 6.6],
      [3.8, 6.4, 7.6],
    ],
    1,
    cloth,
    { flat: 0.4, up: [0, 0, 1] },
  );
  return [
    ...lathe(
      [
        [4.6, 11.6],
        [5.6, 12],
        [5.2, 13.2],
        [4.4, 13.4],
      ],
      cloth,
    ),
    end,
  ];
}

function put(piece: Thing, at: Vec, scale: Vec = [1, 1, 1]): Thing {
  return place(piece, { at, scale });
}
