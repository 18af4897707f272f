import { sellers } from "./sellers";
import type { SeedPerson } from "./shapes";

/** The account every guide names; holds no coupon at the start. */
const mainShopper: SeedPerson = {
  email: "shopper@dangol.kr",
  name: "김단골",
  phone: "010-0000-0100",
  zipCode: "04000",
  address: "서울특별시 마포구 예시로 101",
  addressDetail: "단골빌라 302호",
  role: "SHOPPER",
};

const rows: [account: string, name: string, zipCode: string, address: string, addressDetail: string][] = [
  ["seoyeon.park", "박서연", "06000", "서울특별시 강남구 보기로 14", "101동 804호"],
  ["jihoon.lee", "이지훈", "13500", "경기도 성남시 분당구 예시로 220", "1203호"],
  ["minseo.choi", "최민서", "48000", "부산광역시 해운대구 보기길 8", "해오름아파트 505호"],
  ["doyun.jung", "정도윤", "41900", "대구광역시 중구 예시길 31", "2층"],
  ["hayoon.kang", "강하윤", "21900", "인천광역시 연수구 보기로 77", "1507호"],
  ["junseo.cho", "조준서", "61400", "광주광역시 동구 예시로 5", "302호"],
  ["jiwoo.yoon", "윤지우", "34100", "대전광역시 유성구 보기길 42", "새솔마을 703호"],
  ["eunwoo.jang", "장은우", "44600", "울산광역시 남구 예시로 66", "901호"],
  ["soyul.lim", "임소율", "30100", "세종특별자치시 보기로 18", "가온마을 1102호"],
  ["siwoo.han", "한시우", "16400", "경기도 수원시 팔달구 예시길 27", "단독주택"],
  ["yuna.oh", "오유나", "24300", "강원특별자치도 춘천시 보기로 93", "404호"],
  ["hyunwoo.seo", "서현우", "28500", "충청북도 청주시 상당구 예시로 150", "1동 201호"],
  ["jia.shin", "신지아", "31100", "충청남도 천안시 동남구 보기길 11", "606호"],
  ["woojin.kwon", "권우진", "55000", "전북특별자치도 전주시 완산구 예시로 48", "1층"],
  ["chaewon.hwang", "황채원", "57900", "전라남도 순천시 보기로 22", "803호"],
  ["taeyang.ahn", "안태양", "37600", "경상북도 포항시 북구 예시길 9", "1004호"],
  ["nari.song", "송나리", "51400", "경상남도 창원시 의창구 보기로 135", "다온빌 203호"],
  ["gunwoo.ryu", "류건우", "63100", "제주특별자치도 제주시 예시로 64", "돌담집"],
  ["areum.jeon", "전아름", "03100", "서울특별시 종로구 보기길 3", "한옥 본채"],
  ["sungmin.hong", "홍성민", "10300", "경기도 고양시 일산동구 예시로 301", "1405호"],
  ["dahye.ko", "고다혜", "07200", "서울특별시 영등포구 보기로 58", "오피스텔 1710호"],
  ["jaehyun.moon", "문재현", "14000", "경기도 안양시 동안구 예시길 16", "502호"],
  ["bomi.yang", "양보미", "46200", "부산광역시 금정구 보기로 29", "3층"],
  ["eunji.bae", "배은지", "05500", "서울특별시 송파구 예시로 240", "2301호"],
];

export const shoppers: SeedPerson[] = rows.map(([account, name, zipCode, address, addressDetail], index) => ({
  email: `${account}@example.com`,
  name,
  phone: `010-0000-${String(1001 + index)}`,
  zipCode,
  address,
  addressDetail,
  role: "SHOPPER",
}));

const owners = [
  "한정민",
  "오세훈",
  "문다인",
  "백승호",
  "류미선",
  "남기태",
  "진소라",
  "고해준",
  "표은재",
  "도영실",
];

export const sellerUsers: SeedPerson[] = sellers.map((seller, index) => ({
  email: seller.ownerEmail,
  name: owners[index] ?? seller.businessName,
  phone: `010-0000-${String(2001 + index)}`,
  zipCode: String(12_600 + index * 100),
  address: seller.address,
  addressDetail: "",
  role: "SELLER",
}));

const admin: SeedPerson = {
  email: "admin@dangol.kr",
  name: "관리자",
  phone: "010-0000-0001",
  zipCode: "04000",
  address: "서울특별시 마포구 예시로 100",
  addressDetail: "단골 사무실",
  role: "ADMIN",
};

export const people: SeedPerson[] = [admin, ...sellerUsers, mainShopper, ...shoppers];
