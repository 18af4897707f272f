import type { Metadata } from "next";
import { formNote } from "@/app/_server/form-note";
import { requireActor } from "@/app/_server/session";
import { ShopFrame } from "@/components/shell/shop-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FormAlert } from "@/components/ui/form-alert";
import { OlderLinks } from "@/components/ui/older-links";
import { getNews, listNotifications } from "@/lib/notification/queries";
import { fitsCursor } from "@/lib/platform/cursor";
import { FreshNews } from "./fresh-news";
import { Notice } from "./notice";
import { ReadForm } from "./read-form";

export const metadata: Metadata = { title: "알림", robots: { index: false } };

type Props = { searchParams: Promise<{ before?: string | string[] }> };

/** Without JavaScript nothing could replace a placeholder: the page arrives whole. */
export const instant = false;

export default async function NotificationsPage({ searchParams }: Props) {
  const actor = await requireActor("/notifications");
  const { before } = await searchParams;
  const cursor =
    typeof before === "string" && fitsCursor(before, "time", "notifications") ? before : undefined;
  const [{ items, nextCursor }, news] = await Promise.all([
    listNotifications(actor.id, { limit: 20, ...(cursor && { cursor }) }),
    getNews(actor.id),
  ]);
  return (
    <ShopFrame>
      <div className="column max-w-3xl pt-8 md:pt-12">
        <FreshNews latest={news.latest?.id ?? null} unread={news.unread} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">알림</h1>
          {news.unread > 0 && <ReadForm label="모두 읽음" name="모두 읽음으로 표시" />}
        </div>
        <NoteAbove />
        {items.length > 0 ? (
          <ul className="mt-4 border-line border-t">
            {items.map((notice) => (
              <li key={notice.id} className="border-line border-b">
                <Notice notice={notice} />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState
            title="아직 알림이 없어요"
            hint="주문과 결제, 쿠폰에 새 소식이 생기면 이곳과 이메일로 알려 드려요."
          >
            <Button href="/products">상품 둘러보기</Button>
          </EmptyState>
        )}
        <OlderLinks
          newest={cursor ? "/notifications" : null}
          older={nextCursor ? `/notifications?before=${nextCursor}` : null}
          label="더 지난 알림 보기"
        />
      </div>
    </ShopFrame>
  );
}

/** For browsers without JavaScript, whose forms say nothing themselves. */
async function NoteAbove() {
  return (
    <div className="mt-6 empty:hidden">
      <FormAlert state={await formNote()} done="읽음으로 표시했어요." />
    </div>
  );
}
