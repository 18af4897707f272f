import { tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte } from "../kit/materials";
import { place, surface, type Thing } from "../kit/mesh";
import { rumpled } from "./rucksacks";

/** Small ridge tent, its door open. */
export function tent(canvas: Material, inside: Material, pole: Material): Thing {
  const sag = (u: number) => 1 - 0.1 * Math.sin(Math.PI * u);
  const side = (s: number) =>
    surface(
      (u, v) => {
        const z = (0.5 - u) * 150;
        const y = 96 * v * sag(u) * (1 - 0.04 * Math.sin(Math.PI * v));
        return [s * (1 - v) * 74 - s * 5 * Math.sin(Math.PI * v), y, z];
      },
      [30, 30],
      rumpled(canvas, 1.4),
      [150, 120],
    );
  const door = (s: number) =>
    surface(
      (u, v) => {
        const top = 94;
        const x = s * ((1 - v) * 73 * (0.62 + 0.38 * u));
        return [x, top * v, 75 - 3 * Math.sin(u * 9) * (1 - v)];
      },
      [24, 24],
      rumpled(canvas, 1.2),
      [40, 100],
    );
  const back = surface((u, v) => [(u - 0.5) * 2 * (1 - v) * 72, 94 * v, -74], [10, 10], inside);
  const floorCloth = surface((u, v) => [(u - 0.5) * 140, 0.4, (0.5 - v) * 148], [4, 4], inside);
  const ropes = [-1, 1].map((s) =>
    tube(
      [
        [0, 95, s * 75],
        [0, 0, s * 118],
      ],
      0.6,
      matte("#d9cdb2"),
      { around: 6 },
    ),
  );
  return place(
    [
      side(-1),
      side(1),
      door(-1),
      door(1),
      back,
      floorCloth,
      tube(
        [
          [0, 0, 75.5],
          [0, 101, 75.5],
        ],
        1.4,
        pole,
      ),
      ...ropes,
    ],
    { turn: -32 },
  );
}
