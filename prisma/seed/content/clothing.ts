import { shots, sized } from "./compose";
import type { SeedProduct } from "./shapes";

export const clothing: SeedProduct[] = [
  {
    slug: "soft-oxford-shirt",
    name: "부드러운 옥스퍼드 셔츠",
    description:
      "짜고 나서 한 번 씻어 낸 옥스퍼드 천이라 새 옷의 뻣뻣함이 없습니다. 어깨선을 조금 내려 티셔츠 위에 걸쳐도 편합니다. 다림질 없이 입어도 자연스러운 주름이 집니다. 모델은 170cm에 M을 입었습니다.",
    category: "clothing",
    seller: "yeobaek",
    price: 68_000,
    listPrice: 68_000,
    ...sized(
      ["백", "물빛"],
      ["S", "M", "L"],
      [
        [24, 46, 31],
        [12, 20, 0],
      ],
    ),
    status: "ON_SALE",
    images: shots("soft-oxford-shirt", {
      front: "깃이 있는 흰 옥스퍼드 셔츠를 펼친 모습",
      detail: "부드러운 옥스퍼드 셔츠: 깃과 가슴 주머니를 가까이 본 모습",
      set: "나란히 둔 부드러운 옥스퍼드 셔츠: 백, 물빛",
    }),
    tags: ["셔츠", "남방", "옥스퍼드셔츠", "상의", "옷"],
    releasedDaysAgo: 62,
  },
  {
    slug: "band-collar-linen-shirt",
    name: "깃 없는 린넨 셔츠",
    description:
      "목에 얇은 띠만 두른 린넨 셔츠입니다. 한여름에도 등에 달라붙지 않게 품을 넉넉히 재단했습니다. 나무 단추를 달아 세탁망에 넣어 돌리면 오래갑니다.",
    category: "clothing",
    seller: "yeobaek",
    price: 79_000,
    listPrice: 99_000,
    ...sized(
      ["보리", "이끼", "먹"],
      ["M", "L"],
      [
        [18, 22],
        [9, 14],
        [5, 2],
      ],
    ),
    status: "ON_SALE",
    images: shots("band-collar-linen-shirt", {
      front: "보리색 깃 없는 린넨 셔츠",
      detail: "깃 없는 린넨 셔츠: 나무 단추와 목 띠를 가까이 본 모습",
      set: "나란히 둔 깃 없는 린넨 셔츠: 보리, 이끼, 먹",
    }),
    tags: ["셔츠", "린넨셔츠", "차이나카라", "여름옷", "상의"],
    releasedDaysAgo: 140,
  },
  {
    slug: "heavy-cotton-tee",
    name: "묵직한 면 티셔츠",
    description:
      "300g의 두꺼운 면으로 지어 한 장만 입어도 비치지 않습니다. 목둘레를 좁게 두 번 박아 열 번을 빨아도 늘어지지 않습니다. 소매는 팔꿈치 바로 위까지 옵니다.",
    category: "clothing",
    seller: "yeobaek",
    price: 36_000,
    listPrice: 36_000,
    ...sized(
      ["우유", "솔잎", "살구 흙"],
      ["M", "L", "XL"],
      [
        [88, 104, 47],
        [52, 60, 33],
        [21, 26, 0],
      ],
    ),
    status: "ON_SALE",
    images: shots("heavy-cotton-tee", {
      front: "우유색 반소매 티셔츠",
      detail: "묵직한 면 티셔츠: 두 번 박은 목둘레를 가까이 본 모습",
      set: "나란히 둔 묵직한 면 티셔츠: 우유, 솔잎, 살구 흙",
    }),
    tags: ["티셔츠", "반팔", "면티", "상의", "무지티"],
    releasedDaysAgo: 185,
  },
  {
    slug: "sea-stripe-tee",
    name: "바다 줄무늬 긴소매",
    description:
      "폭이 좁은 줄무늬를 앞뒤 옆선까지 맞추어 박았습니다. 도톰한 면이라 봄가을에는 겉옷 없이, 겨울에는 안에 받쳐 입습니다. 목이 보트처럼 옆으로 넓은 모양입니다.",
    category: "clothing",
    seller: "yeobaek",
    price: 44_000,
    listPrice: 44_000,
    ...sized(
      ["남", "팥"],
      ["S", "M", "L"],
      [
        [30, 42, 25],
        [14, 18, 9],
      ],
    ),
    status: "ON_SALE",
    images: shots("sea-stripe-tee", {
      front: "남색 줄무늬 긴소매 티셔츠",
      detail: "바다 줄무늬 긴소매: 줄을 맞춘 몸판을 가까이 본 모습",
      set: "나란히 둔 바다 줄무늬 긴소매: 남, 팥",
    }),
    tags: ["줄무늬", "스트라이프", "티셔츠", "긴팔", "상의"],
    releasedDaysAgo: 94,
  },
  {
    slug: "lambswool-round-knit",
    name: "둥근 목 양모 니트",
    description:
      "램스울 구십에 나일론을 조금 섞어 보풀이 덜 나는 니트입니다. 어깨 이음선 없이 둥글게 떠 내려 팔을 들어도 당기지 않습니다. 울 세제로 조물조물 눌러 빤 뒤 뉘어서 말려 주세요.",
    category: "clothing",
    seller: "yeobaek",
    price: 92_000,
    listPrice: 115_000,
    ...sized(
      ["도토리", "이끼", "팥"],
      ["M", "L"],
      [
        [22, 19],
        [15, 13],
        [8, 3],
      ],
    ),
    status: "ON_SALE",
    images: shots("lambswool-round-knit", {
      front: "도토리색 둥근 목 니트",
      detail: "둥근 목 양모 니트: 코와 목둘레 고무단을 가까이 본 모습",
      set: "나란히 둔 둥근 목 양모 니트: 도토리, 이끼, 팥",
    }),
    tags: ["니트", "스웨터", "울니트", "겨울옷", "상의"],
    releasedDaysAgo: 19,
  },
  {
    slug: "shawl-cardigan",
    name: "뿔 단추 카디건",
    description:
      "집 안에서 걸치다 그대로 나가도 좋은 카디건입니다. 물소 뿔을 닮은 나무 단추 다섯 개를 달고 주머니는 일부러 빼었습니다. 엉덩이를 덮는 길이라 의자에 앉아도 허리가 시리지 않습니다.",
    category: "clothing",
    seller: "yeobaek",
    price: 98_000,
    listPrice: 98_000,
    ...sized(
      ["솔잎", "귀리"],
      ["M", "L"],
      [
        [17, 21],
        [11, 6],
      ],
    ),
    status: "ON_SALE",
    images: shots("shawl-cardigan", {
      front: "솔잎색 카디건을 펼친 모습",
      detail: "뿔 단추 카디건: 나무 단추와 앞단을 가까이 본 모습",
      set: "나란히 둔 뿔 단추 카디건: 솔잎, 귀리",
    }),
    tags: ["카디건", "가디건", "니트", "겉옷", "겨울옷"],
    releasedDaysAgo: 48,
  },
  {
    slug: "light-quilted-vest",
    name: "가벼운 누빔 조끼",
    description:
      "외투 안에 받쳐 입거나 셔츠 위에 덧입는 얇은 누빔 조끼입니다. 무게 210g, 접어서 딸린 주머니에 넣을 수 있습니다. 솜은 페트병을 녹여 뽑은 섬유입니다.",
    category: "clothing",
    seller: "yeobaek",
    price: 64_000,
    listPrice: 79_000,
    ...sized(
      ["이끼", "모래"],
      ["M", "L"],
      [
        [33, 29],
        [20, 16],
      ],
    ),
    status: "ON_SALE",
    images: shots("light-quilted-vest", {
      front: "이끼색 누빔 조끼",
      detail: "가벼운 누빔 조끼: 가로 누빔과 단추를 가까이 본 모습",
      set: "나란히 둔 가벼운 누빔 조끼: 이끼, 모래",
    }),
    tags: ["조끼", "누빔조끼", "베스트", "겉옷", "패딩조끼"],
    releasedDaysAgo: 28,
  },
  {
    slug: "wide-easy-trousers",
    name: "넉넉한 고무줄 바지",
    description:
      "허리에 고무줄과 끈을 함께 넣어 하루 종일 편한 바지입니다. 통이 넓지만 발목에서 떨어지는 선을 살려 구두에도 어울립니다. 구김이 적은 면과 텐셀 혼방, 기장은 98cm입니다.",
    category: "clothing",
    seller: "yeobaek",
    price: 58_000,
    listPrice: 58_000,
    ...sized(
      ["올리브", "모래", "먹남"],
      ["M", "L"],
      [
        [36, 40],
        [24, 27],
        [19, 1],
      ],
    ),
    status: "ON_SALE",
    images: shots("wide-easy-trousers", {
      front: "올리브색 통 넓은 바지",
      detail: "넉넉한 고무줄 바지: 허리 끈과 고무줄을 가까이 본 모습",
      set: "나란히 둔 넉넉한 고무줄 바지: 올리브, 모래, 먹남",
    }),
    tags: ["바지", "와이드팬츠", "고무줄바지", "하의", "팬츠"],
    releasedDaysAgo: 121,
  },
  {
    slug: "gathered-linen-dress",
    name: "주름 린넨 원피스",
    description:
      "허리에서 잔주름을 잡아 자연스럽게 퍼지는 원피스입니다. 소매가 없어 여름엔 홑겹으로, 서늘하면 셔츠를 받쳐 입으세요. 양옆에 손이 쏙 들어가는 주머니가 있고 길이는 104cm입니다.",
    category: "clothing",
    seller: "yeobaek",
    price: 89_000,
    listPrice: 112_000,
    ...sized(
      ["연지 흙", "물이끼"],
      ["S", "M"],
      [
        [13, 17],
        [8, 0],
      ],
    ),
    status: "ON_SALE",
    images: shots("gathered-linen-dress", {
      front: "연지 흙색 린넨 원피스",
      detail: "주름 린넨 원피스: 허리의 잔주름을 가까이 본 모습",
      set: "나란히 둔 주름 린넨 원피스: 연지 흙, 물이끼",
    }),
    tags: ["원피스", "드레스", "린넨", "여름옷", "옷"],
    releasedDaysAgo: 137,
  },
  {
    slug: "double-gauze-pajama-shirt",
    name: "두 겹 거즈 잠옷 셔츠",
    description:
      "얇은 거즈를 두 겹 겹쳐 짠 잠옷 윗옷입니다. 땀을 머금었다가 빨리 내보내 아침까지 보송합니다. 세탁할수록 천이 오글오글해지며 더 부드러워집니다.",
    category: "clothing",
    seller: "yeobaek",
    price: 52_000,
    listPrice: 52_000,
    ...sized(
      ["새벽", "살구"],
      ["M", "L"],
      [
        [41, 38],
        [25, 22],
      ],
    ),
    status: "ON_SALE",
    images: shots("double-gauze-pajama-shirt", {
      front: "옅은 줄무늬 잠옷 셔츠",
      detail: "두 겹 거즈 잠옷 셔츠: 거즈의 잔주름을 가까이 본 모습",
      set: "나란히 둔 두 겹 거즈 잠옷 셔츠: 새벽, 살구",
    }),
    tags: ["잠옷", "파자마", "홈웨어", "거즈", "셔츠"],
    releasedDaysAgo: 79,
  },
];
