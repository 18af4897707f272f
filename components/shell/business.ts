/** Whom to ask, by phone or mail, and when. */
export const support = {
  phone: "02-000-0000",
  email: "help@dangol.kr",
  hours: "평일 오전 10시–오후 6시",
} as const;

/** Who runs the shop, as the law wants it shown. */
export const business = [
  ["상호", "주식회사 단골(예시)"],
  ["대표자", "김단골"],
  ["사업자등록번호", "000-00-00000"],
  ["통신판매업 신고번호", "제0000-서울예시-0000호"],
  ["주소", "서울특별시 예시구 보기로 1, 2층"],
  ["호스팅 제공자", "주식회사 단골(예시)"],
] as const;
