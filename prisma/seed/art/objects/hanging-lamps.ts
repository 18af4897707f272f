import { ball, lathe, type Profile, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { metal } from "../kit/materials";
import { place, type Thing } from "../kit/mesh";
import { lit } from "./lamps";

/** Hangs from above the picture. */
export function pendant(
  shade: Material,
  cord: Material,
  shape: "dome" | "globe" | "cone" | "bell" = "dome",
  { radius = 18, drop = 26 } = {},
): Thing {
  const r = radius;
  const profiles: Record<typeof shape, Profile> = {
    dome: [
      [r, 0],
      [r * 1.005, 0.4],
      [r * 0.94, r * 0.34],
      [r * 0.66, r * 0.72],
      [r * 0.2, r * 0.9],
      [1.4, r * 0.93],
    ],
    globe: [
      [r * 0.3, 0],
      [r * 0.72, r * 0.2],
      [r, r * 0.68],
      [r * 0.86, r * 1.18],
      [r * 0.3, r * 1.45],
      [1.4, r * 1.47],
    ],
    cone: [
      [r, 0],
      [r * 1.005, 0.5],
      [r * 0.36, r * 0.8],
      [r * 0.14, r * 1.0],
      [1.4, r * 1.05],
    ],
    bell: [
      [r * 0.9, 0],
      [r * 0.92, 0.4],
      [r * 0.74, r * 0.4],
      [r * 0.66, r * 0.8],
      [r * 0.4, r * 1.12],
      [1.4, r * 1.18],
    ],
  };
  const top = { dome: 0.93, globe: 1.47, cone: 1.05, bell: 1.18 }[shape] * r;
  const bulb = place([ball(r * 0.22, lit("#fff2d4", 1.8, 0, 90))], { at: [0, r * 0.3, 0] });
  return [
    ...lathe(profiles[shape], shade, 96),
    ...lathe(
      [
        [1.4, top - 0.4],
        [1.5, top + 2.2],
        [0.4, top + 2.8],
      ],
      metal("#b59a62"),
    ),
    tube(
      [
        [0, top + 2, 0],
        [0, top + drop, 0],
      ],
      0.24,
      cord,
    ),
    ...(shape === "globe" ? [] : bulb),
  ];
}
