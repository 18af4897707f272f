import { fuzzy, glaze, leather, matte, metal, wood } from "../kit/materials";
import { standPouch } from "../objects/packs";
import { ropeToy, wand } from "../objects/pet-toys";
import { bed, collar, felted, leash, petBowls, scratcher } from "../objects/pets";
import type { Piece } from "../shoot";
import { each } from "./each";

const oak = wood("#c39b6b", 0);

export const pets: Record<string, Piece> = {
  "raised-pet-bowls": {
    looks: [() => petBowls(glaze("#e6e0d3"), oak), () => petBowls(glaze("#7f8b80"), oak, { count: 1 })],
    paper: "fog",
    pitch: 26,
    fill: 0.74,
    detail: { x: 0.34, y: 0.44, size: 0.4 },
  },
  "soft-rope-leash": {
    looks: each(["#8a5a3a", "#6f7d70", "#c9a45c"], (c) => leash(fuzzy(c, 0.18, 0.05), leather("#5a3c28"))),
    paper: "oat",
    pitch: 42,
    fill: 0.72,
    detail: { x: 0.34, y: 0.55, size: 0.42 },
  },
  "name-tag-collar": {
    looks: each(["#5f6b58", "#8f5a3c", "#3f4650"], (c) => collar(leather(c), metal("#b8975a"))),
    paper: "sage",
    pitch: 26,
    fill: 0.66,
    detail: { x: 0.52, y: 0.6, size: 0.38 },
  },
  "sisal-cat-post": {
    looks: [() => scratcher(matte("#c9ad7e"), fuzzy("#8f8a7e", 0.6), oak)],
    paper: "warm",
    pitch: 12,
    fill: 0.74,
    detail: { x: 0.5, y: 0.34, size: 0.42 },
  },
  "cloud-pet-bed": {
    looks: each(["#cdbfa7", "#9aa39a", "#b58a78"], (c) =>
      bed(fuzzy(c, 0.8, 0.14), fuzzy("#efe8da", 0.8, 0.14)),
    ),
    paper: "blue",
    pitch: 30,
    fill: 0.72,
  },
  "felt-cat-cave": {
    looks: each(["#a9a49a", "#8f7a62"], (c) => felted(fuzzy(c, 0.5, 0.08))),
    paper: "clay",
    pitch: 10,
    fill: 0.68,
  },
  "cotton-tug-rope": {
    looks: [() => ropeToy(["#c9a25c", "#efe6d3"]), () => ropeToy(["#7d917f", "#efe6d3"])],
    paper: "butter",
    pitch: 40,
    fill: 0.72,
  },
  "feather-wand": {
    looks: [() => wand(oak, "#c98a6a")],
    paper: "ash",
    pitch: 56,
    fill: 0.74,
    detail: { x: 0.68, y: 0.62, size: 0.4 },
  },
  "dried-sweet-potato-treat": {
    looks: [
      () => standPouch("#c9a682", { width: 7.4, low: 5, high: 12.6, mark: "dot", ink: "#7a4a30" }),
      () => standPouch("#a9b09a", { width: 7.4, low: 5, high: 12.6, mark: "leaf", ink: "#4a5a40" }),
    ],
    paper: "fog",
    pitch: 9,
    fill: 0.66,
  },
};
