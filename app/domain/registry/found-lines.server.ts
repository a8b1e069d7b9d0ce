import { createHash } from 'node:crypto';
import { listOpenFindings } from '#db/queries/condition-findings.server';
import { listConditionAnswers, type OpportunityRow } from '#db/queries/registry-opportunities.server';
import type { ScopedTx } from '#db/scope.server';
import { considerations } from '~/domain/taxonomy/index.server';
import type { Day } from '~/lib/japanese-date';
import { answerFor, type StoredAnswer } from './condition-rows';
import { differences, foundSince, timesSubject, type Finding } from './found';
import type { StandingLine } from './found-said';
import { asRegistered } from './found-schema';
import type { ConditionAnswer } from './labels';

/** One thing of an offer that may be otherwise than registered, and what of it stands as seen. */
export interface FoundLine extends StandingLine {
  readonly subject: string;
  /** Whose answer it is: that of the offer, or null of the host in general. */
  readonly opportunityId: string | null;
  /** Null of days and times. */
  readonly registered: ConditionAnswer | null;
  /** Says whether what is registered has changed since it was seen. */
  readonly mark: string;
}

/** The conditions that hold for an offer, after its days and times. */
export async function foundLines(
  tx: ScopedTx,
  offer: Pick<OpportunityRow, 'id' | 'hostId' | 'times' | 'calendar' | 'timeNegotiable' | 'timeNote'>,
  day: Day,
): Promise<FoundLine[]> {
  const answers = (await listConditionAnswers(tx, offer.hostId)) as StoredAnswer[];
  const open = (await listOpenFindings(tx, [offer.hostId], foundSince(day))) as Finding[];
  const differing = differences(open, answers);
  const seenOf = (
    subject: string,
    opportunityId: string | null,
  ): Pick<FoundLine, 'standing' | 'seenLast'> => {
    const isOf = (one: Finding) => one.subject === subject && one.opportunityId === opportunityId;
    return {
      standing: differing.find(isOf)?.found ?? asRegistered,
      seenLast:
        open
          .flatMap((one) => (isOf(one) ? [one.seenIn] : []))
          .sort()
          .at(-1) ?? null,
    };
  };
  return [
    {
      subject: timesSubject,
      label: '曜日と時間',
      opportunityId: offer.id,
      registered: null,
      mark: markOfTimes(offer),
      askedOn: null,
      ...seenOf(timesSubject, offer.id),
    },
    ...considerations.flatMap(({ slug, label }) => {
      const answer = answerFor(answers, slug, offer.id);
      if (!answer) return [];
      const { opportunityId, answer: registered, source, answeredOn } = answer;
      const askedOn = source === 'import' ? null : answeredOn;
      const seen = seenOf(slug, opportunityId);
      return [{ subject: slug, label, opportunityId, registered, mark: registered, askedOn, ...seen }];
    }),
  ];
}

/** The days and times as they are registered, short enough for a form. */
function markOfTimes({
  times,
  calendar,
  timeNegotiable,
  timeNote,
}: Parameters<typeof foundLines>[1]): string {
  const registered = JSON.stringify([times, calendar, timeNegotiable, timeNote]);
  return createHash('sha256').update(registered).digest('base64url').slice(0, 16);
}
