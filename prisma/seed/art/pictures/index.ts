import type { Piece } from "../shoot";
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
import { stationery } from "./stationery";
import { tea } from "./tea";

/** Named after the products they show. */
export const pieces: Record<string, Piece> = {
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
};
