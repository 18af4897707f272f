import { tossError } from "../errors/find-error";
import type { TossSettings } from "../sandbox";

/** `Basic base64(secretKey + ":")`. The key of another merchant, or of the live system, opens nothing here. */
export function authenticate(authorization: string | undefined, { secretKey }: TossSettings): void {
  const encoded = /^basic\s+(.+)$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined) throw tossError("UNAUTHORIZED_KEY");
  const decoded = Buffer.from(encoded, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  if (colon < 0) throw tossError("INCORRECT_BASIC_AUTH_FORMAT");
  const key = decoded.slice(0, colon);
  if (/^live_/.test(key) || /_ck_/.test(key)) throw tossError("INVALID_API_KEY");
  if (key !== secretKey || colon !== decoded.length - 1) throw tossError("UNAUTHORIZED_KEY");
}
