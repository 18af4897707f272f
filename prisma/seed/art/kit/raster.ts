import { type Camera, project } from "./camera";
import type { Vec } from "./mesh";
import { readField } from "./outline";
import type { Packed } from "./pack";

/** Which triangle is seen at each pixel, and where on it. */
export interface Frame {
  width: number;
  height: number;
  /** −1 where nothing is. */
  triangle: Int32Array;
  /** Weights of the second and third corner. */
  second: Float32Array;
  third: Float32Array;
  depth: Float32Array;
  /** 1 where the back of the triangle is seen. */
  behind: Uint8Array;
}

export function emptyFrame(width: number, height: number): Frame {
  const count = width * height;
  return {
    width,
    height,
    triangle: new Int32Array(count).fill(-1),
    second: new Float32Array(count),
    third: new Float32Array(count),
    depth: new Float32Array(count).fill(1e9),
    behind: new Uint8Array(count),
  };
}

export function rasterize(packed: Packed, camera: Camera, frame: Frame): Frame {
  const { positions, triangles } = packed;
  const screen = new Float64Array(positions.length);
  for (let k = 0; k < positions.length; k += 3) {
    screen.set(project(camera, [positions[k] ?? 0, positions[k + 1] ?? 0, positions[k + 2] ?? 0]), k);
  }
  for (let t = 0; t < triangles.length / 3; t++) drawTriangle(packed, screen, frame, t);
  return frame;
}

function drawTriangle(packed: Packed, screen: Float64Array, frame: Frame, t: number): void {
  const { width, height } = frame;
  const ia = packed.triangles[t * 3] as number;
  const ib = packed.triangles[t * 3 + 1] as number;
  const ic = packed.triangles[t * 3 + 2] as number;
  const ax = screen[ia * 3] as number;
  const ay = screen[ia * 3 + 1] as number;
  const bx = screen[ib * 3] as number;
  const by = screen[ib * 3 + 1] as number;
  const cx = screen[ic * 3] as number;
  const cy = screen[ic * 3 + 1] as number;
  const wa = 1 / (screen[ia * 3 + 2] as number);
  const wb = 1 / (screen[ib * 3 + 2] as number);
  const wc = 1 / (screen[ic * 3 + 2] as number);
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-9 || wa <= 0 || wb <= 0 || wc <= 0) return;
  const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const x1 = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const y1 = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  const cut = packed.cuts[packed.owners[t] as number];
  const u = packed.uvs;
  const slack = -1e-7;
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const px = x + 0.5;
      const py = y + 0.5;
      const sb = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
      const sc = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
      const sa = 1 - sb - sc;
      if (sa < slack || sb < slack || sc < slack) continue;
      const w = sa * wa + sb * wb + sc * wc;
      const k = y * width + x;
      if (1 / w >= (frame.depth[k] as number)) continue;
      const b = (sb * wb) / w;
      const c = (sc * wc) / w;
      if (cut) {
        const a = 1 - b - c;
        const cu = (u[ia * 2] as number) * a + (u[ib * 2] as number) * b + (u[ic * 2] as number) * c;
        const cv =
          (u[ia * 2 + 1] as number) * a + (u[ib * 2 + 1] as number) * b + (u[ic * 2 + 1] as number) * c;
        if (readField(cut.field, cu, cv) < cut.below) continue;
      }
      frame.triangle[k] = t;
      frame.second[k] = b;
      frame.third[k] = c;
      frame.depth[k] = 1 / w;
      frame.behind[k] = area > 0 ? 1 : 0;
    }
  }
}

/** A point of a triangle by its weights, from an array of triples. */
export function blend(list: Float32Array, packed: Packed, t: number, b: number, c: number): Vec {
  const a = 1 - b - c;
  const i = (packed.triangles[t * 3] as number) * 3;
  const j = (packed.triangles[t * 3 + 1] as number) * 3;
  const k = (packed.triangles[t * 3 + 2] as number) * 3;
  return [
    (list[i] as number) * a + (list[j] as number) * b + (list[k] as number) * c,
    (list[i + 1] as number) * a + (list[j + 1] as number) * b + (list[k + 1] as number) * c,
    (list[i + 2] as number) * a + (list[j + 2] as number) * b + (list[k + 2] as number) * c,
  ];
}
