import { formatDay } from '~/lib/japanese-date';

/** What the numbers are, and what is not told. */
export function HowToRead({ threshold, beforeOn }: { threshold: number; beforeOn: string | null }) {
  return (
    <section className="counts__rule" aria-labelledby="rule">
      <h2 className="heading-3" id="rule">
        数の見かた
      </h2>
      <ul>
        <li>
          強みか願いをプロフィールに書いた人を、合う場所が0か所、1〜2か所、3か所以上の人に分けました。「まず聞いてみる」は、受入先にまだ聞いていないことがある場所です。
        </li>
        <li>
          数は{threshold}人きざみに丸め、{threshold}
          人に満たない数は出しません。足しても合計と合わないことがあります。「×」は、引き算で少ない人が分かってしまう数です。
        </li>
        <li>
          {beforeOn === null
            ? '月に一度、自動で計算します。つぎからは、前の計算とくらべられます。'
            : `「前は」は、${formatDay(beforeOn)}の計算です。書いていないところは、変わりがないか、くらべられません。月に一度、自動で計算します。`}
        </li>
        <li>一人が、いくつもの配慮に数えられています。</li>
      </ul>
    </section>
  );
}
