import { listAnswersOfHosts, listOfferTitles, listOpenFindings } from '#db/queries/condition-findings.server';
import { countPeopleAsked, listInquiryTraces } from '#db/queries/learned.server';
import { listHostNames } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import {
  differences,
  differencesFor,
  foundSince,
  type ConditionAnswer,
  type Difference,
  type Finding,
} from '~/domain/registry/rules';
import { startOfDay, today, type Day } from '~/lib/japanese-date';
import { learnedFromAnswers, learnedSpan, peopleSpan } from './learned';
import { differenceLines, learnedAnswerLines, type LearnedLine } from './learned-words';

/** So many hosts are looked at in one question at most; a page shows fewer. */
const mostHosts = 250;

/** What is known of a host from before, in words. */
export interface Learned {
  /** Empty where it has answered too few inquiries. */
  readonly answers: readonly LearnedLine[];
  /** What was seen otherwise than it is registered. */
  readonly differences: readonly LearnedLine[];
}

export interface LearnedOf {
  readonly hostIds: readonly string[];
  /** Of these hosts only what holds for one offer; null: for what the host says in general. */
  readonly offers?: Readonly<Record<string, string | null>>;
}

/** What to ask for places as they are shown: each with the offer that stands on its card. */
export function learnedOf(cards: readonly { hostId: string; offerId: string | null }[]): LearnedOf {
  return {
    hostIds: cards.map(({ hostId }) => hostId),
    offers: Object.fromEntries(cards.map(({ hostId, offerId }) => [hostId, offerId])),
  };
}

/**
 * What was learned of some hosts from what was recorded, by host: one read for all that a page shows. It is told beside
 * what matching says and never moves a gate or a score. Of hosts that are not there nothing is told.
 */
export const getLearned = read({
  name: 'matching.get-learned',
  permission: 'registry.search',
  run: async ({ tx, now }, { hostIds, offers = {} }: LearnedOf): Promise<Record<string, Learned>> => {
    const day = today(now);
    const span = learnedSpan(day);
    const asked = [...new Set(hostIds)].filter(isId).slice(0, mostHosts);
    const there = [...(await listHostNames(tx, asked)).keys()];
    const traces = await listInquiryTraces(tx, there, startOfDay(span.from));
    const people = await countPeopleAsked(tx, there, peopleSpan(day));
    const differing = await readDifferences(tx, there, offers, day);
    const titles = await listOfferTitles(tx, offersOf([...differing.values()].flat()));
    return Object.fromEntries(
      there.map((hostId) => {
        const ofPeople = people.find((one) => one.hostId === hostId) ?? { answered: 0, waiting: 0 };
        const own = traces.filter((trace) => trace.hostId === hostId);
        return [
          hostId,
          {
            answers: learnedAnswerLines(learnedFromAnswers(own, ofPeople, day), span),
            differences: differenceLines(
              differing.get(hostId) ?? [],
              offers[hostId] === undefined ? titles : undefined,
            ),
          },
        ];
      }),
    );
  },
});

/** The same of one place, as it is shown. */
export async function getLearnedOf(
  scope: Scope,
  card: { hostId: string; offerId: string | null },
  call: { now?: Date } = {},
): Promise<Learned | undefined> {
  return (await getLearned(scope, learnedOf([card]), call))[card.hostId];
}

async function readDifferences(
  tx: ScopedTx,
  hostIds: readonly string[],
  offers: NonNullable<LearnedOf['offers']>,
  day: Day,
): Promise<Map<string, Difference[]>> {
  const findings = await listOpenFindings(tx, hostIds, foundSince(day));
  const concerned = [...new Set(findings.map(({ hostId }) => hostId))];
  const answers = await listAnswersOfHosts(tx, concerned);
  return new Map(
    concerned.map((hostId) => {
      const said = answers
        .filter((answer) => answer.hostId === hostId)
        .map((answer) => ({ ...answer, answer: answer.answer as ConditionAnswer }));
      const all = differences(findings.filter((one) => one.hostId === hostId) as Finding[], said);
      const offer = offers[hostId];
      return [hostId, offer === undefined ? all : differencesFor(all, said, offer)];
    }),
  );
}

const offersOf = (differing: readonly Difference[]) => [
  ...new Set(differing.flatMap(({ opportunityId }) => opportunityId ?? [])),
];
