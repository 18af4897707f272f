import { clientAddress } from "@/app/_server/client-address";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { signUpLimit } from "@/lib/identity/limits";
import { SignUp } from "@/lib/identity/schemas";
import { signUp } from "@/lib/identity/sign-up";
import { NewUser } from "@/lib/identity/views";
import { requireWithin } from "@/lib/platform/limit";

export const POST = route(
  {
    path: "/users",
    who: "anyone",
    body: SignUp,
    status: 201,
    summary: "Sign up: a new shopper with an empty wallet.",
    answer: NewUser,
    refusals: ["EMAIL_TAKEN"],
  },
  async ({ body, request }) => {
    await requireWithin(signUpLimit, clientAddress(request.headers));
    return signUp(body);
  },
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
