import { isAllowed } from "./is-allowed";
import { mayCatch, mayReadEnvironment, nextDefaults, pureDoors, vitestDefault } from "./rule-exceptions";
import { codeOf, importsOf, isTest, type SourceFile } from "./source-files";

type Rule = {
  rule: string;
  wrong: (file: SourceFile) => boolean;
  /** Files that break the rule, and files that keep it: path and text. */
  broken: [string, string][];
  kept?: [string, string][];
};

const machines = "orders|order_items|payments|refunds|claims|shipments|coupon_issues|waitlist_entries";
const models = "order|orderItem|payment|refund|claim|shipment|couponIssue|waitlistEntry";
const movesStatus = new RegExp(
  `UPDATE\\s+"?(${machines})"?(\\s+(AS\\s+)?\\w+)?\\s+SET\\s(?:(?!\\bWHERE\\b|\\bFROM\\b)[^\`])*?"?\\bstatus"?\\s*=` +
    `|INSERT\\s+INTO\\s+"?(${machines})"?\\s*\\([^)]*\\bstatus\\b` +
    `|\\.(${models})\\.(update|updateMany|updateManyAndReturn|upsert|create|createMany|createManyAndReturn)\\((?:(?!\\bdata:)[^;])*?\\b(data|create|update):\\s*\\[?\\{[^}]*\\bstatus\\b`,
);

const frameworks = ["next", "next-auth", "react", "react-dom", "inngest"];
const forbiddenRooms = /(^|\/)(utils?|helpers?|common|services?|managers?|types|constants|hooks)\//;
const emptyWords = /(^|-)(handle|handler|manage|manager|utils?|helpers?|impl|dto|misc)(-|\.|$)/;
const declarationsOf = (code: string) =>
  code.split(/\n(?=(?:export )?(?:async )?(?:function|const|type|class) )/);
const fileName = (path: string) => path.split("/").at(-1) ?? "";
const never = (pattern: RegExp) => (file: SourceFile) => pattern.test(codeOf(file.text));
const inside = (where: RegExp, wrong: Rule["wrong"]) => (file: SourceFile) =>
  where.test(file.path) && wrong(file);
const outside = (where: RegExp, wrong: Rule["wrong"]) => (file: SourceFile) =>
  !where.test(file.path) && wrong(file);

