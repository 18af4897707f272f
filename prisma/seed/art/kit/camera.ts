import { cross, dot, minus, unit, type Vec } from "./mesh";

export interface Camera {
  eye: Vec;
  right: Vec;
  up: Vec;
  back: Vec;
  /** Pixels per unit of x/depth, and where the middle of the picture is. */
  zoom: number;
  centerX: number;
  centerY: number;
}

export interface View {
  target: Vec;
  /** How many centimetres the picture shows across, at the target. */
  span: number;
  /** Degrees above the table, 90 looks straight down. */
  pitch: number;
  yaw?: number;
}

/** Part of a picture: middle and width in shares of the full picture. */
export interface Crop {
  x: number;
  y: number;
  size: number;
}

/** A long lens, so that straight things stay straight. */
export const lens = 3.4;

export function aim(
  view: View,
  width: number,
  height: number,
  crop: Crop = { x: 0.5, y: 0.5, size: 1 },
): Camera {
  const pitch = (view.pitch * Math.PI) / 180;
  const yaw = ((view.yaw ?? 0) * Math.PI) / 180;
  const away: Vec = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
  const distance = view.span * lens;
  const eye: Vec = [
    view.target[0] + away[0] * distance,
    view.target[1] + away[1] * distance,
    view.target[2] + away[2] * distance,
  ];
  const right: Vec = [Math.cos(yaw), 0, -Math.sin(yaw)];
  const up = unit(cross(away, right));
  return {
    eye,
    right,
    up,
    back: away,
    zoom: (width * lens) / crop.size,
    centerX: width * (0.5 + (0.5 - crop.x) / crop.size),
    centerY: height * (0.5 + (0.5 - crop.y) / crop.size),
  };
}

/** Screen x, y and depth. */
export function project(camera: Camera, point: Vec): Vec {
  const p = minus(point, camera.eye);
  const depth = -dot(camera.back, p);
  const k = camera.zoom / depth;
  return [camera.centerX + dot(camera.right, p) * k, camera.centerY - dot(camera.up, p) * k, depth];
}
