import type { Metadata } from "next";
import { formNote } from "@/app/_server/form-note";
import { requireActor } from "@/app/_server/session";
import { ShopFrame } from "@/components/shell/shop-frame";
import { FormAlert } from "@/components/ui/form-alert";
import { getProfile, hasPassword } from "@/lib/identity/queries";
import { LogOutForm } from "./log-out-form";
import { PasswordForm } from "./password-form";
import { Places } from "./places";
import { ProfileForm } from "./profile-form";
import { WithdrawForm } from "./withdraw-form";

export const metadata: Metadata = { title: "내 정보", robots: { index: false } };

export default async function AccountPage() {
  const actor = await requireActor("/account");
  const [profile, isByPassword] = await Promise.all([getProfile(actor.id), hasPassword(actor.id)]);
  return (
    <ShopFrame>
      <div className="column py-10 md:py-16">
        <div className="mx-auto max-w-xl">
          <div className="flex flex-wrap items-start justify-between gap-4">
            <div>
              <h1 className="font-bold text-26">{profile.name}님</h1>
              <p className="mt-1 break-all text-15 text-muted">{profile.email}</p>
            </div>
            <LogOutForm />
          </div>
          <NoteAbove />
          <Places userId={actor.id} balance={profile.balance} />
          <Part id="profile" title="프로필과 배송지">
            <ProfileForm profile={profile} />
          </Part>
          {isByPassword && (
            <Part id="password" title="비밀번호 바꾸기">
              <PasswordForm />
            </Part>
          )}
          <Part id="leave" title="탈퇴">
            <WithdrawForm email={isByPassword ? null : profile.email} />
          </Part>
        </div>
      </div>
    </ShopFrame>
  );
}

/** For browsers without JavaScript, whose forms say nothing themselves. */
async function NoteAbove() {
  return (
    <div className="mt-6 empty:hidden">
      <FormAlert state={await formNote()} done="저장했어요." />
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="mb-5 font-bold text-20">
        {title}
      </h2>
      {children}
    </section>
  );
}
