import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { getStock } from "@/lib/catalog/queries";
import { ProductId } from "@/lib/catalog/schemas";
import { ProductStock } from "@/lib/catalog/views";

export const GET = route(
  {
    path: "/products/{id}/stock",
    who: "anyone",
    params: ProductId,
    summary: "What is left of each variant at this moment.",
    answer: ProductStock,
  },
  ({ params }) => getStock(params.id),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
