import { z } from "zod";

/** A telephone number in Korea, however it is spaced. */
export const Phone = z
  .string()
  .trim()
  .transform((given) => given.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^0\d{8,10}$/, "전화번호를 다시 확인해 주세요. 0으로 시작하는 9~11자리예요."))
  .describe("9 to 11 digits from 0; spaces and hyphens are taken out.");
