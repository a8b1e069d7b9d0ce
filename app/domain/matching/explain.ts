import { label } from '~/domain/taxonomy/lists';
import { formatDayShort, type Day } from '~/lib/japanese-date';
import type { CountedExplanation, CountedLine } from './counted';
import { conditionWords, fitLines } from './explain-fits';
import { headLines } from './explain-head';
import { unknownLines } from './explain-unknowns';
import type { Fit, Weights } from './score';
import { countedLine, sharesOf, withoutCount, type Shares } from './shares';
import { offerSource, sourceText } from './sources';
import type { ConditionFinding, Explanation, Judgement, Seeker, Voice } from './types';

export interface Explained {
  readonly seeker: Seeker;
  readonly judgement: Judgement;
  readonly fit: Fit;
  readonly voices: readonly Voice[];
  readonly today: Day;
  /** Those of the day; only `adds` of a line goes by them. */
  readonly weights?: Weights;
}

/**
 * 合うところ／調整するところ／まだ分からないこと (handbook §7.0), always in this order. Every sentence names its fact,
 * where it comes from and, where there is one, from which day.
 */
export function explain(of: Explained): Explanation {
  const { fits, adjusts, unknowns } = counted(of);
  return {
    fits: fits.map(withoutCount),
    adjusts: adjusts.map(withoutCount),
    unknowns: unknowns.map(withoutCount),
  };
}

/** The same with what each line adds to the score. The sum of all, rounded, is the score. */
export function counted(of: Explained): CountedExplanation {
  const shares = sharesOf(of.seeker, of.judgement, of.fit, of.today, of.weights);
  return {
    fits: fitLines(of, shares),
    adjusts: [...conditionAdjusts(of, shares), ...offerAdjusts(of), ...travelAdjusts(of)],
    unknowns: unknownLines(of.seeker, of.judgement, shares, of.today),
    head: headLines(of, shares),
  };
}

function conditionAdjusts({ judgement: { conditions }, today }: Explained, shares: Shares): CountedLine[] {
  const toAdjust = (finding: ConditionFinding, otherwise: string) => {
    const computed = finding.source.from === 'distance';
    const text = computed
      ? conditionWords(finding)
      : `${label('consideration', finding.slug)}：${finding.note || otherwise}`;
    const source = sourceText(finding.source, today);
    return countedLine(text, source, shares.condition(finding), finding.type === 'must');
  };
  const partly = conditions.filter(({ verdict }) => verdict === 'partly');
  const refused = conditions.filter(({ verdict, type }) => verdict === 'no' && type !== 'must');
  return [
    ...partly.map((finding) => toAdjust(finding, '一部できる。相談する')),
    ...refused.map((finding) => toAdjust(finding, 'できない')),
  ];
}

function offerAdjusts({ judgement, today }: Explained): CountedLine[] {
  const { offer } = judgement.candidate;
  const source = offerSource(judgement, today);
  const starts = offer.startsOn !== null && offer.startsOn > today ? offer.startsOn : null;
  return [
    ...(judgement.time === 'partly' ? ['曜日と時間は相談して決める'] : []),
    ...(offer.limits && judgement.time !== 'partly' ? [`受け入れは、${offer.limits}`] : []),
    ...(starts ? [`${formatDayShort(starts)}から受け入れる`] : []),
    ...(offer.minAge === null ? [] : [`${offer.minAge}歳からの受入れ`]),
  ].map((text) => countedLine(text, source));
}

function travelAdjusts({ seeker, judgement: { way }, today }: Explained): CountedLine[] {
  const limit = seeker.travelMinutesMax;
  if (limit === null || way?.at !== 'place' || way.trip.minutes <= limit) return [];
  const text = `片道${way.trip.minutes}分。希望の${limit}分より長い`;
  return [countedLine(text, sourceText({ from: 'distance' }, today))];
}
