import { place, type Thing } from "../kit/mesh";
import { seeded } from "../kit/noise";
import { growers, type PlantKind } from "./growers";

/** Leaves and stems of a plant, its soil at the height given. */
export function plant(kind: PlantKind, soil: number, size: number, seed = kind as string): Thing {
  const random = seeded(seed);
  return place(growers[kind](random), { at: [0, soil, 0], scale: size });
}
