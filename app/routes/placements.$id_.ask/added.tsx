import { Notice } from '~/ui';
import type { InquiryView } from './view';

/** What became of age and area, in words: how far they had to be widened, or why they do not stand on the card. */
export function Added({ inquiry: { wanted, decision, tried, k, card } }: { inquiry: InquiryView }) {
  if (!wanted.age && !wanted.area) return null;
  if (!decision.ok) {
    return (
      <Notice tone="attention" title={decision.reason}>
        {decision.wayOut}
      </Notice>
    );
  }
  const told = [card.area, card.ageBand].filter(Boolean).join('の');
  const steps = tried.map((step) => `「${step}」では${k}人に足りないので、広くしました。`).join('');
  return (
    <Notice title={`「${told}」と付けます`}>
      {steps}
      いま、{told}に当てはまる人が{k}人以上います。打診するときに、もう一度数えます。
    </Notice>
  );
}
