import { block, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte } from "../kit/materials";
import { bounds, place, stand, surface, type Thing, type Vec } from "../kit/mesh";
import { fbm, noise, seeded, smoothstep } from "../kit/noise";
import { box, oval, rounded } from "../kit/outline";
import { slab } from "../kit/slab";

/** Drawn upright, laid down to be seen from above. */
export function lay(thing: Thing, turn = 0): Thing {
  return stand(place(place(thing, { tip: -90 }), { turn }));
}

export function cushion(
  material: Material,
  {
    width = 45,
    height = 45,
    plump = 17,
    piping,
  }: { width?: number; height?: number; plump?: number; piping?: Material } = {},
): Thing {
  const w = width / 2;
  const h = height / 2;
  const outline = rounded(
    [
      [-w, -h],
      [-w * 0.4, -h * 0.95],
      [w * 0.4, -h * 0.95],
      [w, -h],
      [w * 0.95, -h * 0.4],
      [w * 0.95, h * 0.4],
      [w, h],
      [w * 0.4, h * 0.95],
      [-w * 0.4, h * 0.95],
      [-w, h],
      [-w * 0.95, h * 0.4],
      [-w * 0.95, -h * 0.4],
    ],
    [3, 9, 9, 3, 9, 9, 3, 9, 9, 3, 9, 9],
  );
  const body = slab([outline], material, {
    thickness: plump,
    soft: width * 0.46,
    relief: (x, y) => (fbm(x * 0.09 + 3, y * 0.09, 3) - 0.5) * 2.4 * (1 - (x / w) ** 2 * (y / h) ** 2),
  });
  const edge = piping
    ? [
        tube(
          [...outline.filter((_, i) => i % 4 === 0), outline[0] as [number, number]].map(
            ([x, y]) => [x, y, 0] as Vec,
          ),
          0.5,
          piping,
          { perSegment: 3, up: [0, 0, 1] },
        ),
      ]
    : [];
  return stand(place([...body, ...edge], { tip: -12 }));
}

export function roundCushion(material: Material, { radius = 22, thickness = 12 } = {}): Thing {
  const body = slab([oval(radius * 2, radius * 2, [0, 0], 80)], material, {
    thickness,
    soft: radius * 0.6,
    relief: (x, y) =>
      -2.6 * Math.exp(-(x * x + y * y) / 9) +
      0.35 * Math.cos(Math.atan2(y, x) * 16) * smoothstep(2, 10, Math.hypot(x, y)),
  });
  const button = lay(slab([oval(3, 3)], material, { thickness: 1.2 }));
  return [...lay(body), ...place(button, { at: [0, thickness - 2.4, 0] })];
}

/** Cloth folded several times: rounded folds in front, loose edges behind. */
export function folded(
  material: Material,
  {
    width = 34,
    depth = 26,
    layers = 4,
    thick = 1.6,
    stripe,
  }: { width?: number; depth?: number; layers?: number; thick?: number; stripe?: Material } = {},
): Thing {
  const random = seeded(`fold ${width} ${layers}`);
  return Array.from({ length: layers }, (_, i) => {
    const inset = random() * 0.8;
    const size: Vec = [width - inset, thick * 1.06, depth - inset * 0.6];
    const at: Vec = [(random() - 0.5) * 0.5, i * thick, (random() - 0.5) * 0.6];
    const layer = sagging(block(size, thick * 0.5, material, 16), i);
    return place(stripe && i === layers - 1 ? [...layer, ...band(size, stripe)] : layer, {
      at,
      turn: (random() - 0.5) * 1.2,
    });
  }).flat();
}

export function stackOf(pieces: Thing[]): Thing {
  let y = 0;
  return pieces.flatMap((piece, i) => {
    const { low, high } = bounds(piece);
    const placed = place(piece, {
      at: [((i * 37) % 5) * 0.12 - 0.25, y - low[1], 0],
      turn: ((i * 53) % 7) * 0.7 - 2,
    });
    y += high[1] - low[1] - 0.15;
    return placed;
  });
}

/** Rolled towel, rug or mat, lying with its spiral to the viewer. */
export function roll(material: Material, { radius = 6, length = 30, turns = 3.5, thick = 0.9 } = {}): Thing {
  const at = (t: number) => {
    const a = t * turns * Math.PI * 2 + Math.PI * 1.35;
    const r = radius * (0.2 + 0.8 * t);
    return [Math.cos(a) * r, Math.sin(a) * r] as const;
  };
  const sheet = (shift: number) =>
    surface(
      (u, v) => {
        const [x, y] = at(u);
        const k = 1 + shift / Math.hypot(x, y);
        return [x * k, y * k, (v - 0.5) * (length + 0.3 * Math.sin(u * 9))];
      },
      [140, 14],
      material,
      [turns * radius * 3.4, length],
    );
  const rims = [-1, 1].map((side) =>
    surface(
      (u, v) => {
        const [x, y] = at(u);
        const k = 1 + ((v - 0.5) * thick) / Math.hypot(x, y);
        return [x * k, y * k, side * ((length + 0.3 * Math.sin(u * 9)) / 2 + 0.12 * Math.sin(v * Math.PI))];
      },
      [140, 4],
      material,
      [turns * radius * 3.4, thick],
    ),
  );
  return stand([sheet(thick / 2), sheet(-thick / 2), ...rims]);
}

