import { windOutwards } from "./forms";
import type { Material } from "./material";
import { gridTriangles, type Mesh, type Pair, surface, type Thing, unit, type Vec } from "./mesh";
import { type Field, field, type Outline, readField, relaxed } from "./outline";

interface SlabOptions {
  thickness: number;
  /** How far from the edge the face rises to full height; large is a cushion, small a board. */
  soft?: number;
  /** Extra height of the face at a point: folds, seams, creases. */
  relief?: (x: number, y: number, inside: number) => number;
  cells?: number;
  back?: boolean;
}

/** A shape cut from cloth, felt or dough: drawn in x, y, swelling towards +z (and −z). */
export function slab(outline: Outline, material: Material, options: SlabOptions): Thing {
  const { thickness, soft = thickness, relief, cells = 64, back = true } = options;
  const shape = field(outline);
  const swell = relaxed(shape, soft / shape.step / 5);
  const rise = (x: number, y: number) => {
    const inside = readField(swell, x, y);
    const t = Math.min(1, Math.max(0, inside / soft));
    return (thickness / 2) * Math.sqrt(1 - (1 - t) ** 2) + (relief?.(x, y, inside) ?? 0) * Math.min(1, t * 2);
  };
  const face = (sign: number): Mesh => ({
    ...faceOf(shape, (x, y) => sign * rise(x, y), material, cells),
    cut: shape,
  });
  return back ? [face(1), face(-1)] : [face(1)];
}

/** A shape sawn from a board, with real edges; lies in x, y, thickness along z. */
export function plank(
  outline: Outline,
  material: Material,
  thickness: number,
  bevel = Math.min(0.25, thickness / 3),
): Thing {
  const shape = field(outline, 200);
  const half = thickness / 2;
  const faces = [1, -1].map((sign) => ({
    ...faceOf(shape, () => sign * half, material, 24),
    cut: shape,
    cutBelow: bevel * 0.98,
  }));
  const walls = outline.map((line) => wall(line, shape, half, bevel, material));
  return [...faces, ...walls];
}

function faceOf(
  shape: Field,
  height: (x: number, y: number) => number,
  material: Material,
  cells: number,
): Mesh {
  const width = shape.columns * shape.step;
  const tall = shape.rows * shape.step;
  const columns = Math.max(4, Math.round((cells * width) / Math.max(width, tall)));
  const rows = Math.max(4, Math.round((cells * tall) / Math.max(width, tall)));
  const mesh = surface(
    (u, v) => {
      const x = shape.low[0] + u * width;
      const y = shape.low[1] + v * tall;
      return [x, y, height(x, y)];
    },
    [columns, rows],
    material,
    [1, 1],
    0.006,
  );
  for (let k = 0; k < mesh.uvs.length / 2; k++) {
    mesh.uvs[k * 2] = mesh.positions[k * 3] ?? 0;
    mesh.uvs[k * 2 + 1] = mesh.positions[k * 3 + 1] ?? 0;
  }
  const reach = Math.hypot(width / columns, tall / rows);
  mesh.triangles = mesh.triangles.filter((_, k) => {
    const corners = mesh.triangles.subarray(k - (k % 3), k - (k % 3) + 3);
    return corners.some((i) => readField(shape, mesh.uvs[i * 2] ?? 0, mesh.uvs[i * 2 + 1] ?? 0) > -reach);
  });
  return mesh;
}

function wall(line: Pair[], shape: Field, half: number, bevel: number, material: Material): Mesh {
  const closed = [...line, line[0] as Pair];
  const steps = 12;
  const columns = closed.length - 1;
  const e = shape.step;
  const inward = closed.map(([x, y]) =>
    unit([
      readField(shape, x + e, y) - readField(shape, x - e, y),
      readField(shape, x, y + e) - readField(shape, x, y - e),
      0,
    ]),
  );
  const positions = new Float32Array((columns + 1) * (steps + 1) * 3);
  const normals = new Float32Array(positions.length);
  const uvs = new Float32Array((columns + 1) * (steps + 1) * 2);
  for (let j = 0, k = 0; j <= steps; j++) {
    const corner = j <= steps / 2 ? j / (steps / 2 - 1) : (steps - j) / (steps / 2 - 1);
    const angle = (1 - Math.min(1, corner)) * (Math.PI / 2);
    const sign = j <= steps / 2 ? 1 : -1;
    for (let i = 0; i <= columns; i++, k++) {
      const [x, y] = closed[i] as Pair;
      const [nx, ny] = inward[i] as Vec;
      const inset = bevel * (1 - Math.cos(angle));
      positions.set([x + nx * inset, y + ny * inset, sign * (half - bevel + bevel * Math.sin(angle))], k * 3);
      normals.set([-nx * Math.cos(angle), -ny * Math.cos(angle), sign * Math.sin(angle)], k * 3);
      uvs.set([x, y], k * 2);
    }
  }
  const triangles = gridTriangles(columns, steps);
  return {
    positions,
    normals,
    locals: positions,
    uvs,
    triangles: windOutwards(positions, normals, triangles),
    material,
  };
}
