import type { Learned, LearnedLine } from '~/domain/matching/index.server';
import { tooFewWords } from '~/domain/matching/learned-words';
import { Band, LinkButton } from '~/ui';

const title = 'これまでの受け入れから分かったこと';

interface LearnedBandProps {
  learned: Learned | undefined;
  /** Where what was seen otherwise is told; of a host as a whole nowhere. */
  tellAt?: string | null;
}

/** On the page of a host or of one of its offers: what its answers have told, also that there are too few. */
export function LearnedBand({ learned, tellAt = null }: LearnedBandProps) {
  const { answers = [], differences = [] } = learned ?? {};
  return (
    <Band title={title} lead="受入先のことだけを数え、人のことは数えません" id="learned">
      <div className="stack">
        {differences.length > 0 ? (
          <section>
            <h3 className="heading-4">登録とちがっていたこと</h3>
            <Lines lines={differences} />
          </section>
        ) : null}
        {answers.length > 0 ? <Lines lines={answers} /> : <p className="muted">{tooFewWords}</p>}
        <p className="source">
          ご本人が断ったこと、途中でやめたことは、ここに入りません。探した結果の順番も変わりません。
        </p>
        {tellAt === null ? null : (
          <p>
            <LinkButton variant="quiet" to={tellAt}>
              登録とちがっていたことを書く
            </LinkButton>
          </p>
        )}
      </div>
    </Band>
  );
}

/** Beside the reasons of a place for somebody: what is known, or nothing. */
export function LearnedLines({ learned }: { learned: Learned | undefined }) {
  const lines = [...(learned?.differences ?? []), ...(learned?.answers ?? [])];
  if (lines.length === 0) return null;
  return (
    <section className="learned">
      <h4 className="views__title">{title}</h4>
      <Lines lines={lines} />
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
