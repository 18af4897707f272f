import { accessories } from "./accessories";
import { bags } from "./bags";
import { clothing } from "./clothing";
import { fragrance } from "./fragrance";
import { kids } from "./kids";
import { kitchen } from "./kitchen";
import { lighting } from "./lighting";
import { living } from "./living";
import { outdoor } from "./outdoor";
import { pantry } from "./pantry";
import { pets } from "./pets";
import { plants } from "./plants";
import type { SeedProduct } from "./shapes";
import { stationery } from "./stationery";
import { tea } from "./tea";

/** In the order of the categories. */
export const products: SeedProduct[] = [
  ...kitchen,
  ...tea,
  ...pantry,
  ...living,
  ...lighting,
  ...stationery,
  ...bags,
  ...clothing,
  ...accessories,
  ...fragrance,
  ...plants,
  ...kids,
  ...pets,
  ...outdoor,
];
