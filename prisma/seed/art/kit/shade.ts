import { luminance, mix, type Rgb } from "./color";
import { type Lamp, reflected, type Studio, skyBrightness } from "./light";
import type { Material } from "./material";
import { cross, dot, minus, unit, type Vec } from "./mesh";
import { noise, smoothstep } from "./noise";
import type { Packed } from "./pack";
import { blend } from "./raster";
import { lightAt, type ShadowMap } from "./shadow";

export interface Lit {
  packed: Packed;
  studio: Studio;
  key: ShadowMap[];
  sky: ShadowMap[];
  floor: Rgb;
  eye: Vec;
  target: Vec;
  span: number;
  /** Size of a shadow cell in centimetres. */
  cell: number;
  /** What one pixel covers at the target, in centimetres. */
  pixel: number;
}

export interface Spot {
  triangle: number;
  second: number;
  third: number;
  behind: boolean;
  /** Moves the shadow look-up by a hair, so that penumbras do not band. */
  shake: Vec;
}

interface Shaded {
  color: Rgb;
  /** How much it hides of what is behind. */
  cover: number;
}

export function shade(lit: Lit, spot: Spot): Shaded {
  const { packed } = lit;
  const { triangle: t, second: b, third: c } = spot;
  const p = blend(packed.positions, packed, t, b, c);
  const local = blend(packed.locals, packed, t, b, c);
  const material = packed.materials[packed.owners[t] as number] as Material;
  const [u, v] = uvAt(packed, t, b, c);
  const toEye = unit(minus(lit.eye, p));
  const facing = towardsEye(unit(blend(packed.normals, packed, t, b, c)), toEye, spot.behind);
  const seen = material.period === undefined ? 1 : smoothstep(4.5, 10, material.period / lit.pixel);
  const relief = material.bump && seen > 0 ? bumped(packed, t, facing, material.bump, u, v, local) : facing;
  const n = seen === 1 ? relief : unit(mix(facing, relief, seen));
  const albedo = material.color(u, v, local);
  const { light, open } = irradiance(lit, p, facing, n, material.through ?? 0, spot.shake);
  const slope = Math.max(0, dot(n, toEye));
  const grazing = (1 - slope) ** 5;
  const rim = (1 - slope) ** 2.5;
  const mirror = mirrored(lit, n, toEye, material, open);
  const f =
    material.shine === 0
      ? 0
      : material.shine + (1 - material.shine) * grazing * (0.25 + 0.75 * material.gloss);
  const sheen = (material.sheen ?? 0) * rim * 0.5;
  const glow = material.glow?.(u, v, local) ?? 0;
  const color: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < 3; i++) {
    const own = albedo[i] as number;
    const here = light[i] as number;
    const sent = mirror[i] as number;
    const direct = material.metal
      ? own * here * 0.28 + sent * own * (0.75 + 0.25 * grazing)
      : own * here * (1 - f) + sent * f;
    color[i] = direct + sheen * here * (0.35 + 0.65 * own) + glow * own;
  }
  const cover =
    material.glass === undefined ? 1 : Math.min(1, material.glass + rim * 0.5 + f * luminance(mirror) * 0.5);
  return { color, cover };
}

/** Behind a silhouette the far side peeps out by a hair; it keeps its normal. */
function towardsEye(n: Vec, toEye: Vec, behind: boolean): Vec {
  return behind && dot(n, toEye) < -0.1 ? [-n[0], -n[1], -n[2]] : n;
}

function irradiance(
  lit: Lit,
  p: Vec,
  facing: Vec,
  n: Vec,
  through: number,
  shake: Vec,
): { light: Rgb; open: number } {
  const { studio, cell } = lit;
  const lift = cell * 1.3;
  const x = p[0] + facing[0] * lift + shake[0] * cell * 1.1;
  const y = p[1] + facing[1] * lift + shake[1] * cell * 1.1;
  const z = p[2] + facing[2] * lift + shake[2] * cell * 1.1;
  const bias = cell * 0.6;
  let key = 0;
  for (let i = 0; i < lit.key.length; i++) {
    const map = lit.key[i] as ShadowMap;
    const d = map.direction;
    const slope = n[0] * d[0] + n[1] * d[1] + n[2] * d[2];
    if (slope > 0) key += slope * lightAt(map, x, y, z, bias);
    else key -= slope * through;
  }
  key *= falloff(lit, p) / lit.key.length;
  if (studio.gobo && key > 0) key *= studio.gobo(p);
  let sky = 0;
  let open = 0;
  for (let i = 0; i < lit.sky.length; i++) {
    const map = lit.sky[i] as ShadowMap;
    const d = map.direction;
    const slope = n[0] * d[0] + n[1] * d[1] + n[2] * d[2];
    if (slope > 0) {
      const seen = slope * lightAt(map, x, y, z, bias);
      sky += seen * skyBrightness(d);
      open += seen;
    } else sky -= slope * through * 0.5;
  }
  sky *= 2 / lit.sky.length;
  const below = (0.5 - 0.5 * n[1]) * 0.95 * (0.35 + 0.4 * Math.min(1, sky * 2));
  const front = sky + 0.1 * Math.max(0, n[2]);
  const light: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < 3; i++) {
    light[i] =
      (studio.keyColor[i] as number) * key +
      (studio.skyColor[i] as number) * front +
      (lit.floor[i] as number) * below;
  }
  for (const lamp of studio.lamps) addLamp(light, lamp, p, n, lit.span);
  return { light, open: Math.min(1, (open * 2) / lit.sky.length / 0.9) };
}

