import { z } from "zod";
import { clientAddress } from "@/app/_server/client-address";
import { otherMethods } from "@/app/_server/other-methods";
import { readBytes } from "@/app/_server/read-bytes";
import { route } from "@/app/_server/route";
import { receiveWebhook } from "@/lib/checkout/receive-webhook";
import { MockEvent } from "@/lib/payment/mock-webhook";
import { type Limit, requireWithin } from "@/lib/platform/limit";

/** Far more than a provider sends; whoever is turned away sends it again. */
const perAddress: Limit = { name: "webhook:address", times: 1_200, seconds: 60 };

const TossEvent = z.looseObject({}).describe("`toss`: an event of Toss Payments, as Toss sends it.");

export const POST = route(
  {
    path: "/payments/webhooks/{provider}",
    who: "anyone",
    params: z.strictObject({ provider: z.enum(["toss", "mock"]) }),
    rawBody: z.union([MockEvent, TossEvent]),
    summary:
      "For payment providers: `toss` is believed nothing, the payment is looked up; `mock` signs in `X-Mock-Signature` with the hex HMAC-SHA256 of the raw body, and is not there with live keys or without a secret. The same event again is answered as the first time.",
    answer: z.strictObject({ outcome: z.string().describe("What came of it, the first time.") }),
  },
  async ({ params, request }) => {
    await requireWithin(perAddress, clientAddress(request.headers));
    const rawBody = new TextDecoder().decode(await readBytes(request));
    const signature = request.headers.get("x-mock-signature");
    return receiveWebhook({ provider: params.provider, rawBody, signature });
  },
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
