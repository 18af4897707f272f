import { tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { place, stand, type Thing } from "../kit/mesh";
import { oval, smooth } from "../kit/outline";
import { plank } from "../kit/slab";

/** Spoon lying on the table, bowl at the top. */
export function spoon(material: Material, { length = 22, bowl = 4 } = {}): Thing {
  const b = bowl / 2;
  const outline = smooth([
    [0, length],
    [b * 0.8, length - 0.8],
    [b, length - b * 1.5],
    [b * 0.62, length - b * 2.9],
    [0.42, length - b * 3.9],
    [0.4, length * 0.45],
    [0.55, 1],
    [0, 0],
    [-0.55, 1],
    [-0.4, length * 0.45],
    [-0.42, length - b * 3.9],
    [-b * 0.62, length - b * 2.9],
    [-b, length - b * 1.5],
    [-b * 0.8, length - 0.8],
  ]);
  const face = plank([outline], material, 0.7, 0.3);
  const hollow = place(
    plank(
      [oval(bowl * 0.72, bowl * 1.05, [0, length - b * 1.55])],
      {
        ...material,
        bump: (u, v) => -0.1 * ((u / b) ** 2 + ((v - length + b * 1.55) / (b * 1.5)) ** 2) * -8 * 0.1,
      },
      0.05,
      0.01,
    ),
    { at: [0, 0, 0.345] },
  );
  return stand(place([...face, ...hollow], { tip: -90, at: [0, 0, length / 2] }));
}

export function chopsticks(material: Material, length = 23): Thing {
  return [-0.9, 0.9].flatMap((x) => [
    tube(
      [
        [x, 0.4, length / 2],
        [x * 1.15, 0.4, 0],
        [x * 1.3, 0.4, -length / 2],
      ],
      (t) => 0.24 + 0.16 * t,
      material,
    ),
  ]);
}
