import { ball, lathe, type Profile, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { glass, metal, plastic, wood } from "../kit/materials";
import { place, type Thing, type Vec } from "../kit/mesh";
import { vessel } from "./tableware";

interface Teapot {
  material: Material;
  radius?: number;
  height?: number;
  handle?: "side" | "bail" | "stick";
  handleMaterial?: Material;
}

export function teapot({
  material,
  radius = 6,
  height = 8.4,
  handle = "side",
  handleMaterial = material,
}: Teapot): Thing {
  const r = radius;
  const h = height;
  const body: Profile = [
    [0, 0.1],
    [r * 0.55, 0.1],
    [r * 0.6, 0],
    [r * 0.66, 0.2],
    [r * 0.92, h * 0.22],
    [r, h * 0.46],
    [r * 0.9, h * 0.72],
    [r * 0.62, h * 0.93],
    [r * 0.5, h * 0.97],
  ];
  const lid: Profile = [
    [r * 0.55, h * 0.95],
    [r * 0.56, h * 1.0],
    [r * 0.56, h * 1.0],
    [r * 0.44, h * 1.07],
    [r * 0.18, h * 1.13],
    [r * 0.12, h * 1.17],
    [r * 0.2, h * 1.24],
    [r * 0.17, h * 1.3],
    [0, h * 1.33],
  ];
  const spout: Vec[] = [
    [-r * 0.8, h * 0.32, 0],
    [-r * 1.22, h * 0.46, 0],
    [-r * 1.48, h * 0.72, 0],
    [-r * 1.74, h * 0.9, 0],
  ];
  return [
    ...lathe(body, material),
    ...lathe(lid, material),
    tube(spout, (t) => r * (0.27 - 0.15 * t), material),
    ...handles(r, h, handle, handleMaterial),
  ];
}

export function kettle(material: Material, grip: Material): Thing {
  return place(teapot({ material, radius: 8.5, height: 11, handle: "bail", handleMaterial: grip }), {
    turn: -16,
  });
}

export function gaiwan(material: Material): Thing {
  const saucer: Profile = [
    [0, 0.4],
    [2.4, 0.3],
    [2.6, 0],
    [2.8, 0.1],
    [4.6, 0.9],
    [5.7, 1.7],
    [5.75, 1.85],
    [5.5, 1.8],
    [3, 0.8],
    [2.2, 0.75],
    [0, 0.75],
  ];
  const lid: Profile = [
    [4.4, 6.6],
    [4.5, 6.75],
    [4.3, 7],
    [2.6, 8],
    [1.1, 8.4],
    [1.1, 8.4],
    [1.2, 8.9],
    [1.35, 9.3],
    [1.2, 9.4],
    [1, 9],
    [0, 8.9],
  ];
  const cup = place(vessel({ material, rim: 5, belly: 4.2, foot: 2.2, height: 6, wall: 0.2 }), {
    at: [0, 0.8, 0],
  });
  return [...lathe(saucer, material), ...cup, ...place(lathe(lid, material), { at: [0.2, 0.1, 0] })];
}

export function cupOnSaucer(material: Material, saucer: Material, tea: Material): Thing {
  const dish: Profile = [
    [0, 0.3],
    [3, 0.3],
    [3.2, 0],
    [3.6, 0.1],
    [5.6, 0.8],
    [5.7, 0.95],
    [5.5, 1],
    [3.2, 0.5],
    [0, 0.5],
  ];
  return [
    ...lathe(dish, saucer),
    ...place(
      vessel({
        material,
        rim: 3.6,
        belly: 3.4,
        foot: 2,
        height: 4.8,
        wall: 0.22,
        filled: { material: tea, to: 0.78 },
      }),
      { at: [0, 0.5, 0] },
    ),
  ];
}

/** Clear pitcher with tea in it. */
export function pitcher(tea: Material): Thing {
  const clear = glass("#dfe7e4", 0.07);
  const wall: Profile = [
    [0, 0.1],
    [4.3, 0.1],
    [4.7, 0.5],
    [4.9, 3],
    [4.7, 8],
    [4, 11.2],
    [4.1, 13],
    [4.35, 13.6],
  ];
  const inside: Profile = [
    [0, 0.5],
    [4.4, 0.6],
    [4.65, 3],
    [4.45, 8],
    [4.4, 8],
    [4.4, 8],
    [0, 8],
  ];
  return [
    ...lathe(inside, tea),
    ...lathe(wall, clear),
    tube(
      [
        [4.1, 11.4, 0],
        [6.6, 11.6, 0],
        [7.4, 8.6, 0],
        [6.4, 5, 0],
        [4.7, 4.2, 0],
      ],
      0.42,
      { ...clear, glass: 0.3 },
      { up: [0, 0, 1] },
    ),
    tube(
      [
        [-3.4, 12.2, 0],
        [-4.6, 13.2, 0],
        [-5.2, 13.8, 0],
      ],
      (t) => 1.2 - 0.6 * t,
      { ...clear, glass: 0.1 },
    ),
  ];
}

/** Round metal tin with a slip lid. */
export function tin(body: Material, lid: Material, { radius = 3.8, height = 10.5 } = {}): Thing {
  const r = radius;
  return [
    ...lathe(
      [
        [0, 0],
        [r - 0.1, 0],
        [r, 0.12],
        [r, 0.12],
        [r, height * 0.7],
        [r, height * 0.7],
      ],
      body,
    ),
    ...lathe(
      [
        [r + 0.02, height * 0.7],
        [r + 0.1, height * 0.7 + 0.05],
        [r + 0.1, height * 0.7 + 0.05],
        [r + 0.1, height - 0.25],
        [r + 0.1, height - 0.25],
        [r, height],
        [r - 0.25, height],
        [r - 0.25, height],
        [r - 0.4, height - 0.12],
        [0, height - 0.1],
      ],
      lid,
    ),
  ];
}

/** Bamboo whisk for powdered tea. */
export function whisk(): Thing {
  const bamboo = wood("#d9bd86", 1);
  const tines = Array.from({ length: 36 }, (_, i) => {
    const a = (i / 36) * Math.PI * 2;
    const out = (r: number, y: number): Vec => [Math.cos(a) * r, y, Math.sin(a) * r];
    return tube([out(0.9, 5), out(1.9, 7.2), out(2.5, 9.6), out(2.3, 10.6), out(1.9, 10.8)], 0.09, bamboo, {
      around: 5,
      perSegment: 3,
    });
  });
  return [
    ...lathe(
      [
        [0, 0],
        [1.1, 0],
        [1.15, 0.2],
        [1.1, 5],
        [0, 5],
      ],
      bamboo,
    ),
    ...lathe(
      [
        [1.15, 4.4],
        [1.3, 4.7],
        [1.15, 5],
      ],
      plastic("#5c4a3d", 0.2),
    ),
    ...tines,
  ];
}

function handles(r: number, h: number, kind: NonNullable<Teapot["handle"]>, material: Material): Thing {
  if (kind === "stick") {
    const out: Vec[] = [
      [r * 0.7, h * 0.52, r * 0.5],
      [r * 1.3, h * 0.6, r * 0.95],
      [r * 1.75, h * 0.66, r * 1.3],
    ];
    return [tube(out, (t) => r * (0.13 + 0.05 * t), material)];
  }
  if (kind === "bail") {
    const arc: Vec[] = Array.from({ length: 9 }, (_, i) => {
      const a = Math.PI * (i / 8);
      return [Math.cos(a) * r * 0.82, h * 0.86 + Math.sin(a) * h * 0.95, 0];
    });
    const knobs = [-1, 1].map((side) =>
      place([ball(r * 0.09, metal("#8a7a5c"))], { at: [side * r * 0.8, h * 0.86, 0] }),
    );
    return [tube(arc, r * 0.07, material), ...knobs.flat()];
  }
  const arm: Vec[] = [
    [r * 0.8, h * 0.78, 0],
    [r * 1.32, h * 0.86, 0],
    [r * 1.58, h * 0.58, 0],
    [r * 1.36, h * 0.28, 0],
    [r * 0.86, h * 0.26, 0],
  ];
  return [tube(arm, r * 0.085, material, { up: [0, 0, 1] })];
}
