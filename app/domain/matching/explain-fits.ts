import { label, strength, type ListName } from '~/domain/taxonomy/lists';
import { cellsLabel } from '~/domain/taxonomy/slots';
import { isStay } from './candidates';
import type { CountedLine } from './counted';
import type { Explained } from './explain';
import { kindBetween, kindLabel } from './reach';
import { countedLine, sum, type Shares } from './shares';
import { offerSource, personSource, sourceText, together } from './sources';
import type { ConditionFinding } from './types';

/** 合うところ: what the person brings, what the host wants, the voice of the community, conditions, time. */
export function fitLines(of: Explained, shares: Shares): CountedLine[] {
  return [
    ...activityLines(of, shares),
    ...reachedLines(of),
    ...welcomeLine(of, shares),
    ...menuLine(of, shares),
    ...voiceLines(of),
    ...conditionFits(of, shares),
    ...timeLine(of),
  ];
}

/** What leads to one activity on one way. */
interface Path {
  readonly slugs: readonly string[];
  readonly words: readonly string[];
  readonly activity: string;
  readonly kind: string | null;
  /** What the host wrote instead of ticking the activity. */
  readonly said: string | null;
  readonly adds: number;
}

interface Step extends Pick<Path, 'activity' | 'kind' | 'said' | 'adds'> {
  readonly slug: string;
  readonly of: ListName;
}

/** All that leads to one activity on the same way, in one sentence. */
function pathsOf(steps: readonly Step[]): Path[] {
  const paths = new Map<string, Path>();
  for (const { slug, of, activity, kind, said, adds } of steps) {
    const key = [activity, kind, said].join();
    const path = paths.get(key) ?? { slugs: [], words: [], activity, kind, said, adds: 0 };
    paths.set(key, {
      ...path,
      slugs: [...path.slugs, slug],
      words: [...path.words, label(of, slug)],
      adds: path.adds + adds,
    });
  }
  return [...paths.values()];
}

/** 「パソコンの基本 → データ入力」「コツコツ続けられる → くり返しの軽作業 → へた取り・皮むき」. */
function pathLine({ seeker, judgement, today }: Explained, path: Path): CountedLine {
  const said = path.said === null ? '' : `（「${path.said}」と書いてある）`;
  const text = [
    path.words.join('、'),
    ...(path.kind === null ? [] : [kindLabel(path.kind)]),
    `${label('activity', path.activity)}${said}`,
  ].join(' → ');
  const source = together(personSource(seeker, path.slugs, today), offerSource(judgement, today));
  return countedLine(text, source, path.adds);
}

function activityLines(of: Explained, shares: Shares): CountedLine[] {
  const direct = { kind: null, said: null };
  const steps: Step[] = [
    ...of.fit.strengths.map((met) => ({
      ...met,
      ...direct,
      of: 'strength' as const,
      adds: shares.strength(met.slug),
    })),
    ...of.fit.wishes.map((met) => ({ ...met, ...direct, of: 'wish' as const, adds: shares.wish(met.slug) })),
  ];
  return pathsOf(steps).map((path) => pathLine(of, { ...path, kind: kindOfTraits(path) }));
}

/** How a trait comes to an activity is not plain from their names; a skill and a wish say it themselves. */
function kindOfTraits({ slugs, activity }: Path): string | null {
  return slugs.every((slug) => strength(slug)?.group === 'trait') ? kindBetween(slugs, activity) : null;
}

/** What comes by a longer way, and adds nothing. */
function reachedLines(of: Explained): CountedLine[] {
  const steps = of.fit.reached.map(({ words, ...way }): Step => ({ ...way, said: words, adds: 0 }));
  return pathsOf(steps).map((path) => pathLine(of, path));
}

/** 歓迎する得意: what the host itself says it would be glad of. */
function welcomeLine({ seeker, judgement, fit, today }: Explained, shares: Shares): CountedLine[] {
  if (fit.welcomed.length === 0) return [];
  const words = fit.welcomed.map((slug) => `「${label('strength', slug)}」`).join('');
  const source = together(personSource(seeker, fit.welcomed, today), offerSource(judgement, today));
  return [countedLine(`${words}を歓迎している`, source, sum(fit.welcomed.map(shares.strength)))];
}

function menuLine({ judgement, fit, today }: Explained, shares: Shares): CountedLine[] {
  if (!fit.menu) return [];
  const menu = label('menuKind', judgement.candidate.offer.menuKind);
  return [countedLine(`「${menu}」の希望に合う`, offerSource(judgement, today), shares.menu)];
}

function voiceLines({ judgement: { place, candidate }, voices, today }: Explained): CountedLine[] {
  return voices
    .filter((voice) => voice.saidBy === place.kind)
    .filter((voice) => voice.areaName === '' || voice.areaName === place.areaName)
    .filter(
      (voice) =>
        voice.menuKinds.includes(candidate.offer.menuKind) ||
        voice.activities.some((activity) => candidate.offer.activities.includes(activity)),
    )
    .map(({ words, heardOn }) =>
      countedLine(
        `${label('hostKind', place.kind)}に「${words}」という声がある`,
        sourceText({ from: 'community', on: heardOn }, today),
      ),
    );
}

/** Conditions that are met, those from one source together. */
function conditionFits({ judgement: { conditions }, today }: Explained, shares: Shares): CountedLine[] {
  const bySource = new Map<string, ConditionFinding[]>();
  for (const finding of conditions.filter(({ verdict }) => verdict === 'yes')) {
    const source = sourceText(finding.source, today);
    bySource.set(source, [...(bySource.get(source) ?? []), finding]);
  }
  return [...bySource].map(([source, findings]) =>
    countedLine(
      findings.map(conditionWords).join('、'),
      source,
      sum(findings.map(shares.condition)),
      findings.some(({ type }) => type === 'must'),
    ),
  );
}

/** The label, with the minutes where they were computed. */
export function conditionWords(finding: ConditionFinding): string {
  const words = label('consideration', finding.slug);
  return finding.source.from === 'distance' ? `${words}（${finding.note}）` : words;
}

function timeLine({ judgement, today }: Explained): CountedLine[] {
  const { candidate, commonCells, time } = judgement;
  if (time !== 'yes') return [];
  const source = offerSource(judgement, today);
  if (isStay(candidate.offer.menuKind)) return [countedLine('泊まって過ごせる', source)];
  return commonCells.length === 0 ? [] : [countedLine(cellsLabel(commonCells), source)];
}
