import type { Allocated } from '~/domain/matching/index.server';
import { Band, Disclosure } from '~/ui';
import { AllocationRow } from './allocation-row';

/** The proposal: how many have a place, how good it is, and a line for each person beside choosing one by one. */
export function Found({ found, people, asks }: { found: Allocated; people: number; asks: number }) {
  const { rows, served, oneByOne } = found;
  const withPlace = rows.filter(({ pair }) => pair !== null);
  const without = rows.filter(({ pair }) => pair === null);
  return (
    <>
      <section className="stack" aria-label="この案のまとめ">
        <div className="allocation-sum">
          <p className="allocation-sum__part allocation-sum__part--main">
            {people}人のうち <b>{served}</b> 人に場所があります
          </p>
          <p className="allocation-sum__part">
            お一人ずつ順に選ぶと <b>{oneByOne}</b> 人{difference(served - oneByOne)}
          </p>
        </div>
        <p className="muted">{proofWords(found)}</p>
        <Disclosure summary="この案の考え方">
          <ul className="stack">
            <li>
              まず、場所のある人がいちばん多くなるようにします。お一人に一つの枠（週に一度）で数えます。
            </li>
            <li>
              人数が同じなら、前に残した案で場所が見つからなかった方（三回まで数えます）、つぎに長く待っている方を先にします。
            </li>
            <li>
              つぎに「打診できる」ところを「まず聞いてみる」ところより先に、合うところの多い組にします。
            </li>
            <li>
              枠の人数、受入先ぜんたいの人数、定員と職員の余力を超えません。一つの受入先に声をかけるのは、三か月に
              {asks}回までの目安の中です。人数を聞いていない枠には、一人までにします。
            </li>
            <li>前に見送った受入先は、手で決めたときだけ入ります。</li>
          </ul>
        </Disclosure>
      </section>
      <Band title="場所のある方" lead="お一人ずつ順に選んだときと並べて" count={`${withPlace.length}人`}>
        <ul>
          {withPlace.map((row) => (
            <AllocationRow key={row.line.code} row={row} />
          ))}
        </ul>
      </Band>
      {without.length > 0 ? (
        <Band title="場所が見つからない方" lead="わけと、何があればよいか" count={`${without.length}人`}>
          <ul>
            {without.map((row) => (
              <AllocationRow key={row.line.code} row={row} />
            ))}
          </ul>
        </Band>
      ) : null}
    </>
  );
}

function difference(more: number): string {
  if (more === 0) return '（同じ）';
  return more > 0 ? `（この案は${more}人多い）` : `（この案は${-more}人少ない）`;
}

function proofWords({ served, servedAtMost, gap, milliseconds }: Allocated): string {
  const seconds = `${(milliseconds / 1000).toFixed(1)}秒で計算しました。`;
  if (servedAtMost > served) {
    return `${seconds}時間の中に見つかった、いちばんよい案です。あと${servedAtMost - served}人まで増やせるかもしれません。`;
  }
  if (gap === null)
    return `${seconds}これより多くの方には行き先がありません。合い方は、まだよくできるかもしれません。`;
  return `${seconds}これより多くの方に場所のある案はありません。合い方も含めて、最善との差は最大${(Math.ceil(gap * 1000) / 10).toFixed(1)}%です。`;
}
