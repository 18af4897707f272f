import { readsEveryRoute } from "./rule-exceptions";
import { type Import, isTest } from "./source-files";

/** Rooms in which no others meet. They do not know each other. */
export const shelves = [
  ...[
    "identity",
    "catalog",
    "inventory",
    "waitlist",
    "cart",
    "pricing",
    "sheet",
    "coupon",
    "order",
    "payment",
  ],
  ...["wallet", "claim", "shipping", "notification", "insight", "backoffice"],
];
/** The only rooms that compose several shelves in one transaction. */
export const counters = ["checkout", "aftercare"];

/** From the street inward: which kinds of rooms a kind of room may import. Its own room always. */
const mayImport = {
  root: ["doors", "sandbox", "e2e"],
  doors: ["inngest", "counter", "shelf", "ground"],
  pages: ["doors", "components", "inngest", "counter", "shelf", "ground"],
  components: ["public"],
  inngest: ["counter", "shelf", "ground"],
  counter: ["shelf", "ground", "generated"],
  shelf: ["ground", "generated"],
  ground: ["generated"],
  prisma: ["shelf", "ground", "generated"],
  generated: [],
  testing: ["counter", "shelf", "ground", "generated", "prisma", "sandbox"],
  sandbox: [],
  e2e: [],
  public: [],
} as const;
type Kind = keyof typeof mayImport;

/** Tests set their scene with whatever stands further in, and with real stand-ins. */
const testsMayImport: readonly Kind[] = ["testing", "counter", "shelf", "ground", "generated", "sandbox"];
/** Types weigh nothing: what is drawn may name what it draws. */
const typesMayComeFrom: readonly Kind[] = ["counter", "shelf", "ground"];

/** How money and refusals are put into words, on the server and in the browser: without imports of their own. */
const drawnEverywhere: readonly string[] = [
  "lib/platform/format-count",
  "lib/platform/format-won",
  "lib/platform/spoken-message",
];

export function isAllowed(path: string, { target, typeOnly }: Import): boolean {
  const [from, to] = [roomOf(path), roomOf(target)];
  if (from.name === to.name) return true;
  if (path === readsEveryRoute && target.startsWith("app/api/")) return true;
  const allowed: readonly Kind[] = mayImport[from.kind];
  if (allowed.includes(to.kind)) return true;
  if (from.kind === "components" && drawnEverywhere.includes(target)) return true;
  if (typeOnly && from.kind === "components") return typesMayComeFrom.includes(to.kind);
  const fixed: readonly Kind[] = ["sandbox", "e2e", "components"];
  return isTest(path) && !fixed.includes(from.kind) && testsMayImport.includes(to.kind);
}

/** Where a file stands: its room, and what kind of room that is. */
function roomOf(path: string): { name: string; kind: Kind } {
  const [top = "", second = ""] = path.split("/");
  if (path.startsWith("prisma/generated/")) return { name: "prisma/generated", kind: "generated" };
  if (path.startsWith("app/_server/")) return { name: "app/_server", kind: "doors" };
  if (top === "app") return { name: "app", kind: "pages" };
  if (top === "lib") return { name: `lib/${second}`, kind: kindOfShelf(second) };
  const streets = ["components", "inngest", "prisma", "sandbox", "e2e", "public"] as const;
  const street = streets.find((name) => name === top);
  return street ? { name: street, kind: street } : { name: "root", kind: "root" };
}

function kindOfShelf(name: string): Kind {
  if (name === "platform") return "ground";
  if (counters.includes(name)) return "counter";
  return name === "testing" || !shelves.includes(name) ? "testing" : "shelf";
}
