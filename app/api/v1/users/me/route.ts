import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { getProfile } from "@/lib/identity/queries";
import { UpdateProfile } from "@/lib/identity/schemas";
import { updateProfile } from "@/lib/identity/update-profile";
import { Profile } from "@/lib/identity/views";

export const GET = route(
  { path: "/users/me", who: "member", summary: "One's own profile with the balance.", answer: Profile },
  ({ actor }) => getProfile(actor.id),
);

export const PATCH = route(
  {
    path: "/users/me",
    who: "member",
    body: UpdateProfile,
    summary: "Change one's profile; fields that are not named stay as they are.",
    answer: Profile,
  },
  ({ actor, body }) => updateProfile(actor.id, body),
);

export const { DELETE, OPTIONS, POST, PUT } = otherMethods({ GET, PATCH });
