import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { formNote } from "@/app/_server/form-note";
import { safePath } from "@/app/_server/safe-path";
import { currentActor } from "@/app/_server/session";
import { AuthFrame } from "@/components/shell/auth-frame";
import { SignUpForm } from "./sign-up-form";

export const metadata: Metadata = { title: "회원가입", robots: { index: false } };

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const onward = safePath((await searchParams).next);
  if (await currentActor()) redirect(onward);
  return (
    <AuthFrame
      title="회원가입"
      other={{
        question: "이미 단골이신가요?",
        href: `/log-in?next=${encodeURIComponent(onward)}`,
        label: "로그인",
      }}
    >
      <SignUpForm next={onward} note={await formNote()} />
    </AuthFrame>
  );
}
