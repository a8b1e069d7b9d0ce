import { label } from '~/domain/taxonomy/lists';
import { cellsLabel } from '~/domain/taxonomy/slots';
import { formatDayShort, type Day } from '~/lib/japanese-date';
import { isStay } from './candidates';
import { unknownLines } from './explain-unknowns';
import type { Fit } from './score';
import { offerSource, sourceText } from './sources';
import type { ConditionFinding, Explanation, Judgement, Line, Seeker, Voice } from './types';

export interface Explained {
  readonly seeker: Seeker;
  readonly judgement: Judgement;
  readonly fit: Fit;
  readonly voices: readonly Voice[];
  readonly today: Day;
}

/**
 * 合うところ／調整するところ／まだ分からないこと (handbook §7.0), always in this order. Every sentence names its fact
 * and where it comes from.
 */
export function explain(of: Explained): Explanation {
  return {
    fits: [
      ...activityLines(of),
      ...welcomeLine(of),
      ...menuLine(of),
      ...voiceLines(of),
      ...conditionFits(of),
      ...timeLine(of),
    ],
    adjusts: [...conditionAdjusts(of), ...offerAdjusts(of), ...travelAdjusts(of)],
    unknowns: unknownLines(of.seeker, of.judgement, of.today),
  };
}

function line(text: string, source: string, must = false): Line {
  return { text, source, must };
}

/** 「パソコンの基本、コツコツ続けられる → データ入力」: all that meets one activity in one sentence. */
function activityLines({ seeker, judgement, fit, today }: Explained): Line[] {
  const byActivity = new Map<string, { words: string[]; own: boolean }>();
  const add = (activity: string, words: string, own: boolean) => {
    const entry = byActivity.get(activity) ?? { words: [], own: false };
    byActivity.set(activity, { words: [...entry.words, words], own: entry.own || own });
  };
  for (const { slug, activity } of fit.strengths) {
    const own = seeker.strengths.some((strength) => strength.slug === slug && strength.inOwnWords);
    add(activity, label('strength', slug), own);
  }
  for (const { slug, activity } of fit.wishes) add(activity, label('wish', slug), false);
  const where = offerSource(judgement, today);
  return [...byActivity].map(([activity, { words, own }]) =>
    line(`${words.join('、')} → ${label('activity', activity)}`, own ? `本人の言葉、${where}` : where),
  );
}

/** 歓迎する得意: what the host itself says it would be glad of. */
function welcomeLine({ judgement, fit, today }: Explained): Line[] {
  if (fit.welcomed.length === 0) return [];
  const words = fit.welcomed.map((slug) => `「${label('strength', slug)}」`).join('');
  return [line(`${words}を歓迎している`, offerSource(judgement, today))];
}

function menuLine({ judgement, fit, today }: Explained): Line[] {
  if (!fit.menu) return [];
  const menu = label('menuKind', judgement.candidate.offer.menuKind);
  return [line(`「${menu}」の希望に合う`, offerSource(judgement, today))];
}

function voiceLines({ judgement: { place, candidate }, voices, today }: Explained): Line[] {
  return voices
    .filter((voice) => voice.saidBy === place.kind)
    .filter((voice) => voice.areaName === '' || voice.areaName === place.areaName)
    .filter(
      (voice) =>
        voice.menuKinds.includes(candidate.offer.menuKind) ||
        voice.activities.some((activity) => candidate.offer.activities.includes(activity)),
    )
    .map((voice) =>
      line(
        `${label('hostKind', place.kind)}に「${voice.words}」という声がある`,
        sourceText({ from: 'community' }, today),
      ),
    );
}

/** Conditions that are met, those from one source together. */
function conditionFits({ judgement: { conditions }, today }: Explained): Line[] {
  const bySource = new Map<string, ConditionFinding[]>();
  for (const finding of conditions.filter(({ verdict }) => verdict === 'yes')) {
    const source = sourceText(finding.source, today);
    bySource.set(source, [...(bySource.get(source) ?? []), finding]);
  }
  return [...bySource].map(([source, findings]) =>
    line(
      findings.map(conditionWords).join('、'),
      source,
      findings.some(({ type }) => type === 'must'),
    ),
  );
}

/** The label, with the minutes where they were computed. */
function conditionWords(finding: ConditionFinding): string {
  const words = label('consideration', finding.slug);
  return finding.source.from === 'distance' ? `${words}（${finding.note}）` : words;
}

function timeLine({ judgement, today }: Explained): Line[] {
  const { candidate, commonCells, time } = judgement;
  if (time !== 'yes') return [];
  const source = offerSource(judgement, today);
  if (isStay(candidate.offer.menuKind)) return [line('泊まって過ごせる', source)];
  return commonCells.length === 0 ? [] : [line(cellsLabel(commonCells), source)];
}

function conditionAdjusts({ judgement: { conditions }, today }: Explained): Line[] {
  const toAdjust = (finding: ConditionFinding, otherwise: string) => {
    const computed = finding.source.from === 'distance';
    const text = computed
      ? conditionWords(finding)
      : `${label('consideration', finding.slug)}：${finding.note || otherwise}`;
    return line(text, sourceText(finding.source, today), finding.type === 'must');
  };
  const partly = conditions.filter(({ verdict }) => verdict === 'partly');
  const refused = conditions.filter(({ verdict, type }) => verdict === 'no' && type !== 'must');
  return [
    ...partly.map((finding) => toAdjust(finding, '一部できる。相談する')),
    ...refused.map((finding) => toAdjust(finding, 'できない')),
  ];
}

function offerAdjusts({ judgement, today }: Explained): Line[] {
  const { offer } = judgement.candidate;
  const source = offerSource(judgement, today);
  const starts = offer.startsOn !== null && offer.startsOn > today ? offer.startsOn : null;
  return [
    ...(judgement.time === 'partly' ? [line('曜日と時間は相談して決める', source)] : []),
    ...(offer.limits && judgement.time !== 'partly' ? [line(`受け入れは${offer.limits}`, source)] : []),
    ...(starts ? [line(`${formatDayShort(starts)}から受け入れる`, source)] : []),
    ...(offer.minAge === null ? [] : [line(`${offer.minAge}歳からの受入れ`, source)]),
  ];
}

function travelAdjusts({ seeker, judgement: { way }, today }: Explained): Line[] {
  const limit = seeker.travelMinutesMax;
  if (limit === null || way?.at !== 'place' || way.trip.minutes <= limit) return [];
  return [
    line(`片道${way.trip.minutes}分。希望の${limit}分より長い`, sourceText({ from: 'distance' }, today)),
  ];
}
