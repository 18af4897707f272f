import type { SeedCategory } from "./shapes";

export const categories: SeedCategory[] = [
  { slug: "kitchen", name: "주방·식기", description: "매일 손이 가는 그릇과 조리 도구", order: 1 },
  { slug: "tea", name: "차·다구", description: "물이 끓는 동안 고르는 찻잎과 다구", order: 2 },
  { slug: "pantry", name: "식료품", description: "작은 농가와 부엌에서 온 먹을거리", order: 3 },
  { slug: "living", name: "리빙·패브릭", description: "방의 온도를 바꾸는 천과 소품", order: 4 },
  { slug: "lighting", name: "조명·소가구", description: "저녁을 밝히는 등과 곁에 두는 나무 가구", order: 5 },
  { slug: "stationery", name: "문구", description: "쓰고 자르고 묶어 두는 책상 위 도구", order: 6 },
  { slug: "bags", name: "가방", description: "가볍게 들고 오래 메는 가방과 파우치", order: 7 },
  { slug: "clothing", name: "의류", description: "살에 닿는 감촉을 먼저 생각한 옷", order: 8 },
  { slug: "accessories", name: "패션 소품", description: "양말부터 우산까지, 차림을 마치는 것들", order: 9 },
  { slug: "fragrance", name: "향·바디", description: "공간과 몸에 남기는 은은한 향", order: 10 },
  { slug: "plants", name: "식물·가드닝", description: "창가에서 함께 자라는 초록과 화분", order: 11 },
  { slug: "kids", name: "키즈", description: "아이 손에 맞춘 장난감과 물건", order: 12 },
  { slug: "pets", name: "반려동물", description: "개와 고양이가 먼저 알아보는 살림", order: 13 },
  { slug: "outdoor", name: "아웃도어", description: "바깥에서 보내는 느긋한 하루의 준비물", order: 14 },
];
