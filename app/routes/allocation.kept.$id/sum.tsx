import type { KeptAllocation } from '~/domain/matching/index.server';
import { Notice } from '~/ui';

/**
 * How many have a place, beside choosing one by one: of the cases that the reader sees. Where somebody is kept from the
 * paper, the numbers are too.
 */
export function Sum({
  kept,
}: {
  kept: Pick<KeptAllocation, 'people' | 'served' | 'foundAlone' | 'proof' | 'allOnPaper'>;
}) {
  const { people, served, foundAlone, proof, allOnPaper } = kept;
  return (
    <section className={allOnPaper ? 'stack' : 'stack no-print'} aria-label="この案のまとめ">
      <div className="allocation-sum">
        <p className="allocation-sum__part allocation-sum__part--main">
          {people}人のうち <b>{served}</b> 人に場所
        </p>
        {foundAlone === null ? null : (
          <p className="allocation-sum__part">
            お一人ずつ順に選ぶと <b>{foundAlone}</b> 人
          </p>
        )}
      </div>
      <p className="muted">
        {proof ? proofWords(proof) : null}
        あなたが見ることのできる方だけを出し、数えています。
      </p>
      {allOnPaper ? null : (
        <Notice title="紙に出ない方がいます">
          重層的支援会議での共有に同意のある方だけを印刷します。人数、ひとこと、場所がなかったわけも、紙には出ません。同意が得られないときは、支援会議（社会福祉法106条の6）で扱います。
        </Notice>
      )}
    </section>
  );
}

function proofWords({ mightServe, gap }: NonNullable<KeptAllocation['proof']>): string {
  if (mightServe > 0) {
    return `計算の時間の中に見つかった、いちばんよい案でした。あと${mightServe}人まで増やせたかもしれません。`;
  }
  if (gap === null) return 'これより多くの方に場所のある案は、ありませんでした。';
  return `これより多くの方に場所のある案は、ありませんでした。最善との差は最大${(Math.ceil(gap * 1000) / 10).toFixed(1)}%でした。`;
}
