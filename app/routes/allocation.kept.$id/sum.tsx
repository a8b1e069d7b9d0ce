import type { KeptAllocation } from '~/domain/matching/index.server';

/** How many have a place, beside choosing one by one: of the cases that the reader sees. */
export function Sum({ kept }: { kept: Pick<KeptAllocation, 'people' | 'served' | 'foundAlone' | 'proof'> }) {
  const { people, served, foundAlone, proof } = kept;
  return (
    <section className="stack" aria-label="この案のまとめ">
      <div className="allocation-sum">
        <p className="allocation-sum__part allocation-sum__part--main">
          {people}人のうち <b>{served}</b> 人に場所
        </p>
        <p className="allocation-sum__part">
          お一人ずつ順に選ぶと <b>{foundAlone}</b> 人
        </p>
      </div>
      <p className="muted">
        {proof ? proofWords(proof) : null}
        あなたが見ることのできる方だけを出し、数えています。
      </p>
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
