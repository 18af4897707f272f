import { aim, type Crop, lens, type View } from "./camera";
import { mix, type Rgb, toByte } from "./color";
import { keyDirections, type Studio, skyDirections } from "./light";
import type { Mesh, Thing } from "./mesh";
import { hash } from "./noise";
import { pack } from "./pack";
import { emptyFrame, type Frame, rasterize } from "./raster";
import { type Lit, type Spot, shade } from "./shade";
import { castFrom, sphereAround } from "./shadow";

export interface Scene {
  things: Thing;
  /** Paper, table and wall: they receive shadows and cast none. */
  stage: Thing;
  floor: Rgb;
  studio: Studio;
  view: View;
}

interface Quality {
  keys: number;
  skies: number;
  map: number;
}

const muted = 0.2;

export const fine: Quality = { keys: 15, skies: 24, map: 480 };
export const draft: Quality = { keys: 10, skies: 20, map: 360 };

/** Three bytes a pixel. */
export function render(
  scene: Scene,
  width: number,
  height: number,
  quality: Quality,
  crop?: Crop,
): Uint8Array {
  const solid = scene.things.filter((mesh) => mesh.material.glass === undefined);
  const glass = scene.things.filter((mesh) => mesh.material.glass !== undefined);
  const camera = aim(scene.view, width, height, crop);
  const lit = lightUp(
    scene,
    [...solid, ...glass],
    glass.length,
    quality,
    camera.eye,
    (scene.view.span / camera.zoom) * lens,
  );
  const colors = new Float32Array(width * height * 3);
  const opaque = pack([...solid, ...scene.stage]);
  const frame = rasterize(opaque, camera, emptyFrame(width, height));
  const stageFrom = solid.reduce((count, mesh) => count + mesh.triangles.length / 3, 0);
  paint({ ...lit, packed: opaque }, frame, colors, stageFrom);
  if (glass.length > 0) {
    const clear = pack(glass);
    const over = rasterize(clear, camera, { ...emptyFrame(width, height), depth: frame.depth.slice() });
    paint({ ...lit, packed: clear }, over, colors, Number.POSITIVE_INFINITY);
  }
  return develop(colors, width, height, scene.studio.exposure);
}

function lightUp(
  scene: Scene,
  casters: Mesh[],
  glassCount: number,
  quality: Quality,
  eye: Lit["eye"],
  pixel: number,
): Lit {
  const packed = pack(casters);
  const sphere = sphereAround(packed, packed.positions.length / 3);
  const solidCount = casters.length - glassCount;
  // glass throws a third of a shadow: it stands in the way of every third ray only
  const cast = (directions: Lit["eye"][], size: number) =>
    directions.map((direction, i) =>
      castFrom(direction, packed, sphere, size, (owner) => owner >= solidCount && i % 3 !== 0),
    );
  return {
    packed,
    studio: scene.studio,
    key: cast(keyDirections(scene.studio, quality.keys), quality.map),
    sky: cast(skyDirections(quality.skies), Math.round(quality.map * 0.6)),
    floor: scene.floor,
    eye,
    target: scene.view.target,
    span: scene.view.span,
    cell: (sphere.radius * 2) / quality.map,
    pixel,
  };
}

function paint(lit: Lit, frame: Frame, colors: Float32Array, stageFrom: number): void {
  const { width, height } = frame;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const k = y * width + x;
      // bare stage changes slowly: one look for four pixels
      if (isBare(frame, k, stageFrom)) {
        const { color } = shade(lit, spotAt(frame, k));
        for (let i = 0; i < 4; i++) put(colors, k + (i & 1) + (i >> 1) * width, color);
      } else for (let i = 0; i < 4; i++) paintOne(lit, frame, colors, k + (i & 1) + (i >> 1) * width);
    }
  }
}

function isBare({ triangle, width }: Frame, k: number, from: number): boolean {
  const lowest = Math.min(
    triangle[k] as number,
    triangle[k + 1] as number,
    triangle[k + width] as number,
    triangle[k + width + 1] as number,
  );
  return lowest >= from;
}

function paintOne(lit: Lit, frame: Frame, colors: Float32Array, k: number): void {
  if ((frame.triangle[k] as number) < 0) return;
  const { color, cover } = shade(lit, spotAt(frame, k));
  const before: Rgb = [colors[k * 3] as number, colors[k * 3 + 1] as number, colors[k * 3 + 2] as number];
  put(colors, k, cover === 1 ? color : mix(before, color, cover));
}

function put(colors: Float32Array, k: number, color: Rgb): void {
  colors[k * 3] = color[0];
  colors[k * 3 + 1] = color[1];
  colors[k * 3 + 2] = color[2];
}

function spotAt(frame: Frame, k: number): Spot {
  const x = k % frame.width;
  const y = (k / frame.width) | 0;
  return {
    triangle: frame.triangle[k] as number,
    second: frame.second[k] as number,
    third: frame.third[k] as number,
    behind: frame.behind[k] === 1,
    shake: [hash(x, y, 1) - 0.5, hash(x, y, 2) - 0.5, hash(x, y, 3) - 0.5],
  };
}

/** Exposure, muted colour, a slight vignette and the grain of film. */
function develop(colors: Float32Array, width: number, height: number, exposure: number): Uint8Array {
  const bytes = new Uint8Array(colors.length);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const x = (pixel % width) / width - 0.48;
    const y = ((pixel / width) | 0) / height - 0.46;
    const k = exposure * (1 - 0.2 * (x * x + y * y));
    const at = pixel * 3;
    const r = (colors[at] as number) * k;
    const g = (colors[at + 1] as number) * k;
    const b = (colors[at + 2] as number) * k;
    const gray = (r * 0.2126 + g * 0.7152 + b * 0.0722) * muted;
    const grain = (hash(pixel % width, (pixel / width) | 0, 9) - 0.5) * 3;
    bytes[at] = developed(r * (1 - muted) + gray, grain);
    bytes[at + 1] = developed(g * (1 - muted) + gray, grain);
    bytes[at + 2] = developed(b * (1 - muted) + gray, grain);
  }
  return bytes;
}

function developed(linear: number, grain: number): number {
  return Math.max(0, Math.min(255, toByte(linear) + grain));
}
