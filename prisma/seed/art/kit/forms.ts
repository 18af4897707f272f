import type { Material } from "./material";
import { cross, type Mesh, minus, type Pair, surface, type Thing, unit, type Vec } from "./mesh";
import { curve } from "./outline";

export type Profile = Pair[];

/**
 * Turned on the wheel: radius and height, from the inside out or the outside in.
 * A point given twice is an edge; between edges the line is smooth.
 */
export function lathe(profile: Profile, material: Material, round = 72): Thing {
  return splitAtEdges(profile).map((part) =>
    turned(part.length > 2 ? curve(part, 9) : part, material, round),
  );
}

export interface TubeOptions {
  /** Height of the cross-section over its width. */
  flat?: number;
  around?: number;
  perSegment?: number;
  /** Which way the width looks; matters for flat straps. */
  up?: Vec;
}

/** A rope, strap, handle, wire or leg along a line; the ends are closed round. */
export function tube(
  points: Vec[],
  radius: number | ((t: number) => number),
  material: Material,
  options: TubeOptions = {},
): Mesh {
  const { flat = 1, around = 14, perSegment = 8, up = [0.02, 1, 0.03] } = options;
  const line = spline3(points, perSegment);
  const last = line.length - 1;
  const size = typeof radius === "number" ? () => radius : radius;
  const frames = line.map((p, i) => {
    const along = unit(minus(line[Math.min(last, i + 1)] as Vec, line[Math.max(0, i - 1)] as Vec));
    const side = unit(cross(Math.abs(along[1]) > 0.98 && up[0] < 0.1 && up[2] < 0.1 ? [0, 0, 1] : up, along));
    return { p, along, side, over: cross(along, side) };
  });
  const length = line.reduce((sum, p, i) => sum + Math.hypot(...minus(p, (line[i - 1] ?? p) as Vec)), 0);
  const caps = 3;
  const rows = last + caps * 2;
  return surface(
    (u, v) => {
      const row = v * rows - caps;
      const inner = Math.min(last, Math.max(0, row));
      const i = Math.min(last - 1, Math.floor(inner));
      const t = inner - i;
      const a = frames[i] as (typeof frames)[number];
      const b = frames[i + 1] as (typeof frames)[number];
      const r = size(inner / last);
      const beyond = Math.min(1, Math.max(-row, row - last, 0) / caps);
      const ring = r * Math.sqrt(Math.max(0, 1 - beyond * beyond));
      const push = beyond * r * Math.min(1, flat * 1.5) * (row < 0 ? -1 : 1);
      const angle = u * Math.PI * 2;
      const x = Math.cos(angle) * ring;
      const y = Math.sin(angle) * ring * flat;
      const at = (k: 0 | 1 | 2) =>
        a.p[k] * (1 - t) +
        b.p[k] * t +
        x * (a.side[k] * (1 - t) + b.side[k] * t) +
        y * (a.over[k] * (1 - t) + b.over[k] * t) +
        a.along[k] * push;
      return [at(0), at(1), at(2)];
    },
    [around, rows],
    material,
    [Math.PI * 2 * size(0.5), length],
  );
}

/** A block with rounded edges, standing on the table. */
export function block([width, height, depth]: Vec, radius: number, material: Material, cells = 10): Thing {
  const half: Vec = [width / 2, height / 2, depth / 2];
  const r = Math.min(radius, ...half) * 0.999;
  const axes: [0 | 1 | 2, 0 | 1 | 2, 0 | 1 | 2][] = [
    [0, 1, 2],
    [2, 1, 0],
    [0, 2, 1],
  ];
  return axes.flatMap(([a, b, c]) =>
    [-1, 1].map((sign) => {
      const mesh = surface(
        (u, v) => {
          const p: [number, number, number] = [0, 0, 0];
          p[a] = spread(u, half[a], r);
          p[b] = spread(v, half[b], r);
          p[c] = half[c] * sign;
          const inner = p.map((x, k) => clamp(x, (half[k] as number) - r)) as unknown as Vec;
          const out = unit(minus(p, inner));
          return [inner[0] + out[0] * r, inner[1] + out[1] * r + half[1], inner[2] + out[2] * r];
        },
        [cells, cells],
        material,
      );
      for (let k = 0; k < mesh.uvs.length / 2; k++) {
        const p = [0, 1, 2].map((i) => (mesh.positions[k * 3 + i] ?? 0) - (i === 1 ? half[1] : 0));
        const out = p.map((x, i) => x - clamp(x, (half[i] as number) - r)) as unknown as Vec;
        mesh.normals.set(unit(out), k * 3);
        mesh.uvs[k * 2] = mesh.positions[k * 3 + a] ?? 0;
        mesh.uvs[k * 2 + 1] = mesh.positions[k * 3 + b] ?? 0;
      }
      return { ...mesh, triangles: windOutwards(mesh.positions, mesh.normals, mesh.triangles) };
    }),
  );
}

