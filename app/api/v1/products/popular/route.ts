import { z } from "zod";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listPopular } from "@/lib/catalog/queries";
import { PopularProduct } from "@/lib/catalog/views";

export const GET = route(
  {
    path: "/products/popular",
    who: "anyone",
    summary: "The five best sellers of three days.",
    answer: z.array(PopularProduct),
  },
  () => listPopular(),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
