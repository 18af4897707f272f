"use client";

import { Button } from "./button";
import { useConnection } from "./connection";
import { EmptyState } from "./empty-state";

/** Something broke while drawing the page. */
export function ErrorState({ retry }: { retry: () => void }) {
  const online = useConnection();
  return (
    <div role="alert">
      <EmptyState
        heading="h1"
        title={online ? "화면을 불러오지 못했어요" : "인터넷에 연결되어 있지 않아요"}
        hint={
          online
            ? "잠시 뒤에 다시 시도해 주세요. 주문과 결제 내역은 안전하게 보관되어 있어요."
            : "연결을 확인하고 다시 시도해 주세요."
        }
      >
        <Button onClick={retry}>다시 시도</Button>
        <Button look="secondary" href="/">
          처음 화면으로
        </Button>
      </EmptyState>
    </div>
  );
}
