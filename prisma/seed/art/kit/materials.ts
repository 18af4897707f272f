import { mix, type Rgb, rgb, scale } from "./color";
import type { Material } from "./material";
import type { Vec } from "./mesh";
import { fbm, hash, noise, smoothstep } from "./noise";

export type Tint = (u: number, v: number, p: Vec) => Rgb;

export function tint(color: string | Tint): Tint {
  if (typeof color !== "string") return color;
  const fixed = rgb(color);
  return () => fixed;
}

export function matte(color: string | Tint): Material {
  return { color: tint(color), gloss: 0.1, shine: 0.012 };
}

export function plastic(color: string | Tint, gloss = 0.55): Material {
  return { color: tint(color), gloss, shine: 0.04 };
}

interface GlazeOptions {
  gloss?: number;
  /** Iron specks in the clay showing through. */
  specks?: number;
  /** Bare clay below this height. */
  bareBelow?: number;
  clay?: string;
}

export function glaze(
  color: string | Tint,
  { gloss = 0.72, specks = 0.25, bareBelow, clay = "#b79a7c" }: GlazeOptions = {},
): Material {
  const base = tint(color);
  const bare = rgb(clay);
  return {
    gloss,
    shine: 0.045,
    color: (u, v, p) => {
      const cloud = 0.93 + 0.14 * fbm(p[0] * 0.5 + 9, p[1] * 0.5 + p[2] * 0.37, 3);
      let c = scale(base(u, v, p), cloud);
      if (specks > 0) c = mix(c, rgb("#6d5a48"), speckle(p, 5) * specks);
      if (bareBelow === undefined) return c;
      const line = bareBelow + (noise(Math.atan2(p[2], p[0]) * 2.2, 4) - 0.5) * 0.5;
      return mix(scale(bare, cloud), c, smoothstep(line - 0.06, line + 0.06, p[1]));
    },
    bump: (_u, _v, p) => noise(p[0] * 1.7 + p[2], p[1] * 1.7, 5) * 0.012,
  };
}

export function clay(color: string): Material {
  const base = rgb(color);
  return {
    gloss: 0.05,
    shine: 0.01,
    color: (_u, _v, p) => scale(base, 0.9 + 0.2 * fbm(p[0] * 1.1 + p[2] * 0.7, p[1] * 2, 4)),
    bump: (_u, _v, p) => noise(p[0] * 9 + p[2] * 7, p[1] * 9) * 0.012 + noise(3, p[1] * 3.1) * 0.02,
  };
}

/** Grain runs along the given axis of the piece. */
export function wood(color: string, axis: 0 | 1 | 2 = 0, gloss = 0.22): Material {
  const base = rgb(color);
  const dark = mix(scale(base, 0.52), rgb("#5a3a22"), 0.25);
  const [across, deep] = [0, 1, 2].filter((k) => k !== axis) as [0 | 1 | 2, 0 | 1 | 2];
  const grain = (p: Vec) => {
    const along = p[axis] * 0.05;
    const bent = p[across] * 0.9 + fbm(along * 3, p[across] * 0.16, 3) * 2.6 + p[deep] * 0.5;
    const ring = Math.abs(((bent * 0.85) % 1) * 2 - 1 + 1) % 1;
    const fibre = fbm(along * 8, p[across] * 9 + p[deep] * 9, 3);
    return { ring, fibre };
  };
  return {
    gloss,
    shine: 0.03,
    color: (_u, _v, p) => {
      const { ring, fibre } = grain(p);
      return mix(base, dark, smoothstep(0.35, 1, ring) * 0.2 + smoothstep(0.45, 0.8, fibre) * 0.3);
    },
    bump: (_u, _v, p) => grain(p).fibre * 0.012,
  };
}

interface ClothOptions {
  /** Threads per centimetre; coarse cloth has few. */
  threads?: number;
  depth?: number;
  slub?: number;
}

