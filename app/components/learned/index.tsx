import type { Learned, LearnedLine } from '~/domain/matching/index.server';
import { tooFewWords } from '~/domain/matching/learned-words';
import { Band } from '~/ui';

const title = 'これまでの受け入れから分かったこと';

/** On the page of a host or of one of its offers: what its answers have told, also that there are too few. */
export function LearnedBand({ learned }: { learned: Learned | undefined }) {
  const answers = learned?.answers ?? [];
  return (
    <Band title={title} lead="受入先のことだけを数え、人のことは数えません" id="learned">
      {answers.length > 0 ? <Lines lines={answers} /> : <p className="muted">{tooFewWords}</p>}
      <p className="source">
        ご本人が断ったこと、途中でやめたことは、ここに入りません。探した結果の順番も変わりません。
      </p>
    </Band>
  );
}

/** Beside the reasons of a place for somebody: what is known, or nothing. */
export function LearnedLines({ learned }: { learned: Learned | undefined }) {
  if (!learned || learned.answers.length === 0) return null;
  return (
    <section className="learned">
      <h4 className="views__title">{title}</h4>
      <Lines lines={learned.answers} />
    </section>
  );
}

function Lines({ lines }: { lines: readonly LearnedLine[] }) {
  return (
    <ul className="learned__lines">
      {lines.map(({ text, source }) => (
        <li key={text}>
          {text} <span className="source">根拠：{source}</span>
        </li>
      ))}
    </ul>
  );
}
