import {
  contactMeansNames,
  contactResultNames,
  type ContactLog,
  type ContactMeans,
  type ContactResult,
} from '~/domain/people/rules';
import { formatDay } from '~/lib/japanese-date';

export interface AttemptView {
  id: string;
  triedOn: string;
  means: ContactMeans;
  result: ContactResult;
  note: string;
  triedBy: string;
}

/** The attempts to reach somebody, the newest first. */
export function AttemptList({ attempts }: { attempts: readonly AttemptView[] }) {
  return (
    <ul className="lines" aria-label="連絡の記録">
      {attempts.map(({ id, triedOn, means, result, note, triedBy }) => (
        <li key={id}>
          <p>
            {formatDay(triedOn)}　{contactMeansNames[means]}：{contactResultNames[result]}
            <span className="muted">（{triedBy}）</span>
          </p>
          {note ? <p>{note}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** What the attempts amount to since the last contact. */
export function ContactLogLine({ log }: { log: ContactLog }) {
  return (
    <p>
      さいごの連絡{log.since ? `（${formatDay(log.since)}）` : ''}のあと、{log.attempts}回・{log.means}
      とおりの方法で連絡をとろうとしました{log.visited ? '（訪問あり）' : '（訪問はまだ）'}。
    </p>
  );
}
