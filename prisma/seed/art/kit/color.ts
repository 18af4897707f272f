/** Linear light, 0 to 1 each. */
export type Rgb = readonly [number, number, number];

const cache = new Map<string, Rgb>();

export function rgb(hex: string): Rgb {
  const known = cache.get(hex);
  if (known) return known;
  const value = Number.parseInt(hex.slice(1), 16);
  const made: Rgb = [toLinear(value >> 16), toLinear((value >> 8) & 255), toLinear(value & 255)];
  cache.set(hex, made);
  return made;
}

export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

export function scale(a: Rgb, k: number): Rgb {
  return [a[0] * k, a[1] * k, a[2] * k];
}

export function luminance(a: Rgb): number {
  return a[0] * 0.2126 + a[1] * 0.7152 + a[2] * 0.0722;
}

/** Linear light to one byte of sRGB, softly rolled off near white. */
export function toByte(linear: number): number {
  return curveOfFilm[Math.min(curveOfFilm.length - 1, Math.max(0, (linear * 1024) | 0))] as number;
}

const curveOfFilm = Float32Array.from({ length: 4096 }, (_, i) => {
  const linear = (i + 0.5) / 1024;
  const x = linear <= 0.72 ? linear : 0.72 + 0.28 * (1 - Math.exp(-(linear - 0.72) / 0.28));
  return 255 * (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055);
});

function toLinear(byte: number): number {
  const x = byte / 255;
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
}