/** Plain weave: linen, canvas, cotton. */
export function cloth(
  color: string | Tint,
  { threads = 5, depth = 0.02, slub = 0.12 }: ClothOptions = {},
): Material {
  const base = tint(color);
  const weave = (u: number, v: number) => {
    const x = u * threads;
    const y = v * threads;
    const over = (Math.floor(x) + Math.floor(y)) % 2 === 0;
    const across = Math.sin((over ? x : y) * Math.PI) ** 2;
    return across * (0.75 + 0.25 * hash(Math.floor(x), 7) + 0.25 * hash(3, Math.floor(y)));
  };
  return {
    gloss: 0.05,
    shine: 0.008,
    sheen: 0.18,
    period: 1.4 / threads,
    color: (u, v, p) => {
      const uneven =
        1 -
        slub / 2 +
        slub * (0.5 * noise(u * threads * 0.8, v * 0.5) + 0.5 * noise(u * 0.5, v * threads * 0.8));
      return scale(base(u, v, p), uneven * (0.95 + 0.05 * weave(u, v)));
    },
    bump: (u, v) => weave(u, v) * depth,
  };
}

/** Stocking stitch; rows of little Vs. */
export function knit(color: string | Tint, size = 0.55, depth = 0.09): Material {
  const base = tint(color);
  const stitch = (u: number, v: number) => {
    const x = u / size;
    const lean = Math.abs(x - Math.floor(x) - 0.5);
    const y = v / (size * 0.8) - lean * 0.9;
    const yarn = 1 - Math.abs(y - Math.floor(y) - 0.5) * 2;
    const column = smoothstep(0, 0.16, lean) * smoothstep(0.5, 0.36, lean);
    return Math.sqrt(Math.max(0, yarn)) * column;
  };
  return {
    gloss: 0.03,
    shine: 0.005,
    sheen: 0.3,
    color: (u, v, p) => scale(base(u, v, p), 0.72 + 0.3 * stitch(u, v) + 0.06 * noise(u * 9, v * 9)),
    bump: (u, v) => stitch(u, v) * depth,
  };
}

/** Terry, fleece, wool, felt: soft and uneven. */
export function fuzzy(color: string | Tint, size = 0.12, depth = 0.05): Material {
  const base = tint(color);
  const tuft = (u: number, v: number) =>
    0.6 * noise(u / size, v / size) + 0.4 * noise(u / size / 2.3, v / size / 2.3, 3);
  return {
    gloss: 0.02,
    shine: 0.004,
    sheen: 0.45,
    color: (u, v, p) => scale(base(u, v, p), 0.84 + 0.26 * tuft(u, v)),
    bump: (u, v) => tuft(u, v) * depth,
  };
}

export function leather(color: string | Tint, gloss = 0.36): Material {
  const base = tint(color);
  const pores = (u: number, v: number) =>
    Math.abs(noise(u * 7, v * 7) - 0.5) + 0.5 * Math.abs(noise(u * 15, v * 15, 4) - 0.5);
  return {
    gloss,
    shine: 0.035,
    color: (u, v, p) => scale(base(u, v, p), 0.88 + 0.16 * fbm(u * 0.4, v * 0.4, 3) + 0.06 * pores(u, v)),
    bump: (u, v) => pores(u, v) * 0.022,
  };
}

export function paper(color: string | Tint): Material {
  const base = tint(color);
  return {
    gloss: 0.05,
    shine: 0.01,
    through: 0.12,
    color: (u, v, p) => scale(base(u, v, p), 0.975 + 0.05 * noise(u * 14, v * 14)),
  };
}

export function metal(color: string, gloss = 0.62): Material {
  const base = rgb(color);
  return {
    color: () => base,
    gloss,
    shine: 0.6,
    metal: true,
    bump: (u, v) => noise(u * 0.8, v * 26) * 0.0012,
  };
}

export function glass(color: string, cover = 0.08): Material {
  return { color: tint(color), gloss: 0.95, shine: 0.05, glass: cover };
}

export function wax(color: string | Tint): Material {
  return { color: tint(color), gloss: 0.3, shine: 0.03, through: 0.3 };
}

/** Round specks scattered through the clay. */
function speckle(p: Vec, density: number): number {
  const x = p[0] * density;
  const y = p[1] * density;
  const z = p[2] * density;
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  if (hash(i, j, k + 11) < 0.9) return 0;
  const r = 0.2 + 0.3 * hash(i, j, k + 512);
  return 1 - smoothstep(r * 0.6, r, Math.hypot(x - i - 0.5, y - j - 0.5, z - k - 0.5));
}
