import { clay, cloth, glaze, matte, metal, wood } from "./kit/materials";
import { place, type Thing } from "./kit/mesh";
import { book } from "./objects/book";
import { moonJar, stems, vase } from "./objects/home";
import { pencil } from "./objects/pens";
import { plant } from "./objects/plants";
import { pot } from "./objects/pot";
import { coffee, greenTea, mug, vessel } from "./objects/tableware";
import { folded, stackOf } from "./objects/textile";

/** What stands beside a thing to show it at home. */
export const props = {
  vase: (): Thing => [
    ...vase(glaze("#d8d0c2"), { radius: 5.4, height: 20 }),
    ...stems("#8a7350", { from: 18, height: 22, headColor: "#c9b27e" }),
  ],
  branch: (): Thing => [
    ...vase(glaze("#6b6f68", { gloss: 0.3 }), { radius: 6.5, height: 17, neck: 0.4, lip: 0.5 }),
    ...stems("#7a6a50", { from: 15, height: 30, heads: "ball", headColor: "#d9a58c", count: 4 }),
  ],
  books: (): Thing =>
    stackOf([
      book({ cover: "#8d9a94", thick: 2.4, fabric: true }),
      book({ cover: "#d8cbb4", thick: 1.8, width: 13.5, height: 19 }),
      book({ cover: "#a7705a", thick: 1.4, width: 12, height: 17 }),
    ]),
  cup: (): Thing =>
    vessel({
      material: glaze("#e3ddd0"),
      rim: 3.8,
      belly: 3.6,
      foot: 2.4,
      height: 6,
      filled: { material: greenTea, to: 0.82 },
    }),
  coffee: (): Thing =>
    mug({ material: glaze("#dcd6ca"), rim: 4, height: 8.4, filled: { material: coffee, to: 0.86 } }),
  plant: (): Thing => [...pot(clay("#b9876b"), { radius: 6, height: 10 }), ...plant("olive", 9, 0.8)],
  herb: (): Thing => [...pot(glaze("#e3ddd0"), { radius: 5.4, height: 9 }), ...plant("herb", 8, 0.9)],
  jar: (): Thing => moonJar(glaze("#ece8e0", { specks: 0.1 }), { radius: 9, height: 17 }),
  linen: (): Thing =>
    folded(cloth("#cfc6b4", { threads: 4 }), { width: 20, depth: 15, layers: 3, thick: 0.8 }),
  pencils: (): Thing =>
    ["#7d8f86", "#b5674e"].flatMap((color, i) =>
      place(pencil(color), { at: [i * 1.6, 0, 0], turn: 8 - i * 14 }),
    ),
  stone: (): Thing => [...vessel({ material: matte("#a8a39a"), rim: 4, belly: 4.4, foot: 3, height: 4 })],
  brass: (): Thing => vase(metal("#b8975a"), { radius: 3, height: 9, neck: 0.5, lip: 0.6 }),
  board: (): Thing =>
    place(
      [...vessel({ material: wood("#a97c50", 0), rim: 7, belly: 7, foot: 5, height: 4.6, wall: 0.6 })],
      {},
    ),
} satisfies Record<string, () => Thing>;

export type PropName = keyof typeof props;