/** A cloth lying flat with soft creases; fringe along both ends if wanted. */
export function spreadCloth(
  material: Material,
  { width = 40, height = 60, crease = 0.5, fringe = 0, seed = 1 } = {},
): Thing {
  const body = slab([box(width, height, 0.6)], material, {
    thickness: 0.5,
    soft: 0.8,
    relief: (x, y) =>
      crease * (fbm(x * 0.06 + seed, y * 0.05, 4) - 0.4) * 3 -
      creased(y / height, 0.17) * 0.25 -
      creased(y / height, -0.17) * 0.25 -
      creased(x / width, 0) * 0.2,
    cells: 90,
    back: false,
  });
  const threads = fringe > 0 ? fringes(material, width, height, fringe, seed) : [];
  return lay([...body, ...threads]);
}

/** A scarf or towel hanging over a rod in two falls. */
export function draped(material: Material, { width = 26, front = 52, back = 40, fringe = 0 } = {}): Thing {
  const rod = 2;
  const total = front + back + rod * Math.PI;
  const sheet = surface(
    (u, v) => {
      const s = v * total;
      const wave = Math.sin(u * 9 + 1) * 0.8 + Math.sin(u * 17 + v * 3) * 0.3;
      const x = (u - 0.5) * width * (1 - 0.08 * Math.abs(v - 0.5));
      if (s < front) return [x, s - front, rod + wave * (1 - s / front) * 1.2];
      if (s < front + rod * Math.PI) {
        const a = (s - front) / rod;
        return [x, Math.sin(a) * rod, Math.cos(a) * rod];
      }
      return [x, -(s - front - rod * Math.PI), -rod - 0.4 + wave * 0.4];
    },
    [48, 90],
    material,
    [width, total],
  );
  const hairs =
    fringe > 0
      ? Array.from({ length: 44 }, (_, i) => {
          const u = (i + 0.5) / 44;
          const x = (u - 0.5) * width * 0.96;
          const z = rod + (Math.sin(u * 9 + 1) * 0.8 + Math.sin(u * 17) * 0.3) * 1.2;
          return tube(
            [
              [x, -front + 0.3, z],
              [x + noise(i, 1) - 0.5, -front - fringe * 0.6, z],
              [x + noise(i, 4) - 0.5, -front - fringe, z],
            ],
            0.16,
            material,
            { around: 5, perSegment: 3 },
          );
        })
      : [];
  const pole = place(
    [
      tube(
        [
          [-width * 0.75, 0, 0],
          [width * 0.75, 0, 0],
        ],
        rod * 0.82,
        matte("#b28a5e"),
      ),
    ],
    {},
  );
  return stand([sheet, ...hairs, ...pole]);
}

function sagging(layer: Thing, seed: number): Thing {
  return layer.map((mesh) => {
    const positions = mesh.positions.slice();
    for (let k = 0; k < positions.length; k += 3) {
      const x = positions[k] ?? 0;
      const z = positions[k + 2] ?? 0;
      positions[k + 1] = (positions[k + 1] ?? 0) + (noise(x * 0.14 + seed * 3, z * 0.14) - 0.5) * 0.5;
    }
    return { ...mesh, positions };
  });
}

function band([width, height, depth]: Vec, material: Material): Thing {
  return place(block([width * 0.12, height + 0.15, depth + 0.15], height * 0.5, material, 10), {
    at: [width * 0.26, -0.05, 0],
  });
}

function creased(t: number, at: number): number {
  return Math.exp(-(((t - at) / 0.006) ** 2));
}

function fringes(material: Material, width: number, height: number, length: number, seed: number): Thing {
  const random = seeded(`fringe ${seed}`);
  const count = Math.round(width / 0.9);
  return [-1, 1].flatMap((side) =>
    Array.from({ length: count }, (_, i) => {
      const x = ((i + 0.5) / count - 0.5) * width * 0.98;
      const bend = (random() - 0.5) * 0.9;
      return tube(
        [
          [x, (side * height) / 2 - side * 0.2, 0],
          [x + bend * 0.4, side * (height / 2 + length * 0.5), -0.05],
          [x + bend, side * (height / 2 + length), -0.1],
        ],
        0.2,
        material,
        { around: 6, perSegment: 3 },
      );
    }),
  );
}
