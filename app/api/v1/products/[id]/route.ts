import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { findProduct } from "@/lib/catalog/find-product";
import { ProductId } from "@/lib/catalog/schemas";
import { ProductDetail } from "@/lib/catalog/views";
import { notFound } from "@/lib/platform/refusals";

export const GET = route(
  {
    path: "/products/{id}",
    who: "anyone",
    params: ProductId,
    summary: "One product with its pictures, options and variants.",
    answer: ProductDetail,
  },
  async ({ params }) => {
    const product = await findProduct(params.id);
    if (!product) throw notFound("상품을 찾을 수 없습니다.");
    return product;
  },
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
