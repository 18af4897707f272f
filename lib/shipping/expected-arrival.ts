import { addKstDays, kstDate } from "@/lib/platform/kst";

/** What is paid before this hour on a working day leaves on it. */
const lastHour = 14;
const hourMs = 60 * 60 * 1000;
const weekdays = "일월화수목금토";

/** Days on which nobody works besides the weekend, those that follow the moon and substitutes by name. */
const everyYear = ["01-01", "03-01", "05-05", "06-06", "08-15", "10-03", "10-09", "12-25"];
const holidays = new Set([
  ...["2026-02-16", "2026-02-17", "2026-02-18", "2026-03-02", "2026-05-25", "2026-06-03", "2026-08-17"],
  ...["2026-09-24", "2026-09-25", "2026-09-26", "2026-10-05"],
  ...["2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-05-13", "2027-08-16", "2027-09-14"],
  ...["2027-09-15", "2027-09-16", "2027-10-04", "2027-10-11", "2027-12-27"],
]);

export type ExpectedArrival = {
  /** KST days. */
  leavesOn: string;
  arrivesOn: string;
};

/** When a parcel that is paid at this moment leaves and arrives: it leaves on working days and is brought on Saturdays as well. */
export function expectedArrival(paidAt: Date): ExpectedArrival {
  const today = kstDate(paidAt);
  const inTime = isWorkingDay(today) && kstHour(paidAt) < lastHour;
  const leavesOn = inTime ? today : firstAfter(today, isWorkingDay);
  return { leavesOn, arrivesOn: firstAfter(leavesOn, isDeliveryDay) };
}

/** "내일(토) 도착 예정", "11월 23일(월) 도착 예정" */
export function arrivalWords({ arrivesOn }: ExpectedArrival, now: Date): string {
  const today = kstDate(now);
  const [, month, day] = arrivesOn.split("-").map(Number);
  const named: Record<string, string> = { [addKstDays(today, 1)]: "내일", [addKstDays(today, 2)]: "모레" };
  return `${named[arrivesOn] ?? `${month}월 ${day}일`}(${weekdays[weekday(arrivesOn)]}) 도착 예정`;
}

const firstAfter = (date: string, suits: (date: string) => boolean): string => {
  const next = addKstDays(date, 1);
  return suits(next) ? next : firstAfter(next, suits);
};

const isWorkingDay = (date: string): boolean => isDeliveryDay(date) && weekday(date) !== 6;
const isDeliveryDay = (date: string): boolean =>
  weekday(date) !== 0 && !holidays.has(date) && !everyYear.includes(date.slice(5));

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const kstHour = (at: Date): number => new Date(at.getTime() + 9 * hourMs).getUTCHours();
