import pino from "pino";
import { env } from "./env";
import { currentRequestId } from "./request";

const hidden = [
  "password",
  "passwordHash",
  "accessToken",
  "authorization",
  "cookie",
  "paymentKey",
  "secret",
  "email",
  "phone",
];

/** A database error's details quote the whole row it refused. */
function errorWithoutRow(error: unknown) {
  if (!(error instanceof Error)) return error;
  const { meta: _, ...told } = pino.stdSerializers.err(error);
  return told;
}

let instance: pino.Logger | undefined;

/** One JSON line per event, with the request's id. What names or proves a person never gets in. */
export function log(): pino.Logger {
  instance ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: errorWithoutRow },
    mixin: () => ({ requestId: currentRequestId() }),
    redact: { paths: hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[hidden]" },
  });
  return instance;
}
