import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { getCase } from '~/domain/people/index.server';
import { caseStatusNames, comeAgain, endingNames, inConference } from '~/domain/people/rules';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Facts, LinkButton, Notice } from '~/ui';
import { HeardForm } from './heard-form';

type FoundCase = Awaited<ReturnType<typeof getCase>>;

/** How a case stands beside its plans: on the way to an end, ended for now, or begun again. Nothing while it simply runs. */
export function CourseBand({ found }: { found: FoundCase }) {
  const { course, steps } = found;
  const ended = !steps.transfer.ok || found.line.status === 'suspended';
  return (
    <>
      {course.proposal ? <ProposalNotice found={found} /> : null}
      {ended ? <Ended found={found} /> : null}
      {course.endings.length > (course.ending ? 1 : 0) ? <History found={found} /> : null}
    </>
  );
}

function ProposalNotice({ found: { course, line, mayPlan } }: { found: FoundCase }) {
  const { proposal } = course;
  if (!proposal) return null;
  const to = proposal.kind === 'closure' ? paths.closeCase(line.code) : paths.suspendCase(line.code);
  return (
    <Notice
      title={`${formatDay(proposal.heldOn)}の会議に、${endingNames[proposal.kind]}の議題を出しています`}
    >
      会議の結果が出るまで、支援はこれまでどおり続きます。
      {mayPlan ? (
        <p>
          <Link to={to}>議題を見る・取り下げる</Link>
        </p>
      ) : null}
    </Notice>
  );
}

function Ended({ found }: { found: FoundCase }) {
  const { course, line, dates, mayFollow } = found;
  const { ending, nextAftercareOn } = course;
  const items = [
    { label: '終わった日', value: endedDay(ending?.endedOn ?? dates.closedOn) },
    { label: 'わけ', value: course.reason },
    {
      label: '決めた場',
      value: ending?.decidedIn === inConference && `支援会議、${formatDay(ending.endedOn)}`,
    },
    { label: '移り先', value: ending?.destination },
    {
      label: '情報',
      value: ending?.how === 'transfer' && (ending.informationPassed ? '同意のうえ渡した' : '渡していない'),
    },
    { label: '主担当', value: ending?.leadAgency },
    { label: 'つぎの連絡', value: nextAftercareOn && formatDay(nextAftercareOn) },
  ].filter((item): item is { label: string; value: string } => Boolean(item.value));
  const mayReopen = mayFollow && found.steps.reopen.ok;
  return (
    <Band title={`${caseStatusNames[line.status]}：いったんの区切りです`}>
      <div className="stack">
        {items.length > 0 ? <Facts items={items} /> : null}
        {line.status === 'handed_back' ? <HandedBack found={found} /> : null}
        <div className="row">
          {line.status === 'closed' ? (
            <LinkButton to={paths.aftercare(line.code)}>終結後の連絡を見る・書く</LinkButton>
          ) : null}
          {line.status === 'suspended' ? (
            <LinkButton to={paths.caseContacts(line.code)}>連絡の記録を見る・書く</LinkButton>
          ) : null}
          {mayFollow ? (
            <LinkButton variant={mayReopen ? 'primary' : 'secondary'} to={paths.reopenCase(line.code)}>
              再開する
            </LinkButton>
          ) : null}
        </div>
      </div>
    </Band>
  );
}

function endedDay(day: string | null): string | null {
  return day && formatDay(day);
}

function HandedBack({ found: { course, line, mayFollow } }: { found: FoundCase }) {
  const heardOn = course.ending?.referrerHeardOn ?? null;
  return (
    <Notice title="つなぎ元の方へ">
      {course.ending?.message ? <p>会議からの言葉：{course.ending.message}</p> : null}
      <p>{comeAgain}符号はそのままで、話していただいたことを聞きなおしません。</p>
      {heardOn ? <p className="muted">{formatDay(heardOn)}に、つなぎ元に伝わりました。</p> : null}
      {course.ending && !heardOn && mayFollow ? <HeardForm code={line.code} /> : null}
    </Notice>
  );
}

function History({ found: { course } }: { found: FoundCase }) {
  const past = course.endings.filter(({ id }) => id !== course.ending?.id);
  if (past.length === 0) return null;
  return (
    <Band title="これまでの区切りと再開">
      <ul className="lines">
        {past.map(({ id, how, endedOn, reason, reopenedOn, reopenedTo }) => (
          <li key={id}>
            {formatDay(endedOn)} {endingNames[how]}
            {reason ? `（${reason}）` : ''}
            {reopenedOn ? (
              <Fragment>
                　→　{formatDay(reopenedOn)} {caseStatusNames[reopenedTo]}から再開
              </Fragment>
            ) : null}
          </li>
        ))}
      </ul>
    </Band>
  );
}
