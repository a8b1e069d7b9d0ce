import { allowed, refuse, type Decision } from '~/domain/kernel/errors';

/** How stable the relation is in somebody's own eyes, in words; `not_asked`: nobody has heard it yet. */
export const stabilityViews = ['1', '2', '3', '4', '5', 'not_asked'] as const;
export type StabilityView = (typeof stabilityViews)[number];
export const stabilityNames: Record<StabilityView, string> = {
  1: 'まだ不安定',
  2: 'やや不安定',
  3: 'どちらともいえない',
  4: 'ほぼ安定',
  5: '安定している',
  not_asked: 'まだ聞いていない',
};

export interface StabilityFacts {
  readonly stabilityPerson: StabilityView | undefined;
  readonly stabilityHost: StabilityView | undefined;
}

/** Whose view of the relation has not been heard. */
export function unheardViews(
  { stabilityPerson, stabilityHost }: StabilityFacts,
  { hostKnows = true } = {},
): string[] {
  const isUnheard = (view: StabilityView | undefined) => view === undefined || view === 'not_asked';
  return [
    ...(isUnheard(stabilityPerson) ? ['ご本人から見た安定'] : []),
    ...(hostKnows && isUnheard(stabilityHost) ? ['つながり先から見た安定'] : []),
  ];
}

/**
 * A placement is settled only once both have said how stable it is in their eyes (CLS-1); what they said is theirs. Where
 * somebody goes as anybody may (通う), nobody there is told who comes, so nobody there is asked.
 */
export function decideViews(facts: StabilityFacts, { hostKnows = true } = {}): Decision {
  const unheard = unheardViews(facts, { hostKnows });
  return unheard.length === 0
    ? allowed
    : refuse(
        `${unheard.join('と')}を、まだ聞いていません。`,
        'ご本人とつながり先の両方に聞いてから記録してください。急がなくてかまいません。',
      );
}

/** The number that is kept of a view; null when nobody has heard it. */
export function stabilityLevel(view: StabilityView | undefined): number | null {
  return view === undefined || view === 'not_asked' ? null : Number(view);
}

/** A kept number as the choice it stands for. */
export function stabilityView(level: number | null): StabilityView | undefined {
  return stabilityViews.find((view) => view === String(level));
}
