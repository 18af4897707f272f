import { serve } from "inngest/next";
import { functions } from "@/inngest";
import { inngest } from "@/inngest/client";

/** In cloud mode, the default, the SDK turns away every call that is not signed. */
export const { GET, POST, PUT } = serve({ client: inngest, functions });
