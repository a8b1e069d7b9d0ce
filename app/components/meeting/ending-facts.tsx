import { AttemptList, Closes, ContactLogLine } from '~/components/case';
import type { getMeeting } from '~/domain/meetings/index.server';
import { aftercareWayNames, type AftercareWay, stabilityNames, stabilityView } from '~/domain/people/rules';
import { formatDay } from '~/lib/japanese-date';
import { Facts, Notice } from '~/ui';

type Ending = NonNullable<Awaited<ReturnType<typeof getMeeting>>['items'][number]['ending']>;

const viewOf = (level: number | null) => stabilityNames[stabilityView(level) ?? 'not_asked'];

/** What the meeting has before it when it judges a closure or a suspension, and what would end with the case. */
export function EndingFacts({ ending }: { ending: Ending }) {
  const { proposal, reason, closes, contact } = ending;
  if (!proposal) {
    return <Notice title="評価の記録がありません">担当から、口頭で経過と成果を聞いてください。</Notice>;
  }
  const check = (done: boolean, how: string) => (done ? `できた。${how}` : 'まだ');
  const after = proposal.aftercareMonths.map((month) => `${month}か月後`).join('、');
  const items = [
    { label: 'わけ', value: reason },
    ...(ending.kind === 'closure'
      ? [
          { label: 'つながり', value: check(proposal.isConnected, proposal.connectedHow) },
          { label: '関係の安定', value: check(proposal.isStable, proposal.stableHow) },
          { label: 'ご本人から見た安定', value: viewOf(proposal.stabilityPerson) },
          { label: 'つながり先から見た安定', value: viewOf(proposal.stabilityHost) },
          { label: '目標', value: proposal.goals },
          { label: '支える人たち', value: proposal.supporters },
          { label: '経過と成果', value: proposal.evaluation },
          {
            label: '終結後の連絡',
            value: `${aftercareWayNames[proposal.aftercare as AftercareWay]}${after ? `（${after}）` : ''}`,
          },
          { label: '主担当', value: proposal.leadAgency },
        ]
      : [
          { label: '聞いたこと', value: proposal.heardOf },
          { label: '見守り', value: proposal.watchOver },
          { label: 'もう一度連絡する日', value: proposal.recontactOn && formatDay(proposal.recontactOn) },
        ]),
    { label: '例外のわけ', value: proposal.exception },
  ].filter((item): item is { label: string; value: string } => Boolean(item.value));
  return (
    <div className="stack">
      <Facts items={items} />
      {contact ? (
        <>
          <ContactLogLine log={contact.log} />
          <AttemptList attempts={contact.attempts} />
        </>
      ) : null}
      {closes.length > 0 ? <Closes sentences={closes} /> : null}
    </div>
  );
}
