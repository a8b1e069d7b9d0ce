import type { AllocationPage } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { LinkButton, Notice } from '~/ui';

const words: Record<NonNullable<AllocationPage['failure']>, string> = {
  busy: 'ほかの方の計算が続いています。少し待ってから、もう一度お試しください。',
  silent: '時間の中に終わりませんでした。決めた組や外した組を減らすと、見つかることがあります。',
  broken: '計算が途中で止まりました。もう一度お試しください。',
};

/** Nothing was found, and why: nothing is lost by it. */
export function Failed({
  failure,
  requestId,
  again,
}: {
  failure: NonNullable<AllocationPage['failure']>;
  requestId: string;
  again: string;
}) {
  return (
    <Notice
      tone="attention"
      title="組み合わせを出せませんでした"
      live
      actions={
        <LinkButton to={paths.allocation(again)} reloadDocument>
          もう一度考える
        </LinkButton>
      }
    >
      {words[failure]}決めた組と外した組は、そのまま残っています。続くときは、受付番号{' '}
      <span className="nowrap">{requestId}</span> をシステム管理者に伝えてください。
    </Notice>
  );
}