export const houseRules: Rule[] = [
  {
    rule: "imports point inward",
    wrong: (file) => importsOf(file).some((one) => !isAllowed(file.path, one)),
    broken: [
      ["lib/order/place.ts", 'import { a } from "@/lib/catalog/queries";'],
      ["lib/order/place.ts", 'import { a } from "@/lib/checkout/place-order";'],
      ["lib/order/place.ts", 'import type { A } from "@/app/page";'],
      ["lib/platform/log.ts", 'import { a } from "@/lib/order/views";'],
      ["lib/checkout/pay.ts", 'import {\n  a,\n} from "@/lib/aftercare/cancel";'],
      ["app/page.tsx", 'import { Prisma } from "@/prisma/generated/client";'],
      ["app/_server/route.ts", 'import { Card } from "@/components/ui/card";'],
      ["components/ui/card.tsx", 'import { formatWon } from "@/lib/platform/money";'],
      ["components/ui/card.tsx", 'import type { A } from "@/app/actions";'],
      ["inngest/functions/expire.ts", 'const a = await import("@/app/_server/auth");'],
      ["sandbox/toss/main.ts", 'import { env } from "@/lib/platform/env";'],
      ["sandbox/toss/main.ts", 'import { env } from "../../lib/platform/env";'],
      ["prisma/seed/seed.ts", 'import { place } from "@/lib/checkout/place-order";'],
      ["lib/order/place.ts", 'import { createUser } from "@/lib/testing/factories";'],
      ["e2e/buy.spec.ts", 'import { database } from "@/lib/platform/database";'],
    ],
    kept: [
      ["lib/order/place.ts", 'import { a } from "@/lib/platform/assert";\nimport { b } from "./views";'],
      ["lib/order/place.db.test.ts", 'import { createUser } from "@/lib/testing/factories";'],
      ["components/ui/card.tsx", 'import type { A } from "@/lib/catalog/views";'],
      ["lib/checkout/pay.ts", 'import { a } from "@/lib/order/move-order";'],
      ["sandbox/toss/main.ts", 'import { a } from "../redis/find-redis";'],
    ],
  },
  {
    rule: "a border crossing is written @/, inside a room ./",
    wrong: outside(/^(sandbox|prisma\/seed\/art)\//, (file) =>
      importsOf(file).some(({ written }) => written.startsWith("../")),
    ),
    broken: [["lib/order/place.ts", 'import { a } from "../platform/assert";']],
    kept: [["sandbox/toss/main.ts", 'import { a } from "../redis/find-redis";']],
  },
  {
    rule: "lib knows no framework",
    wrong: inside(/^lib\//, never(new RegExp(`(from|import)\\s*\\(?"(${frameworks.join("|")})(/[^"]*)?"`))),
    broken: frameworks.map((name) => ["lib/order/place.ts", `import { a } from "${name}/b";`]),
    kept: [["lib/order/place.ts", 'import { a } from "@/lib/platform/next";']],
  },
  {
    rule: "the environment is read in one place",
    wrong: ({ path, text }) =>
      !mayReadEnvironment.test(path) && !isTest(path) && /process\.env\b/.test(codeOf(text)),
    broken: [
      ["lib/order/place.ts", "const a = process.env.SECRET;"],
      ["app/page.tsx", "const { A } = process.env;"],
    ],
    kept: [
      ["lib/platform/env.ts", "parse(process.env)"],
      ["lib/order/place.ts", "// never process.env"],
    ],
  },
  {
    rule: "errors are caught at the doors and in adapters",
    wrong: inside(
      /^(app|components|lib|inngest)\/|^[\w.]+\.ts$/,
      ({ path, text }) =>
        !isTest(path) && !(path in mayCatch) && /\bcatch\s*[({]|\.catch\(/.test(codeOf(text)),
    ),
    broken: [
      ["lib/order/place.ts", "try {} catch {}"],
      ["app/page.tsx", "await ask().catch(() => null);"],
      ["components/a.tsx", "try {} catch (error) {}"],
    ],
    kept: [
      ["app/_server/route.ts", "try {} catch {}"],
      ["lib/order/place.ts", "// nobody has to catch (this)"],
    ],
  },
  {
    rule: "a status moves only in move-* and create-* files",
    wrong: inside(
      /^(lib|app|inngest)\//,
      ({ path, text }) =>
        !isTest(path) && !/^(move|create)-/.test(fileName(path)) && movesStatus.test(codeOf(text)),
    ),
    broken: [
      ["lib/order/pay.ts", "tx.$executeRaw`UPDATE orders SET paid_at = now(), status = 'PAID' WHERE id = 1`"],
      ["lib/order/pay.ts", 'sql`UPDATE "order_items" AS i\n SET status = $1 WHERE i.id = 1`'],
      ["lib/payment/ask.ts", "sql`INSERT INTO payments (id, status) VALUES (1, 'COMPLETED')`"],
      ["lib/order/pay.ts", "tx.order.updateMany({ where: { id, status: from }, data: { status: to } })"],
      [
        "lib/order/pay.ts",
        "await tx.couponIssue.update({\n where: { id },\n data: { usedAt: now, status },\n})",
      ],
      ["lib/claim/ask.ts", 'tx.claim.create({ data: { orderId, status: "REQUESTED" } })'],
    ],
    kept: [
      ["lib/order/move-order.ts", "tx.order.updateMany({ where: { id }, data: { status: to } })"],
      ["lib/order/pay.ts", "tx.order.updateMany({ where: { id, status: from }, data: { paidAt } })"],
      ["lib/order/pay.ts", "sql`UPDATE orders SET paid_at = now() WHERE status = 'PAID'`"],
      ["lib/order/queries.ts", "database().order.findMany({ where: { status } })"],
      ["lib/catalog/edit.ts", "tx.product.update({ where: { id }, data: { status } })"],
    ],
  },
  {
    rule: "who takes a transaction opens none, who opens one takes none",
    wrong: inside(
      /^lib\/(?!platform\/database\.ts)/,
      ({ path, text }) =>
        !isTest(path) &&
        declarationsOf(codeOf(text)).some(
          (code) => /\btx: Tx\b/.test(code) && /\binTransaction\(|\.\$transaction\(/.test(code),
        ),
    ),
    broken: [["lib/order/place.ts", "async function place(tx: Tx) { await inTransaction(async () => {}); }"]],
    kept: [
      [
        "lib/order/place.ts",
        "async function place() {\n  await inTransaction((tx) => step(tx));\n}\n\nasync function step(tx: Tx) {}",
      ],
    ],
  },
  {
    rule: "money moves in whole won",
    wrong: inside(
      /^(lib|prisma|inngest)\/(?!seed\/art\/)/,
      never(/\bparseFloat\b|\.toFixed\(|Number\.EPSILON/),
    ),
    broken: [
      ["lib/pricing/quote.ts", "(won * 0.1).toFixed(0)"],
      ["lib/pricing/quote.ts", 'parseFloat("1")'],
    ],
  },
  {
    rule: "SQL is never put together from text",
    wrong: never(/\$(query|execute)RawUnsafe\b|\bPrisma\.raw\(/),
    broken: [
      ["lib/order/queries.ts", "db.$queryRawUnsafe(text)"],
      ["lib/order/queries.ts", "Prisma.raw(column)"],
    ],
  },
  {
    rule: "nothing is left for later",
    wrong: ({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text),
    broken: [["lib/order/place.ts", "// TODO: retry"]],
  },
  {
    rule: "every type is known",
    wrong: never(/:\s*any\b(?!\w)|\bas any\b|<any[>,]|\bany\[\]|@ts-(ignore|expect-error|nocheck)/),
    broken: [
      ["lib/order/place.ts", "const a: any = 1;"],
      ["lib/order/place.ts", "(a as any).b"],
      ["lib/order/place.ts", "new Map<any, string>()"],
    ],
    kept: [
      ["lib/order/place.ts", "// not for any reason: any"],
      ["lib/order/place.ts", "const anybody: anything = 1;"],
    ],
  },
  {
    rule: "no type error is waved through",
    wrong: ({ text }) => /@ts-(ignore|expect-error|nocheck)\b/.test(text),
    broken: [["lib/order/place.ts", "// @ts-expect-error later"]],
  },
  {
    rule: "every test runs",
    wrong: never(/\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo|fails)\b/),
    broken: [
      ["lib/order/place.test.ts", 'test.only("a", () => {});'],
      ["lib/order/place.test.ts", 'describe.skip("a", () => {});'],
      ["lib/order/place.test.ts", 'test.concurrent.skip("a", () => {});'],
    ],
  },
  {
    rule: "no module of ours is mocked",
    wrong: never(/\bvi\.(mock|doMock)\(\s*(import\(\s*)?["'`](@\/|\.)/),
    broken: [
      ["lib/order/place.test.ts", 'vi.mock("@/lib/platform/redis");'],
      ["lib/order/place.test.ts", 'vi.doMock(import("./place"));'],
    ],
  },
  {
    rule: "a file is read in one sitting: 300 lines at the most",
    wrong: ({ text }) => text.trimEnd().split("\n").length > 300,
    broken: [["lib/order/place.ts", "a\n".repeat(301)]],
    kept: [["lib/order/place.ts", "a\n".repeat(300)]],
  },
  {
    rule: "no room is a junk drawer",
    wrong: ({ path }) => forbiddenRooms.test(path),
    broken: [
      ["lib/utils/format.ts", ""],
      ["app/(live)/hooks/use-a.ts", ""],
      ["components/common/a.tsx", ""],
    ],
    kept: [["lib/testing/services.ts", ""]],
  },
  {
    rule: "a file's name says what it does, in kebab-case",
    wrong: ({ path }) =>
      !path
        .split("/")
        .every((part) => /^[[(_@.]{0,5}[a-z0-9]+(-[a-z0-9]+)*[\])]{0,2}(\.[a-z0-9]+)*$/.test(part)) ||
      (/^(app|components|lib|inngest)\//.test(path) && emptyWords.test(fileName(path))),
    broken: [
      ["lib/order/placeOrder.ts", ""],
      ["components/ProductCard.tsx", ""],
      ["lib/order/order_moves.ts", ""],
      ["lib/order/order-helper.ts", ""],
      ["lib/order/handle-order.ts", ""],
    ],
    kept: [
      ["app/api/auth/[...nextauth]/route.ts", ""],
      ["app/(live)/products/[id]/page.tsx", ""],
      ["lib/platform/lua.d.ts", ""],
    ],
  },
  {
    rule: "exports have names",
    wrong: ({ path, text }) =>
      !nextDefaults.test(path) &&
      path !== vitestDefault &&
      !/^[\w.]+\.config\.(ts|mjs)$|\.d\.ts$/.test(path) &&
      /\bexport default\b|\bas default\b/.test(codeOf(text)),
    broken: [
      ["lib/order/place.ts", "export default place;"],
      ["components/a.tsx", "export default function A() {}"],
    ],
    kept: [["app/(live)/products/page.tsx", "export default function Page() {}"]],
  },
  {
    rule: "nothing is exported twice: no barrels",
    wrong: never(/\bexport\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\b/),
    broken: [
      ["lib/order/index.ts", 'export * from "./place";'],
      ["lib/order/index.ts", 'export { place } from "./place";'],
    ],
    kept: [["inngest/index.ts", 'import { a } from "./a";\nexport const functions = [a];']],
  },
  {
    rule: "the doors stay on the server",
    wrong: ({ path, text }) =>
      /^app\/_server\/.*\.tsx?$/.test(path) &&
      !isTest(path) &&
      !pureDoors.includes(path) &&
      !/^import "server-only";/m.test(text),
    broken: [["app/_server/session.ts", 'import { env } from "@/lib/platform/env";']],
    kept: [["app/_server/session.ts", 'import "server-only";\n']],
  },
];
