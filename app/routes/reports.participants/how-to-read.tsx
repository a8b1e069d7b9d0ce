/** What the numbers are, and what is not told. */
export function HowToRead({ threshold }: { threshold: number }) {
  return (
    <section className="counts__rule" aria-labelledby="rule">
      <h2 className="heading-3" id="rule">
        数の見かた
      </h2>
      <ul>
        <li>
          月に一度だけ数え、つぎの月まで変えません。数は{threshold}
          人きざみに丸めています。足しても合計と合わないことがあります。
        </li>
        <li>
          {threshold}人に満たない数は出しません。ここに名前のないことは、{threshold}
          人に満たないか、だれもいません。
        </li>
        <li>
          「×」は、{threshold}
          人に満たないか、引き算でそれが分かってしまう数です。「内わけを出さないもの」は、分けると少ない人が分かってしまうものです。
        </li>
        <li>一人が、いくつものことに数えられています。</li>
      </ul>
    </section>
  );
}
