import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { Reading } from "@/components/ui/reading";

export const metadata: Metadata = {
  title: "단골 이야기",
  description: "단골은 작은 공방과 농가의 물건을, 만든 사람의 이름과 함께 파는 가게예요.",
  alternates: { canonical: "/about" },
};

export const ensureStatic = "navigation";

export default function AboutPage() {
  return (
    <Reading
      title="두 번째 손님을 위한 가게"
      lead="처음 온 손님은 물건을 보고 사지만, 두 번째 온 손님은 믿고 사요. 단골은 그 두 번째를 먼저 생각해요."
    >
      <h2>만든 사람의 이름으로</h2>
      <p>
        단골에 있는 물건에는 모두 만든 사람이 있어요. 여주의 가마터에서 그릇을 빚는 부부, 하동의 작은 솥에
        찻잎을 덖는 농가, 을지로 인쇄 골목에서 공책을 매는 사람들이에요. 상품마다 누가 어디에서 어떻게
        만들었는지 적어 두었어요. 궁금한 점은 판매자에게 바로 물어볼 수 있어요.
      </p>
      <h2>숫자는 있는 그대로</h2>
      <p>
        화면에 보이는 재고는 지금 창고에 있는 수예요. 주문하면 결제가 끝날 때까지 그 물건을 잡아 두기 때문에,
        돈을 낸 뒤에 “품절되었어요”라는 연락을 받는 일이 없어요. 할인은 실제로 팔던 값에서만 계산하고,
        배송비는 장바구니에 담기 전부터 알려 드려요.
      </p>
      <h2>돌려보내는 일도 쉽게</h2>
      <p>
        주문을 취소하는 버튼은 주문하는 버튼만큼 찾기 쉬워야 한다고 생각해요. 받은 날부터 7일 안에는 마음이
        바뀌어도 돌려보낼 수 있고, 물건을 확인하면 영업일 3일 안에 결제하신 방법 그대로 돌려드려요.
      </p>
      <h2>오래 쓰게</h2>
      <p>
        고쳐 쓸 수 있는 물건을 먼저 들여놓아요. 나무 도마는 다시 깎아 드리고, 그릇은 같은 유약으로 다시
        구워요. 새로 사는 것보다 오래 쓰는 쪽이 좋을 때는 그렇게 말씀드릴게요.
      </p>
      <p className="pt-10">
        <Button href="/products">물건 둘러보기</Button>
      </p>
    </Reading>
  );
}
