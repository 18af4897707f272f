import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { socialProviders } from "@/app/_server/auth";
import { formNote } from "@/app/_server/form-note";
import { safePath } from "@/app/_server/safe-path";
import { currentActor } from "@/app/_server/session";
import { AuthFrame } from "@/components/shell/auth-frame";
import { support } from "@/components/shell/business";
import { LogInForm } from "./log-in-form";
import { SocialLogIn } from "./social-log-in";

export const metadata: Metadata = { title: "로그인", robots: { index: false } };

const problems: Record<string, string> = {
  EmailMissing: "이메일 제공에 동의해야 로그인할 수 있어요.",
  NotPossible: "같은 이메일로 이미 가입되어 있어요. 이메일과 비밀번호로 로그인해 주세요.",
};

type Props = { searchParams: Promise<{ next?: string; callbackUrl?: string; error?: string }> };

export default async function LogInPage({ searchParams }: Props) {
  const { next, callbackUrl, error } = await searchParams;
  const onward = safePath(next ?? callbackUrl);
  if (await currentActor()) redirect(onward);
  const providers = socialProviders().map(({ id, name }) => ({ id, name }));
  return (
    <AuthFrame
      title="로그인"
      other={{
        question: "아직 단골이 아니신가요?",
        href: `/sign-up?next=${encodeURIComponent(onward)}`,
        label: "회원가입",
      }}
    >
      {error && (
        <p role="alert" className="mb-5 rounded-soft border border-bad px-4 py-3 text-15 text-bad">
          {problems[error] ?? "로그인하지 못했어요. 다시 시도해 주세요."}
        </p>
      )}
      <LogInForm next={onward} note={await formNote()} />
      <p className="mt-4 text-13 text-muted">
        비밀번호가 기억나지 않으면{" "}
        <a href={`mailto:${support.email}`} className="underline underline-offset-4">
          {support.email}
        </a>
        로 알려 주세요.
      </p>
      {providers.length > 0 && <SocialLogIn providers={providers} next={onward} />}
    </AuthFrame>
  );
}