function addLamp(light: [number, number, number], lamp: Lamp, p: Vec, n: Vec, span: number): void {
  const away = minus(lamp.at, p);
  const distance = Math.hypot(away[0], away[1], away[2]);
  const fall = lamp.strength / (distance * distance + span * span * 0.01);
  const slope = Math.max(0, dot(n, away) / distance) * 0.75 + 0.25;
  for (let i = 0; i < 3; i++) light[i] = (light[i] as number) + (lamp.color[i] as number) * fall * slope;
}

function mirrored(lit: Lit, n: Vec, toEye: Vec, material: Material, open: number): Rgb {
  if (material.shine === 0 && !material.metal) return [0, 0, 0];
  const k = 2 * dot(n, toEye);
  const r: Vec = [n[0] * k - toEye[0], n[1] * k - toEye[1], n[2] * k - toEye[2]];
  const light = reflected(lit.studio, unit(r), lit.floor, material.gloss);
  return mix([0, 0, 0], light, 0.25 + 0.75 * open);
}

function bumped(
  packed: Packed,
  t: number,
  n: Vec,
  bump: NonNullable<Material["bump"]>,
  u: number,
  v: number,
  p: Vec,
): Vec {
  const { positions, uvs, triangles } = packed;
  const i = triangles[t * 3] as number;
  const j = triangles[t * 3 + 1] as number;
  const k = triangles[t * 3 + 2] as number;
  const e1 = edge(positions, i, j);
  const e2 = edge(positions, i, k);
  const u1 = (uvs[j * 2] as number) - (uvs[i * 2] as number);
  const v1 = (uvs[j * 2 + 1] as number) - (uvs[i * 2 + 1] as number);
  const u2 = (uvs[k * 2] as number) - (uvs[i * 2] as number);
  const v2 = (uvs[k * 2 + 1] as number) - (uvs[i * 2 + 1] as number);
  const det = u1 * v2 - u2 * v1;
  if (Math.abs(det) < 1e-12) return n;
  const tangent = unit(combined(e1, v2 / det, e2, -v1 / det));
  const along = combined(e2, u1 / det, e1, -u2 / det);
  const side = unit(cross(n, tangent));
  const e = 0.012;
  const here = bump(u, v, p);
  const du = (bump(u + e, v, p) - here) / e;
  const dv = ((bump(u, v + e, p) - here) / e) * (dot(side, along) < 0 ? -1 : 1);
  return unit([
    n[0] - tangent[0] * du - side[0] * dv,
    n[1] - tangent[1] * du - side[1] * dv,
    n[2] - tangent[2] * du - side[2] * dv,
  ]);
}

function edge(positions: Float32Array, from: number, to: number): Vec {
  const a = from * 3;
  const b = to * 3;
  return [
    (positions[b] as number) - (positions[a] as number),
    (positions[b + 1] as number) - (positions[a + 1] as number),
    (positions[b + 2] as number) - (positions[a + 2] as number),
  ];
}

function combined(a: Vec, k: number, b: Vec, m: number): Vec {
  return [a[0] * k + b[0] * m, a[1] * k + b[1] * m, a[2] * k + b[2] * m];
}

/** Brighter on the side of the softbox, a little uneven like a hand-painted wall. */
function falloff(lit: Lit, p: Vec): number {
  const x = (p[0] - lit.target[0]) / lit.span;
  const y = (p[1] - lit.target[1]) / lit.span;
  const z = (p[2] - lit.target[2]) / lit.span;
  const soft = 1.02 - 0.24 * x + 0.1 * z - 0.06 * y + (noise(x * 1.4 + 5, y * 1.4 + z, 3) - 0.5) * 0.07;
  return Math.max(0.35, Math.min(1.25, soft));
}

function uvAt(packed: Packed, t: number, b: number, c: number): [number, number] {
  const a = 1 - b - c;
  const i = (packed.triangles[t * 3] as number) * 2;
  const j = (packed.triangles[t * 3 + 1] as number) * 2;
  const k = (packed.triangles[t * 3 + 2] as number) * 2;
  const uvs = packed.uvs;
  return [
    (uvs[i] as number) * a + (uvs[j] as number) * b + (uvs[k] as number) * c,
    (uvs[i + 1] as number) * a + (uvs[j + 1] as number) * b + (uvs[k + 1] as number) * c,
  ];
}
