import { lathe, type Profile } from "../kit/forms";
import type { Material } from "../kit/material";
import { cloth, glass, matte, paper } from "../kit/materials";
import type { Thing } from "../kit/mesh";
import { type Label, labelled } from "./label";

interface GlassJar {
  content: Material;
  lid: Material;
  label?: Label;
  radius?: number;
  height?: number;
  fill?: number;
  /** A square of cloth tied over the lid. */
  cap?: string;
}

export function glassJar({
  content,
  lid,
  label,
  radius = 4.2,
  height = 9.5,
  fill = 0.86,
  cap,
}: GlassJar): Thing {
  const r = radius;
  const h = height;
  const wall: Profile = [
    [0, 0.1],
    [r * 0.85, 0.1],
    [r, 0.6],
    [r, h * 0.4],
    [r, h * 0.8],
    [r * 0.86, h * 0.95],
    [r * 0.84, h],
  ];
  const inside: Profile = [
    [0, 0.4],
    [r * 0.82, 0.4],
    [r - 0.22, 0.9],
    [r - 0.22, h * 0.4],
    [r - 0.22, h * Math.min(0.8, fill)],
    [r - 0.3, h * fill],
    [r - 0.3, h * fill],
    [0, h * fill],
  ];
  const cover = lathe(
    [
      [r * 0.84, h - 0.2],
      [r * 0.93, h],
      [r * 0.93, h],
      [r * 0.93, h + 1.3],
      [r * 0.88, h + 1.5],
      [0, h + 1.5],
    ],
    lid,
  );
  const strip = label ? [sticker(label, r)] : [];
  return [
    ...lathe(inside, content),
    ...lathe(wall, glass("#e6ebe6", 0.06)),
    ...cover,
    ...strip.flat(),
    ...(cap ? clothCap(cap, r, h) : []),
  ];
}

export function sticker(label: Label, radius: number): Thing {
  const skin = paper(labelled(label.paper ?? "#f1ece1", label));
  const r = radius + 0.03;
  const reach = Math.asin(Math.min(0.98, label.width / 2 / r));
  const strip = lathe(
    [
      [r, label.low],
      [r, label.high],
    ],
    skin,
    180,
  );
  return strip.map((mesh) => ({
    ...mesh,
    triangles: mesh.triangles.filter((_, k) => {
      const corner = mesh.triangles[k - (k % 3)] as number;
      return (
        Math.abs(Math.atan2(mesh.positions[corner * 3] ?? 0, mesh.positions[corner * 3 + 2] ?? 0)) <= reach
      );
    }),
  }));
}

function clothCap(color: string, r: number, h: number): Thing {
  const skin = cloth(color, { threads: 5 });
  const frill: Profile = [
    [0, h + 1.65],
    [r * 0.8, h + 1.65],
    [r * 0.98, h + 1.35],
    [r * 1.0, h + 0.4],
    [r * 1.16, h - 0.5],
    [r * 1.3, h - 1.1],
  ];
  return [
    ...lathe(frill, {
      ...skin,
      bump: (_u, _v, p) => 0.22 * Math.sin(Math.atan2(p[2], p[0]) * 18) * Math.max(0, h + 0.8 - p[1]),
    }),
    ...lathe(
      [
        [r, h + 0.1],
        [r * 1.1, h + 0.25],
        [r, h + 0.4],
      ],
      matte("#8f7650"),
    ),
  ];
}
