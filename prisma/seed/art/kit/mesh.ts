import type { Material } from "./material";
import type { Field } from "./outline";

export type Vec = readonly [number, number, number];
export type Pair = readonly [number, number];

/** Lengths are centimetres, y points up, the camera looks towards −z. */
export interface Mesh {
  positions: Float32Array;
  normals: Float32Array;
  /** Where a point lay before its mesh was placed; materials are drawn there. */
  locals: Float32Array;
  uvs: Float32Array;
  triangles: Uint32Array;
  material: Material;
  /** Pixels where the field is below `cutBelow` are left out; the field is read at uv. */
  cut?: Field;
  cutBelow?: number;
}

/** One or more meshes that are placed together. */
export type Thing = Mesh[];

interface Placement {
  at?: Vec;
  /** Degrees about y, then x, then z. */
  turn?: number;
  tip?: number;
  roll?: number;
  scale?: number | Vec;
}

export function place(thing: Thing, placement: Placement): Thing {
  return thing.map((mesh) => placeOne(mesh, placement));
}

export function bounds(thing: Thing): { low: Vec; high: Vec } {
  const low: [number, number, number] = [1e9, 1e9, 1e9];
  const high: [number, number, number] = [-1e9, -1e9, -1e9];
  for (const { positions } of thing) {
    for (let i = 0; i < positions.length; i++) {
      const axis = (i % 3) as 0 | 1 | 2;
      const value = positions[i] as number;
      if (value < low[axis]) low[axis] = value;
      if (value > high[axis]) high[axis] = value;
    }
  }
  return { low, high };
}

/** Sets the lowest point on the table. */
export function stand(thing: Thing): Thing {
  const { low } = bounds(thing);
  return place(thing, { at: [0, -low[1], 0] });
}

/** A surface from a formula over u, v in 0..1; normals by differences, uv in the units given. */
export function surface(
  formula: (u: number, v: number) => Vec,
  [columns, rows]: Pair,
  material: Material,
  [uLength, vLength]: Pair = [1, 1],
  e = 1e-3,
): Mesh {
  const count = (columns + 1) * (rows + 1);
  const positions = new Float32Array(count * 3);
  const normals = new Float32Array(count * 3);
  const uvs = new Float32Array(count * 2);
  for (let j = 0, k = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++, k++) {
      const u = i / columns;
      const v = j / rows;
      positions.set(formula(u, v), k * 3);
      const du = minus(formula(Math.min(1, u + e), v), formula(Math.max(0, u - e), v));
      const dv = minus(formula(u, Math.min(1, v + e)), formula(u, Math.max(0, v - e)));
      normals.set(unit(cross(du, dv)), k * 3);
      uvs.set([u * uLength, v * vLength], k * 2);
    }
  }
  const triangles = gridTriangles(columns, rows);
  return { positions, normals, locals: positions, uvs, triangles, material };
}

export function gridTriangles(columns: number, rows: number): Uint32Array {
  const triangles = new Uint32Array(columns * rows * 6);
  const stride = columns + 1;
  for (let j = 0, k = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++, k += 6) {
      const a = j * stride + i;
      triangles.set([a, a + 1, a + stride, a + 1, a + stride + 1, a + stride], k);
    }
  }
  return triangles;
}

export function cross(a: Vec, b: Vec): Vec {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function minus(a: Vec, b: Vec): Vec {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function dot(a: Vec, b: Vec): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function unit(a: Vec): Vec {
  const length = Math.hypot(a[0], a[1], a[2]) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}

function placeOne(mesh: Mesh, { at = [0, 0, 0], turn = 0, tip = 0, roll = 0, scale = 1 }: Placement): Mesh {
  const [sx, sy, sz] = typeof scale === "number" ? [scale, scale, scale] : scale;
  const m = rotation(turn, tip, roll);
  const positions = new Float32Array(mesh.positions.length);
  const normals = new Float32Array(mesh.normals.length);
  for (let k = 0; k < positions.length; k += 3) {
    const p: Vec = [
      (mesh.positions[k] ?? 0) * sx,
      (mesh.positions[k + 1] ?? 0) * sy,
      (mesh.positions[k + 2] ?? 0) * sz,
    ];
    const n: Vec = [
      (mesh.normals[k] ?? 0) / sx,
      (mesh.normals[k + 1] ?? 0) / sy,
      (mesh.normals[k + 2] ?? 0) / sz,
    ];
    positions.set([dot(m[0], p) + at[0], dot(m[1], p) + at[1], dot(m[2], p) + at[2]], k);
    normals.set(unit([dot(m[0], n), dot(m[1], n), dot(m[2], n)]), k);
  }
  return { ...mesh, positions, normals };
}

function rotation(turn: number, tip: number, roll: number): readonly [Vec, Vec, Vec] {
  const [ca, sa, cb, sb, cc, sc] = [turn, tip, roll].flatMap((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)];
  }) as [number, number, number, number, number, number];
  // y-turn ∘ x-tip ∘ z-roll
  return [
    [ca * cc + sa * sb * sc, -ca * sc + sa * sb * cc, sa * cb],
    [cb * sc, cb * cc, -sb],
    [-sa * cc + ca * sb * sc, sa * sc + ca * sb * cc, ca * cb],
  ];
}
