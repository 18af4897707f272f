import { block, lathe } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte, metal } from "../kit/materials";
import { place, stand, type Thing } from "../kit/mesh";

export function wallClock(
  face: string,
  frameMaterial: Material,
  { radius = 14, marks = "#3c3a36" } = {},
): Thing {
  const r = radius;
  const dial = place(
    lathe(
      [
        [0, 0.9],
        [r * 0.95, 0.9],
      ],
      matte(face),
      96,
    ),
    { tip: 90 },
  );
  const ringShape = place(
    lathe(
      [
        [0, 0],
        [r, 0],
        [r * 1.02, 0.3],
        [r * 1.02, 1.9],
        [r * 0.98, 2.2],
        [r * 0.94, 1.9],
        [r * 0.93, 0.9],
      ],
      frameMaterial,
      96,
    ),
    { tip: 90 },
  );
  const ticks = Array.from({ length: 12 }, (_, i) => {
    const long = i % 3 === 0;
    return place(
      place(block([long ? 0.5 : 0.32, long ? r * 0.13 : r * 0.07, 0.12], 0.05, matte(marks), 3), {
        at: [0, r * (long ? 0.74 : 0.8), 1],
      }),
      { roll: i * 30 },
    );
  });
  const hand = (length: number, width: number, angle: number, z: number) =>
    place(place(block([width, length, 0.2], 0.08, matte(marks), 4), { at: [0, -length * 0.14, z] }), {
      roll: angle,
    });
  const pin = place(
    lathe(
      [
        [0.55, 0],
        [0.55, 1.5],
        [0, 1.6],
      ],
      metal("#b89a5c"),
    ),
    { tip: 90 },
  );
  return stand([
    ...dial,
    ...ringShape,
    ...ticks.flat(),
    ...hand(r * 0.6, 0.75, 56, 1.15),
    ...hand(r * 0.86, 0.5, -62, 1.3),
    ...pin,
  ]);
}
