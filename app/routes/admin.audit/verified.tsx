import type { Verification } from '~/domain/audit/index.server';
import { Notice } from '~/ui';

/** The result of walking the whole chain. */
export function Verified({ verification }: { verification: (Verification & { at: string }) | null }) {
  if (!verification) return null;
  return verification.whole ? (
    <Notice tone="success" title="書き換えも抜けもありません" live>
      はじめの記録から最後の記録まで、すべてつながっています（{verification.at}に確認）。
    </Notice>
  ) : (
    <Notice tone="attention" title={`${verification.seq}番の記録が、つながっていません`} live>
      {verification.why} 情報セキュリティの担当に、すぐに知らせてください。
    </Notice>
  );
}
