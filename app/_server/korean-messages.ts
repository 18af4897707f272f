import "server-only";
import { z } from "zod";
import { ko } from "zod/locales";

/** What zod says by itself is Korean, too. Imported by the doors for its effect. */
z.config(ko());
