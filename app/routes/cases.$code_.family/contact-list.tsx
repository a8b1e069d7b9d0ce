import { Link } from '@remix-run/react';
import { familyMeansNames, familyRoleNames } from '~/domain/people/rules';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, EmptyState, Notice } from '~/ui';
import type { PartProps } from './found';

type Contact = PartProps['found']['contacts'][number];

interface ContactListProps {
  contacts: readonly Contact[];
  isOpen: boolean;
  /** Nobody but the family has come yet. */
  isFamilys: boolean;
  code: string;
}

/** The family's log, the newest line first; what was said before the person agreed stands apart. */
export function ContactList({ contacts, isOpen, isFamilys, code }: ContactListProps) {
  const before = contacts.filter(({ beforePerson }) => beforePerson);
  const since = contacts.filter(({ beforePerson }) => !beforePerson);
  const [newest] = contacts;
  return (
    <>
      {newest?.nextContactOn && isOpen ? <p>つぎに連絡する日：{formatDay(newest.nextContactOn)}</p> : null}
      {isOpen ? null : (
        <Notice title={isFamilys ? 'この相談は、いまは終わっています' : 'このケースは、いまは終わっています'}>
          {isFamilys
            ? 'またお話があれば、同じ符号で続けられます。'
            : '新しい連絡は、ケースを再開してから残します。'}
          <Link to={paths.reopenCase(code)}>再開のページを開く</Link>
        </Notice>
      )}
      {since.length > 0 || before.length === 0 ? (
        <Band title="これまでの連絡" count={`${since.length}件`}>
          {since.length === 0 ? (
            <EmptyState title="まだ記録がありません">
              ご家族と話した日に、決めたことを一行残しておきます。
            </EmptyState>
          ) : (
            <Lines
              label="これまでの連絡"
              contacts={since}
              may={['ご本人は知っている', 'ご本人はまだ知らない']}
            />
          )}
        </Band>
      ) : null}
      {before.length > 0 ? (
        <Band
          title="ご本人が同意する前の連絡"
          lead="相談を受けた機関だけに見えます。ご本人への写しには、話してよいとご家族が言ったものだけが入ります。"
          count={`${before.length}件`}
        >
          <Lines
            label="ご本人が同意する前の連絡"
            contacts={before}
            may={['ご本人に話してよい', 'ご本人にはまだ話さない']}
          />
        </Band>
      ) : null}
    </>
  );
}

function Lines({
  label,
  contacts,
  may,
}: {
  label: string;
  contacts: readonly Contact[];
  may: readonly [yes: string, no: string];
}) {
  return (
    <ul className="lines" aria-label={label}>
      {contacts.map(({ id, contactOn, who, means, agreed, personMayKnow, recordedBy }) => (
        <li key={id}>
          <p>
            {formatDay(contactOn)}　{familyRoleNames[who]}、{familyMeansNames[means]}
            <span className="muted">（{recordedBy}）</span>
          </p>
          <p>{agreed}</p>
          <p className="muted">{personMayKnow ? may[0] : may[1]}</p>
        </li>
      ))}
    </ul>
  );
}
