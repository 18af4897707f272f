import { cross, dot, unit, type Vec } from "./mesh";
import { readField } from "./outline";
import type { Cut, Packed } from "./pack";

/** How far away the nearest thing lies, seen from one direction of light. */
export interface ShadowMap {
  /** Towards the light. */
  direction: Vec;
  size: number;
  rows: Float64Array;
  nearest: Float32Array;
}

interface Sphere {
  center: Vec;
  radius: number;
}

export function sphereAround(packed: Packed, points: number): Sphere {
  const p = packed.positions;
  const low = [1e9, 1e9, 1e9];
  const high = [-1e9, -1e9, -1e9];
  for (let k = 0; k < points * 3; k++) {
    low[k % 3] = Math.min(low[k % 3] as number, p[k] as number);
    high[k % 3] = Math.max(high[k % 3] as number, p[k] as number);
  }
  const [lx, ly, lz] = low as [number, number, number];
  const [hx, hy, hz] = high as [number, number, number];
  return {
    center: [(lx + hx) / 2, (ly + hy) / 2, (lz + hz) / 2],
    radius: Math.hypot(hx - lx, hy - ly, hz - lz) / 2 + 0.01,
  };
}

export function castFrom(
  direction: Vec,
  packed: Packed,
  sphere: Sphere,
  size: number,
  skip: (owner: number) => boolean,
): ShadowMap {
  const right = unit(cross(Math.abs(direction[1]) > 0.97 ? [1, 0, 0] : [0, 1, 0], direction));
  const up = cross(direction, right);
  const map: ShadowMap = {
    direction,
    size,
    rows: rowsFor(right, up, direction, sphere, size / 2 / sphere.radius, size / 2),
    nearest: new Float32Array(size * size).fill(-1e9),
  };
  const flat = flatten(map, packed);
  for (let t = 0; t < packed.triangles.length / 3; t++) {
    const owner = packed.owners[t] as number;
    if (!skip(owner)) fill(map, flat, packed, t);
  }
  return map;
}

/** 1 in the light, 0 in the shade; read softly between the cells. */
export function lightAt(map: ShadowMap, x: number, y: number, z: number, bias: number): number {
  const { rows, size, nearest } = map;
  const sx =
    x * (rows[0] as number) + y * (rows[1] as number) + z * (rows[2] as number) + (rows[3] as number);
  const sy =
    x * (rows[4] as number) + y * (rows[5] as number) + z * (rows[6] as number) + (rows[7] as number);
  if (sx < 0 || sy < 0 || sx >= size - 1 || sy >= size - 1) return 1;
  const depth =
    x * (rows[8] as number) +
    y * (rows[9] as number) +
    z * (rows[10] as number) +
    (rows[11] as number) +
    bias;
  const i = sx | 0;
  const j = sy | 0;
  const u = sx - i;
  const v = sy - j;
  const k = j * size + i;
  let light = 0;
  if ((nearest[k] as number) <= depth) light += (1 - u) * (1 - v);
  if ((nearest[k + 1] as number) <= depth) light += u * (1 - v);
  if ((nearest[k + size] as number) <= depth) light += (1 - u) * v;
  if ((nearest[k + size + 1] as number) <= depth) light += u * v;
  return light;
}

/** Place in the map and depth as three rows of a matrix. */
function rowsFor(
  right: Vec,
  up: Vec,
  direction: Vec,
  { center }: Sphere,
  scale: number,
  half: number,
): Float64Array {
  const shift = half - 0.5;
  const row = (axis: Vec, k: number, more: number) => [
    axis[0] * k,
    axis[1] * k,
    axis[2] * k,
    -dot(axis, center) * k + more,
  ];
  return Float64Array.from([...row(right, scale, shift), ...row(up, scale, shift), ...row(direction, 1, 0)]);
}

function flatten(map: ShadowMap, packed: Packed): Float32Array {
  const flat = new Float32Array(packed.positions.length);
  const { positions } = packed;
  const rows = map.rows;
  for (let k = 0; k < flat.length; k += 3) {
    for (let r = 0; r < 3; r++) {
      const at = r * 4;
      flat[k + r] =
        (positions[k] as number) * (rows[at] as number) +
        (positions[k + 1] as number) * (rows[at + 1] as number) +
        (positions[k + 2] as number) * (rows[at + 2] as number) +
        (rows[at + 3] as number);
    }
  }
  return flat;
}

function fill(map: ShadowMap, flat: Float32Array, packed: Packed, t: number): void {
  const { size, nearest } = map;
  const { triangles } = packed;
  const cut = packed.cuts[packed.owners[t] as number];
  const i = (triangles[t * 3] as number) * 3;
  const j = (triangles[t * 3 + 1] as number) * 3;
  const k = (triangles[t * 3 + 2] as number) * 3;
  const ax = flat[i] as number;
  const ay = flat[i + 1] as number;
  const bx = flat[j] as number;
  const by = flat[j + 1] as number;
  const cx = flat[k] as number;
  const cy = flat[k + 1] as number;
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-6) return;
  const az = flat[i + 2] as number;
  const gb = ((flat[j + 2] as number) - az) / area;
  const gc = ((flat[k + 2] as number) - az) / area;
  const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx)));
  const x1 = Math.min(size - 1, Math.floor(Math.max(ax, bx, cx)));
  const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy)));
  const y1 = Math.min(size - 1, Math.floor(Math.max(ay, by, cy)));
  const sign = area > 0 ? 1 : -1;
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const sb = (x - ax) * (cy - ay) - (cx - ax) * (y - ay);
      const sc = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
      if (sb * sign < 0 || sc * sign < 0 || (area - sb - sc) * sign < 0) continue;
      if (cut && isCutAway(packed, cut, t, sb / area, sc / area)) continue;
      const z = az + sb * gb + sc * gc;
      const at = y * size + x;
      if (z > (nearest[at] as number)) nearest[at] = z;
    }
  }
}

function isCutAway({ triangles, uvs }: Packed, cut: Cut, t: number, b: number, c: number): boolean {
  const i = (triangles[t * 3] as number) * 2;
  const j = (triangles[t * 3 + 1] as number) * 2;
  const k = (triangles[t * 3 + 2] as number) * 2;
  const a = 1 - b - c;
  const u = (uvs[i] as number) * a + (uvs[j] as number) * b + (uvs[k] as number) * c;
  const v = (uvs[i + 1] as number) * a + (uvs[j + 1] as number) * b + (uvs[k + 1] as number) * c;
  return readField(cut.field, u, v) < cut.below;
}
