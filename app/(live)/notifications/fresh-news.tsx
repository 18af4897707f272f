"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useNews } from "@/components/notification/use-news";

type Props = { latest: string | null; unread: number };

/** Draws the list anew when there is more to read, or when another page has read it. */
export function FreshNews({ latest, unread }: Props) {
  const news = useNews();
  const router = useRouter();
  const isOld = news !== null && ((news.latest?.id ?? null) !== latest || news.unread !== unread);
  const told = news && `${news.latest?.id} ${news.unread}`;
  useEffect(() => {
    if (isOld && told) router.refresh();
  }, [isOld, told, router]);
  return null;
}