export function ball(radius: number, material: Material, squash = 1, detail = 28): Mesh {
  return surface(
    (u, v) => {
      const a = u * Math.PI * 2;
      const b = (v - 0.5) * Math.PI * 0.9999;
      return [
        Math.cos(a) * Math.cos(b) * radius,
        Math.sin(b) * radius * squash,
        -Math.sin(a) * Math.cos(b) * radius,
      ];
    },
    [detail, Math.ceil(detail / 2)],
    material,
    [radius * 6.28, radius * 3.14],
  );
}

export function windOutwards(
  positions: Float32Array,
  normals: Float32Array,
  triangles: Uint32Array,
): Uint32Array {
  const at = (list: Float32Array, i: number): Vec => [
    list[i * 3] ?? 0,
    list[i * 3 + 1] ?? 0,
    list[i * 3 + 2] ?? 0,
  ];
  for (let k = 0; k < triangles.length; k += 3) {
    const [a, b, c] = [triangles[k] ?? 0, triangles[k + 1] ?? 0, triangles[k + 2] ?? 0];
    const face = cross(minus(at(positions, b), at(positions, a)), minus(at(positions, c), at(positions, a)));
    const n = at(normals, a);
    if (face[0] * n[0] + face[1] * n[1] + face[2] * n[2] < 0) triangles.set([a, c, b], k);
  }
  return triangles;
}

function turned(line: Pair[], material: Material, round: number): Mesh {
  const last = line.length - 1;
  const lengths = line.map((p, i) =>
    i === 0 ? 0 : Math.hypot(p[0] - (line[i - 1] as Pair)[0], p[1] - (line[i - 1] as Pair)[1]),
  );
  const total = lengths.reduce((a, b) => a + b, 0);
  const widest = Math.max(...line.map(([r]) => r));
  return surface(
    (u, v) => {
      const row = v * last;
      const i = Math.min(last - 1, Math.floor(row));
      const t = row - i;
      const a = line[i] as Pair;
      const b = line[i + 1] as Pair;
      const r = Math.max(0.001, a[0] * (1 - t) + b[0] * t);
      const angle = u * Math.PI * 2 + Math.PI / 2;
      return [Math.cos(angle) * r, a[1] * (1 - t) + b[1] * t, -Math.sin(angle) * r];
    },
    [round, last],
    material,
    [widest * Math.PI * 2, total],
  );
}

function splitAtEdges(profile: Profile): Profile[] {
  const parts: Profile[] = [[]];
  profile.forEach((point, i) => {
    const before = profile[i - 1];
    if (before && before[0] === point[0] && before[1] === point[1]) parts.push([]);
    parts.at(-1)?.push(point);
  });
  return parts.filter((part) => part.length > 1);
}

function spline3(points: Vec[], perSegment: number): Vec[] {
  const flat = curve(
    points.map(([x, y]) => [x, y] as Pair),
    perSegment,
  );
  const deep = curve(
    points.map(([, , z]) => [z, 0] as Pair),
    perSegment,
  );
  return flat.map(([x, y], i) => [x, y, deep[i]?.[0] ?? 0] as Vec);
}

function spread(t: number, half: number, r: number): number {
  // the rounded corners get as many cells as the flat middle
  if (t < 0.3) return -half + r * (t / 0.3);
  if (t > 0.7) return half - r * ((1 - t) / 0.3);
  return (half - r) * ((t - 0.5) / 0.2);
}

function clamp(x: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, x));
}
