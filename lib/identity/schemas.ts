import { z } from "zod";
import { Phone } from "@/lib/platform/phone";

const email = z
  .string()
  .trim()
  .max(254, "이메일은 254자까지 쓸 수 있어요.")
  .toLowerCase()
  .pipe(z.email("이메일 주소를 다시 확인해 주세요."));

/** Visible letters: what turns text around or hides in it has no place in a name. */
const name = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, "이름에 쓸 수 없는 글자가 있어요.")
  .min(1, "이름을 알려 주세요.")
  .max(40, "이름은 40자까지 쓸 수 있어요.");

/** Long is what counts; 200 keeps hashing cheap for us. */
const password = z
  .string()
  .min(8, "비밀번호는 8자 이상이어야 해요.")
  .max(200, "비밀번호는 200자까지 쓸 수 있어요.")
  .refine((text) => text.trim().length >= 8, "빈칸만으로는 비밀번호가 될 수 없어요.");

const orNothing = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal("").transform(() => null), z.null(), schema]).optional();

export const SignUp = z.strictObject({ email, password, name, phone: orNothing(Phone) });
export type SignUp = z.output<typeof SignUp>;

/** Deliberately loose: what is wrong with a log-in is never said more exactly than "does not match". */
export const LogIn = z.strictObject({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "이메일을 입력해 주세요.")
    .max(254)
    .regex(/^\P{Cc}*$/u),
  password: z.string().min(1, "비밀번호를 입력해 주세요.").max(200),
});
export type LogIn = z.output<typeof LogIn>;

export const UpdateProfile = z.strictObject({
  name: name.optional(),
  phone: orNothing(Phone),
  postcode: orNothing(
    z
      .string()
      .trim()
      .regex(/^\d{5}$/, "우편번호는 숫자 다섯 자리예요."),
  ),
  address: orNothing(z.string().trim().max(200, "주소는 200자까지 쓸 수 있어요.")),
  addressDetail: orNothing(z.string().trim().max(100, "상세 주소는 100자까지 쓸 수 있어요.")),
});
export type UpdateProfile = z.output<typeof UpdateProfile>;

export const ChangePassword = z.strictObject({
  currentPassword: z.string().min(1, "지금 비밀번호를 입력해 주세요.").max(200),
  newPassword: password,
});
export type ChangePassword = z.output<typeof ChangePassword>;
