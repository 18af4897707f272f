/** Card companies, banks and easy pays: requests may name them by code, Korean or English name; answers use the code. */
export interface Institution {
  code: string;
  name: string;
  english: string;
}

export const cardCompanies: readonly Institution[] = [
  { code: "41", name: "신한", english: "SHINHAN" },
  { code: "51", name: "삼성", english: "SAMSUNG" },
  { code: "61", name: "현대", english: "HYUNDAI" },
  { code: "11", name: "국민", english: "KOOKMIN" },
  { code: "71", name: "롯데", english: "LOTTE" },
  { code: "21", name: "하나", english: "HANA" },
  { code: "31", name: "비씨", english: "BC" },
  { code: "91", name: "농협", english: "NONGHYEOP" },
  { code: "33", name: "우리", english: "WOORI" },
  { code: "24", name: "토스뱅크", english: "TOSSBANK" },
  { code: "15", name: "카카오뱅크", english: "KAKAOBANK" },
  { code: "3A", name: "케이뱅크", english: "KBANK" },
  { code: "36", name: "씨티", english: "CITI" },
  { code: "3K", name: "기업비씨", english: "IBK_BC" },
  { code: "46", name: "광주", english: "GWANGJUBANK" },
  { code: "35", name: "전북", english: "JEONBUKBANK" },
  { code: "34", name: "수협", english: "SUHYEOP" },
  { code: "37", name: "우체국", english: "POST" },
  { code: "38", name: "새마을", english: "SAEMAUL" },
  { code: "39", name: "저축", english: "SAVINGBANK" },
  { code: "62", name: "신협", english: "SHINHYEOP" },
  { code: "42", name: "제주", english: "JEJUBANK" },
  { code: "30", name: "산업", english: "KDBBANK" },
];

export interface Bank extends Institution {
  official: string;
  issues: boolean;
}

export const banks: readonly Bank[] = [
  { code: "06", official: "004", name: "국민", english: "KOOKMIN", issues: true },
  { code: "88", official: "088", name: "신한", english: "SHINHAN", issues: true },
  { code: "20", official: "020", name: "우리", english: "WOORI", issues: true },
  { code: "81", official: "081", name: "하나", english: "HANA", issues: true },
  { code: "11", official: "011", name: "농협", english: "NONGHYEOP", issues: true },
  { code: "03", official: "003", name: "기업", english: "IBK", issues: true },
  { code: "92", official: "092", name: "토스", english: "TOSSBANK", issues: false },
  { code: "90", official: "090", name: "카카오", english: "KAKAOBANK", issues: false },
  { code: "89", official: "089", name: "케이", english: "KBANK", issues: false },
  { code: "32", official: "032", name: "부산", english: "BUSANBANK", issues: true },
  { code: "31", official: "031", name: "대구", english: "DAEGUBANK", issues: true },
  { code: "39", official: "039", name: "경남", english: "KYONGNAMBANK", issues: true },
  { code: "34", official: "034", name: "광주", english: "GWANGJUBANK", issues: true },
  { code: "37", official: "037", name: "전북", english: "JEONBUKBANK", issues: true },
  { code: "35", official: "035", name: "제주", english: "JEJUBANK", issues: false },
  { code: "71", official: "071", name: "우체국", english: "POST", issues: true },
  { code: "07", official: "007", name: "수협", english: "SUHYEOP", issues: true },
  { code: "23", official: "023", name: "SC제일", english: "SC", issues: false },
  { code: "27", official: "027", name: "씨티", english: "CITI", issues: false },
  { code: "45", official: "045", name: "새마을", english: "SAEMAUL", issues: false },
  { code: "48", official: "048", name: "신협", english: "SHINHYUP", issues: false },
  { code: "02", official: "002", name: "산업", english: "KDB", issues: false },
  { code: "50", official: "050", name: "저축", english: "SAVINGBANK", issues: false },
];

export const easyPays: readonly Institution[] = [
  { code: "TOSSPAY", name: "토스페이", english: "TOSSPAY" },
  { code: "NAVERPAY", name: "네이버페이", english: "NAVERPAY" },
  { code: "KAKAOPAY", name: "카카오페이", english: "KAKAOPAY" },
  { code: "SAMSUNGPAY", name: "삼성페이", english: "SAMSUNGPAY" },
  { code: "APPLEPAY", name: "애플페이", english: "APPLEPAY" },
  { code: "PAYCO", name: "페이코", english: "PAYCO" },
  { code: "LPAY", name: "엘페이", english: "LPAY" },
  { code: "SSG", name: "SSG페이", english: "SSG" },
];

const otherNames: Record<string, string> = {
  KB국민: "국민",
  iM뱅크: "대구",
  iM: "대구",
  NH농협: "농협",
  IBK기업: "기업",
};

export function findCardCompany(name: unknown): Institution | undefined {
  return findIn(cardCompanies, name);
}

export function findEasyPay(name: unknown): Institution | undefined {
  return findIn(easyPays, name);
}

export function findBank(name: unknown): Bank | undefined {
  return findIn(banks, name) ?? banks.find(({ official }) => official === name);
}

function findIn<Kind extends Institution>(list: readonly Kind[], name: unknown): Kind | undefined {
  if (typeof name !== "string") return undefined;
  const known = otherNames[name] ?? name;
  return list.find(({ code, name, english }) => known === code || known === name || known === english);
}
