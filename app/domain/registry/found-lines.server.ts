import { listOpenFindings } from '#db/queries/condition-findings.server';
import { listConditionAnswers, type OpportunityRow } from '#db/queries/registry-opportunities.server';
import type { ScopedTx } from '#db/scope.server';
import { considerations } from '~/domain/taxonomy/index.server';
import type { Day } from '~/lib/japanese-date';
import { answerFor, type StoredAnswer } from './condition-rows';
import { differences, foundSince, timesSubject, type Finding } from './found';
import { asRegistered } from './found-schema';
import type { ConditionAnswer } from './labels';

/** One thing of an offer that may be otherwise than registered, and what of it stands as seen. */
export interface FoundLine {
  readonly subject: string;
  readonly label: string;
  /** Whose answer it is: that of the offer, or null of the host in general. */
  readonly opportunityId: string | null;
  /** Null of days and times. */
  readonly registered: ConditionAnswer | null;
  readonly standing: ConditionAnswer | typeof asRegistered;
}

/** The conditions that hold for an offer, after its days and times. */
export async function foundLines(
  tx: ScopedTx,
  offer: Pick<OpportunityRow, 'id' | 'hostId'>,
  day: Day,
): Promise<FoundLine[]> {
  const answers = (await listConditionAnswers(tx, offer.hostId)) as StoredAnswer[];
  const open = (await listOpenFindings(tx, [offer.hostId], foundSince(day))) as Finding[];
  const differing = differences(open, answers);
  const standing = (subject: string, opportunityId: string | null): FoundLine['standing'] =>
    differing.find((one) => one.subject === subject && one.opportunityId === opportunityId)?.found ??
    asRegistered;
  return [
    {
      subject: timesSubject,
      label: '曜日と時間',
      opportunityId: offer.id,
      registered: null,
      standing: standing(timesSubject, offer.id),
    },
    ...considerations.flatMap(({ slug, label }) => {
      const answer = answerFor(answers, slug, offer.id);
      if (!answer) return [];
      const { opportunityId, answer: registered } = answer;
      return [{ subject: slug, label, opportunityId, registered, standing: standing(slug, opportunityId) }];
    }),
  ];
}
