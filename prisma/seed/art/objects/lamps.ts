import { ball, block, lathe, type Profile, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte } from "../kit/materials";
import { place, type Thing, type Vec } from "../kit/mesh";

/** A shade with a bulb behind it: brightest in the middle. */
export function lit(color: string, strength = 0.8, middle = 10, reach = 12): Material {
  return {
    ...matte(color),
    through: 0.4,
    glow: (_u, _v, p) => strength * (0.42 + 0.75 * Math.exp(-(((p[1] - middle) / reach) ** 2))),
  };
}

export function mushroom(shade: Material, foot: Material, { radius = 12, height = 27 } = {}): Thing {
  const r = radius;
  const h = height;
  const stem: Profile = [
    [0, 0],
    [r * 0.6, 0],
    [r * 0.62, 0.3],
    [r * 0.58, 1],
    [r * 0.36, 2.2],
    [r * 0.26, 6],
    [r * 0.24, h * 0.6],
    [r * 0.3, h * 0.66],
  ];
  const dome: Profile = [
    [r * 0.3, h * 0.62],
    [r * 0.96, h * 0.6],
    [r, h * 0.625],
    [r, h * 0.66],
    [r * 0.9, h * 0.82],
    [r * 0.6, h * 0.95],
    [0, h],
  ];
  return [...lathe(stem, foot), ...lathe(dome, shade)];
}

export function tableLamp(
  shade: Material,
  foot: Material,
  { radius = 13, height = 40, base = "ball" as "ball" | "stick" } = {},
): Thing {
  const r = radius;
  const h = height;
  const body: Profile =
    base === "ball"
      ? [
          [0, 0],
          [r * 0.42, 0],
          [r * 0.45, 0.4],
          [r * 0.66, h * 0.13],
          [r * 0.7, h * 0.24],
          [r * 0.5, h * 0.38],
          [r * 0.12, h * 0.45],
          [r * 0.1, h * 0.56],
        ]
      : [
          [0, 0],
          [r * 0.52, 0],
          [r * 0.54, 0.5],
          [r * 0.52, 1.4],
          [0.7, 1.7],
          [0.7, 1.7],
          [0.6, h * 0.3],
          [0.6, h * 0.58],
        ];
  const cone = lathe(
    [
      [r, h * 0.56],
      [r * 0.98, h * 0.57],
      [r * 0.66, h * 0.985],
      [r * 0.66, h],
    ],
    shade,
  );
  const inside = lathe(
    [
      [r * 0.97, h * 0.57],
      [r * 0.65, h * 0.985],
    ],
    lit("#fff1d8", 0.9, h * 0.7, h * 0.3),
  );
  return [...lathe(body, foot), ...cone, ...inside];
}

export function deskLamp(paint: Material, joint: Material): Thing {
  const elbow: Vec = [-7, 24, 0];
  const head: Vec = [9, 37, 0];
  const hood = lathe(
    [
      [0.8, 5.5],
      [1.8, 5.4],
      [2.4, 4.4],
      [3, 3.4],
      [6.4, 0.4],
      [6.6, 0],
      [6.3, 0.2],
      [2.6, 3.4],
    ],
    paint,
  );
  const bulb = [ball(2.3, lit("#fff0cf", 2.2, 0, 40))];
  return [
    ...lathe(
      [
        [0, 0],
        [7.6, 0],
        [7.8, 0.3],
        [7.7, 1.2],
        [7.2, 1.5],
        [0, 1.6],
      ],
      paint,
    ),
    tube([[0, 1.4, 0], [-3.5, 12.6, 0], elbow], 0.55, joint),
    tube([elbow, [1, 30.4, 0], head], 0.55, joint),
    ...place([ball(1.2, joint)], { at: elbow }),
    ...place([...hood, ...place(bulb, { at: [0, 1.4, 0] })], {
      roll: 24,
      at: [head[0] + 1.6, head[1] - 4.4, 0],
    }),
  ];
}

export function floorLamp(shade: Material, wood: Material): Thing {
  const legs = [0.5, 2.6, 4.7].map((a) =>
    tube(
      [
        [Math.cos(a) * 22, 0, Math.sin(a) * 22],
        [Math.cos(a) * 5, 92, Math.sin(a) * 5],
      ],
      1.5,
      wood,
    ),
  );
  const cone = lathe(
    [
      [24, 92],
      [24.2, 92.5],
      [18, 128],
      [18, 128.5],
    ],
    shade,
  );
  return [...legs, ...place(block([9, 3, 9], 1, wood), { at: [0, 89, 0] }), ...cone];
}
