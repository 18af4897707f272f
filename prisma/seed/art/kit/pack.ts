import type { Material } from "./material";
import type { Mesh, Thing } from "./mesh";
import type { Field } from "./outline";

export interface Cut {
  field: Field;
  below: number;
}

/** All meshes of a scene in common arrays. */
export interface Packed {
  positions: Float32Array;
  normals: Float32Array;
  locals: Float32Array;
  uvs: Float32Array;
  triangles: Uint32Array;
  owners: Uint16Array;
  materials: Material[];
  cuts: (Cut | null)[];
}

export function pack(thing: Thing): Packed {
  const points = sum(thing, (mesh) => mesh.positions.length / 3);
  const corners = sum(thing, (mesh) => mesh.triangles.length);
  const packed: Packed = {
    positions: new Float32Array(points * 3),
    normals: new Float32Array(points * 3),
    locals: new Float32Array(points * 3),
    uvs: new Float32Array(points * 2),
    triangles: new Uint32Array(corners),
    owners: new Uint16Array(corners / 3),
    materials: thing.map((mesh) => mesh.material),
    cuts: thing.map((mesh) => (mesh.cut ? { field: mesh.cut, below: mesh.cutBelow ?? 0 } : null)),
  };
  let point = 0;
  let corner = 0;
  thing.forEach((mesh, owner) => {
    packed.positions.set(mesh.positions, point * 3);
    packed.normals.set(mesh.normals, point * 3);
    packed.locals.set(mesh.locals, point * 3);
    packed.uvs.set(mesh.uvs, point * 2);
    for (let k = 0; k < mesh.triangles.length; k++)
      packed.triangles[corner + k] = (mesh.triangles[k] ?? 0) + point;
    packed.owners.fill(owner, corner / 3, (corner + mesh.triangles.length) / 3);
    point += mesh.positions.length / 3;
    corner += mesh.triangles.length;
  });
  return packed;
}

function sum(thing: Thing, count: (mesh: Mesh) => number): number {
  return thing.reduce((total, mesh) => total + count(mesh), 0);
}
