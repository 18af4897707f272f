import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/shell/skip-link";
import { ThemeChoice } from "@/components/shell/theme-choice";
import { AdminNav, type AdminPlace } from "./admin-nav";

/** A column of places beside the work; on a phone the column folds away under a bar. */
export function AdminFrame({ places, children }: { places: AdminPlace[]; children: ReactNode }) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="border-line border-b lg:border-r lg:border-b-0">
        <details className="lg:hidden">
          <summary className="flex min-h-14 list-none items-center gap-3 px-4 font-bold text-17">
            <Menu aria-hidden="true" size={20} strokeWidth={1.75} />
            <span>
              단골 <span className="font-medium text-muted">관리실</span>
            </span>
            <span className="sr-only">메뉴 여닫기</span>
          </summary>
          <nav aria-label="관리 메뉴" className="px-2 pb-4">
            <AdminNav places={places} />
            <Away />
          </nav>
        </details>
        <div className="sticky top-0 hidden h-dvh flex-col overflow-y-auto px-3 py-5 lg:flex">
          <p className="mb-5 px-3 font-extrabold text-20 tracking-[-0.03em]">
            단골 <span className="font-medium text-15 text-muted">관리실</span>
          </p>
          <nav aria-label="관리 메뉴" className="flex flex-1 flex-col justify-between">
            <AdminNav places={places} />
            <Away />
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none md:px-8 md:py-8">
        {children}
      </main>
    </div>
  );
}

function Away() {
  return (
    <div className="mt-6 border-line border-t px-3 pt-4">
      <a href="/" className="touch text-13 text-muted hover:text-ink hover:underline">
        쇼핑몰 보기
      </a>
      <ThemeChoice />
    </div>
  );
}
