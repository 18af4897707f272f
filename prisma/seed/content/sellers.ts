import type { SeedSeller } from "./shapes";

export const sellers: SeedSeller[] = [
  {
    slug: "muljae",
    ownerEmail: "seller@dangol.kr",
    businessName: "물레와흙",
    story:
      "여주의 오래된 가마터 옆에서 부부가 함께 그릇을 빚습니다. 백토와 분청을 주로 쓰고, 유약은 나뭇재를 걸러 직접 만듭니다. 한 가마에 백 점 남짓, 서두르지 않고 굽습니다.",
    registrationNumber: "000-00-00101",
    supportPhone: "02-000-1101",
    address: "경기도 여주시 예시로 12, 물레와흙 작업장",
    category: "kitchen",
  },
  {
    slug: "slowtree",
    ownerEmail: "slowtree@example.com",
    businessName: "느린나무공방",
    story:
      "목수 세 사람이 참나무와 물푸레나무를 2년 이상 말려 씁니다. 도마에서 시작해 의자와 조명까지 만들게 되었고, 팔린 물건은 언제든 다시 다듬어 드립니다.",
    registrationNumber: "000-00-00102",
    supportPhone: "02-000-1102",
    address: "강원특별자치도 원주시 보기길 7, 1동",
    category: "lighting",
  },
  {
    slug: "byeotdeun",
    ownerEmail: "byeotdeun@example.com",
    businessName: "볕든차실",
    story:
      "하동과 보성의 다섯 농가에서 해마다 찻잎을 받아 작은 솥에 덖습니다. 차와 어울리는 잼과 꿀, 곡물도 조금씩 담습니다. 모든 봉투에 딴 날과 덖은 날을 적습니다.",
    registrationNumber: "000-00-00103",
    supportPhone: "02-000-1103",
    address: "경상남도 하동군 예시면 찻길 31",
    category: "tea",
  },
  {
    slug: "motungi",
    ownerEmail: "motungi@example.com",
    businessName: "모퉁이문구사",
    story:
      "을지로 인쇄 골목 모퉁이에서 공책을 맵니다. 종이를 고르고 실로 묶는 일까지 한 건물에서 하며, 남은 종이는 메모지로 다시 묶습니다.",
    registrationNumber: "000-00-00104",
    supportPhone: "02-000-1104",
    address: "서울특별시 중구 보기로 45, 3층",
    category: "stationery",
  },
  {
    slug: "hanol",
    ownerEmail: "hanol@example.com",
    businessName: "한올직조",
    story:
      "대구의 직조 공장 한 켠을 빌려 수건과 담요, 쿠션을 짭니다. 실을 물들이는 일부터 마지막 매듭까지 여섯 사람이 나누어 합니다.",
    registrationNumber: "000-00-00105",
    supportPhone: "02-000-1105",
    address: "대구광역시 서구 예시로 88, 2동",
    category: "living",
  },
  {
    slug: "bareun",
    ownerEmail: "bareun@example.com",
    businessName: "바른걸음가방",
    story:
      "가방 봉제만 삼십 년을 한 아버지와 도안을 그리는 딸이 함께 만듭니다. 오래 메도 어깨가 편한지 직접 한 달씩 메어 본 뒤에 내놓습니다.",
    registrationNumber: "000-00-00106",
    supportPhone: "02-000-1106",
    address: "서울특별시 성동구 보기길 23, 지하 1층",
    category: "bags",
  },
  {
    slug: "yeobaek",
    ownerEmail: "yeobaek@example.com",
    businessName: "여백옷집",
    story:
      "유행보다 촉감을 먼저 고르는 작은 옷집입니다. 한 계절에 열두 벌만 만들고, 떨어진 단추와 해진 팔꿈치는 무료로 고쳐 드립니다.",
    registrationNumber: "000-00-00107",
    supportPhone: "02-000-1107",
    address: "부산광역시 수영구 예시길 19",
    category: "clothing",
  },
  {
    slug: "saebyeok",
    ownerEmail: "saebyeok@example.com",
    businessName: "새벽숲향방",
    story:
      "제주 중산간의 작은 조향실에서 향을 섞습니다. 비 온 뒤의 삼나무 숲, 볕에 마른 귤껍질처럼 곁에서 맡은 냄새만 향으로 옮깁니다.",
    registrationNumber: "000-00-00108",
    supportPhone: "02-000-1108",
    address: "제주특별자치도 제주시 보기읍 숲길 5",
    category: "fragrance",
  },
  {
    slug: "chorok",
    ownerEmail: "chorok@example.com",
    businessName: "초록마당",
    story:
      "고양의 유리온실에서 실내 식물을 키우고, 쉬는 날에는 들로 나가는 사람들이 모였습니다. 식물은 화분째 한 달 이상 지켜본 뒤 보내고, 야영 도구는 직접 써 본 것만 만듭니다.",
    registrationNumber: "000-00-00109",
    supportPhone: "02-000-1109",
    address: "경기도 고양시 덕양구 예시로 140, 온실 2동",
    category: "plants",
  },
  {
    slug: "dotori",
    ownerEmail: "dotori@example.com",
    businessName: "도토리네",
    story:
      "두 아이와 개 한 마리, 고양이 두 마리가 함께 사는 집에서 시작했습니다. 입에 넣어도, 물고 당겨도 괜찮은지 우리 집 식구가 먼저 써 봅니다.",
    registrationNumber: "000-00-00110",
    supportPhone: "02-000-1110",
    address: "전북특별자치도 전주시 완산구 보기길 66",
    category: "kids",
  },
];
