import { idempotencyKeyOf } from "@/app/_server/idempotency-key";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { moveStock } from "@/lib/inventory/move-stock";
import { listMovements } from "@/lib/inventory/queries";
import { ListMovements, MoveStock, VariantId } from "@/lib/inventory/schemas";
import { BookedMovement, MovementList } from "@/lib/inventory/views";

const path = "/admin/variants/{id}/movements";

export const GET = route(
  {
    path,
    who: ["ADMIN"],
    params: VariantId,
    query: ListMovements,
    summary: "What happened to a variant's stock, newest first.",
    answer: MovementList,
  },
  ({ params, query }) => listMovements(params.id, query),
);

export const POST = route(
  {
    path,
    who: ["ADMIN"],
    params: VariantId,
    body: MoveStock,
    status: 201,
    summary: "Book goods in or out, or the difference a stock-taking found.",
    answer: BookedMovement,
    idempotencyKey: "honoured",
    refusals: ["STOCK_NOT_ENOUGH"],
  },
  ({ actor, params, body, request }) => moveStock(actor.id, params.id, body, idempotencyKeyOf(request)),
);

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
