import { clay, glass, matte, plastic, wood } from "../kit/materials";
import { place } from "../kit/mesh";
import { bottle } from "../objects/bottle";
import { bundle, carton, glassCandle, incense, pillar, soap, soapStack } from "../objects/care";
import { glassJar } from "../objects/jars";
import { squeezeTube } from "../objects/packs";
import type { Piece } from "../shoot";
import { each } from "./each";

const label = { width: 4.4, low: 2.4, high: 6.6 } as const;

export const fragrance: Record<string, Piece> = {
  "cedar-soy-candle": {
    looks: [
      () => glassCandle("#efe4cf", { ...label, mark: "hill" }),
      () => glassCandle("#e3d0b8", { ...label, mark: "ring", paper: "#e6dcc8" }),
      () => glassCandle("#dfe0d2", { ...label, mark: "leaf", paper: "#dfe2d6" }),
    ],
    paper: "warm",
    detail: { x: 0.5, y: 0.34, size: 0.42 },
    room: { beside: ["books", "branch"], top: "walnut" },
  },
  "beeswax-pillar": {
    looks: [
      () => [
        ...pillar("#c9a25c", { height: 14, ribs: 16 }),
        ...place(pillar("#c9a25c", { height: 9, radius: 3, ribs: 16 }), { at: [7.6, 0, 2.4] }),
      ],
    ],
    paper: "butter",
    pitch: 12,
    fill: 0.66,
  },
  "forest-reed-diffuser": {
    looks: each(["#8a5a20", "#7d8a6b", "#8f9aa0"], (c) =>
      bottle({
        material: glass(c, 0.25),
        content: plastic(c),
        top: "reeds",
        topMaterial: matte("#2f2a26"),
        radius: 4,
        height: 8.4,
        label: { width: 4.2, low: 1.6, high: 4.8, mark: "ring" },
      }),
    ),
    paper: "sage",
    pitch: 9,
    fill: 0.7,
    detail: { x: 0.5, y: 0.74, size: 0.4 },
    room: { beside: ["jar"], top: "oak" },
  },
  "rain-eau-de-parfum": {
    looks: [
      () =>
        bottle({
          material: glass("#e2e4e0", 0.1),
          content: plastic("#cfc08a", 0.8),
          top: "ball",
          topMaterial: wood("#7a543a", 1),
          radius: 3.3,
          height: 7.4,
          neck: 0.8,
          fill: 0.6,
        }),
      () =>
        bottle({
          material: glass("#e2e4e0", 0.1),
          content: plastic("#c59a86", 0.8),
          top: "ball",
          topMaterial: wood("#c9a876", 1),
          radius: 3.3,
          height: 7.4,
          neck: 0.8,
          fill: 0.6,
        }),
    ],
    paper: "blue",
    pitch: 10,
    fill: 0.66,
    detail: { x: 0.48, y: 0.66, size: 0.42 },
  },
  "linen-room-spray": {
    looks: each(["#c9cfc8", "#d9c3b2"], (c) =>
      bottle({
        material: plastic(c, 0.5),
        top: "spray",
        topMaterial: plastic("#3a3835", 0.4),
        radius: 3,
        height: 14,
        label: { width: 4, low: 3.4, high: 8.6, mark: "leaf" },
      }),
    ),
    paper: "fog",
    pitch: 9,
    fill: 0.68,
  },
  "olive-hand-cream": {
    looks: each(
      [
        ["#cdd3c6", "#8c988c"],
        ["#e3d3c3", "#b98a74"],
        ["#d3d6da", "#7d8a94"],
      ] as const,
      ([c, p]) =>
        squeezeTube(c, plastic("#efe9dd"), {
          width: 3.4,
          low: 4,
          high: 10.6,
          paper: c,
          ink: p,
          mark: "leaf",
        }),
    ),
    paper: "blush",
    pitch: 9,
    fill: 0.66,
  },
  "cold-process-soap": {
    looks: [
      () =>
        soapStack([
          ["#b9a98c", "#8c7a5c"],
          ["#d9d0bd", "#c2b59a"],
          ["#8f9c88", "#6f7d6a"],
        ]),
      ...each(
        [
          ["#8f9c88", "#6f7d6a"],
          ["#d9d0bd", "#c2b59a"],
          ["#b9a98c", "#8c7a5c"],
        ] as const,
        ([a, b]) => place(soap(a, b), { turn: 16 }),
      ),
    ],
    paper: "oat",
    pitch: 20,
    set: "none",
    fill: 0.64,
  },
  "citrus-hand-wash": {
    looks: [
      () =>
        bottle({
          material: plastic("#7a5a3c", 0.75),
          top: "pump",
          topMaterial: plastic("#2c2a28", 0.5),
          radius: 3.7,
          height: 14.5,
          label: { width: 4.8, low: 3, high: 9.4, mark: "dot" },
        }),
      () =>
        bottle({
          material: plastic("#7d8676", 0.6),
          top: "pump",
          topMaterial: plastic("#2c2a28", 0.5),
          radius: 3.7,
          height: 14.5,
          label: { width: 4.8, low: 3, high: 9.4, mark: "leaf" },
        }),
    ],
    paper: "clay",
    pitch: 8,
    fill: 0.72,
    room: { beside: ["stone"], top: "stone" },
  },
  "quiet-incense": {
    looks: [
      () => [
        ...incense(clay("#9a948a")),
        ...place(bundle("#6f5744", "#e3d9c6"), { at: [-13, 0, 4], turn: 24 }),
      ],
    ],
    paper: "ash",
    pitch: 18,
    fill: 0.74,
    detail: { x: 0.68, y: 0.62, size: 0.42 },
  },
  "mugwort-bath-salt": {
    looks: [
      () =>
        glassJar({
          content: matte("#c3c8ae"),
          lid: wood("#a97c50", 0),
          label: { width: 5.4, low: 2.6, high: 7.4, mark: "leaf" },
          radius: 4.8,
          height: 10,
        }),
      () =>
        glassJar({
          content: matte("#d9c3bb"),
          lid: wood("#a97c50", 0),
          label: { width: 5.4, low: 2.6, high: 7.4, mark: "dot" },
          radius: 4.8,
          height: 10,
        }),
    ],
    paper: "sage",
    pitch: 13,
  },
  "travel-scent-set": {
    looks: [
      () => [
        ...carton(
          "#c9bda8",
          { width: 5.4, low: 3, high: 9, mark: "hill" },
          { width: 9, height: 12, depth: 6 },
        ),
        ...[
          ["#8a9a86", 7.6, 4],
          ["#b98a74", 11.6, 2],
        ].flatMap(([c, x, z]) =>
          place(
            bottle({
              material: glass("#dfe0da", 0.12),
              content: plastic(c as string, 0.7),
              top: "cap",
              topMaterial: matte("#3a3733"),
              radius: 1.5,
              height: 6,
              neck: 0.6,
            }),
            { at: [x as number, 0, z as number] },
          ),
        ),
      ],
    ],
    paper: "fog",
    pitch: 14,
    fill: 0.7,
  },
};
