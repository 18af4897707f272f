/** Korea has no daylight saving time: a KST day is a UTC day moved by nine hours. */
const offsetMs = 9 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** "2026-11-20": the day it is in Korea. */
export const kstDate = (at: Date): string => new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);

/** The moment a KST day begins. */
export const kstDayStart = (date: string): Date => new Date(Date.parse(`${date}T00:00:00.000Z`) - offsetMs);

export const addKstDays = (date: string, days: number): string =>
  kstDate(new Date(kstDayStart(date).getTime() + days * dayMs));

// By hand: what Intl says for Korean differs between versions of ICU, so between a server and a browser.

/** "2026년 11월 20일" */
export function formatKstDate(at: Date): string {
  const [year, month, day] = kstDate(at).split("-").map(Number);
  return `${year}년 ${month}월 ${day}일`;
}

/** "2026년 11월 20일 오후 3:04" */
export function formatKstTime(at: Date): string {
  const kst = new Date(at.getTime() + offsetMs);
  const hour = kst.getUTCHours();
  const minute = String(kst.getUTCMinutes()).padStart(2, "0");
  return `${formatKstDate(at)} ${hour < 12 ? "오전" : "오후"} ${hour % 12 || 12}:${minute}`;
}

/** Until when: midnight belongs to the day that ends with it. "2026년 11월 22일 밤 12시" */
export function formatKstEnd(at: Date): string {
  const isMidnight = (at.getTime() + offsetMs) % dayMs === 0;
  return isMidnight ? `${formatKstDate(new Date(at.getTime() - 1))} 밤 12시` : formatKstTime(at);
}
