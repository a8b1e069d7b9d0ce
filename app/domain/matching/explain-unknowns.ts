import { label } from '~/domain/taxonomy/lists';
import { cellsLabel } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';
import type { CountedLine } from './counted';
import { countedLine, sum, type Shares } from './shares';
import { sourceText } from './sources';
import type { Ask, ConditionFinding, Judgement, Seeker } from './types';

/** What follows by itself once a place has been asked at all; before that it would only lengthen the list. */
const AFTER_THE_FIRST_CALL: readonly Ask['kind'][] = ['offer', 'visit', 'listing'];

/** まだ分からないこと: first what an inquiry needs, then what would be good to know. */
export function unknownLines(
  seeker: Seeker,
  judgement: Judgement,
  shares: Shares,
  today: Day,
): CountedLine[] {
  const neverAsked = judgement.asks.some(({ kind }) => kind === 'stance');
  return [
    ...judgement.asks
      .filter(({ kind }) => !neverAsked || !AFTER_THE_FIRST_CALL.includes(kind))
      .map((ask) => askLine(ask, seeker, judgement, today)),
    ...wishedUnknowns(judgement, shares, today),
    ...wayUnknown(seeker, judgement),
    ...placesUnknown(judgement),
    ...numbersDue(judgement),
  ];
}

function askLine(ask: Ask, seeker: Seeker, judgement: Judgement, today: Day): CountedLine {
  const line = (text: string, source: string, must = false) => countedLine(text, source, 0, must);
  const { place } = judgement;
  switch (ask.kind) {
    case 'stance':
      return line('受入れを考えているか', 'まだ聞いていない');
    case 'condition':
      return line(
        `${label('consideration', ask.slug ?? '')}（必須）`,
        conditionSource(judgement, ask.slug ?? '', today),
        true,
      );
    case 'minor':
      return line('18歳未満の人も参加できるか', '受入先の記録に、未成年の受入れの確認がない');
    case 'school_year':
      return line(SCHOOL_YEAR_MISSING, 'ケース（担当が「基本のこと」に書く）', true);
    case 'age':
      return line(`${judgement.candidate.offer.minAge ?? 0}歳以上か`, '年齢は面談で確かめる');
    case 'time':
      return line(
        `${cellsLabel(seeker.cells)}に受け入れられるか`,
        place.openDays.length > 0 ? '開いている曜日だけ分かっている' : '時間の記録なし',
      );
    case 'room':
      return line('定員に空きがあるか', roomSource(judgement));
    case 'offer':
      return line('どんな受入れができるか', '受入枠の登録なし');
    case 'visit':
      return line('場所や人の様子', '訪問の記録なし');
    case 'listing':
      return line('一覧に載せてよいか', '掲載の確認待ち');
  }
}

/** What only the case can tell; `why-gates.ts` says the same. */
export const SCHOOL_YEAR_MISSING = '義務教育を終える年度がケースに書かれていない';

/** Why the seats are not known. */
export function roomSource({ candidate: { offer } }: Judgement): string {
  const rooms = [offer.room, ...Object.values(offer.roomByCell)];
  return rooms.find((room) => room.state === 'unknown')?.why ?? '定員の記録なし';
}

/** The source of an unknown, with what such places usually say: a hint for the call, not a fact. */
export function conditionSource(judgement: Judgement, slug: string, today: Day): string {
  const finding = judgement.conditions.find((condition) => condition.slug === slug);
  const source = finding ? sourceText(finding.source, today) : '記録なし';
  const kind = label('hostKind', judgement.place.kind);
  if (judgement.candidate.likely.includes(slug)) return `${source}（${kind}では、できることが多い）`;
  if (judgement.candidate.unlikely.includes(slug)) return `${source}（${kind}では、むずかしいことが多い）`;
  return source;
}

function wishedUnknowns({ conditions }: Judgement, shares: Shares, today: Day): CountedLine[] {
  const bySource = new Map<string, ConditionFinding[]>();
  for (const finding of conditions) {
    if (finding.type === 'must' || finding.verdict !== 'unknown') continue;
    const source = sourceText(finding.source, today);
    bySource.set(source, [...(bySource.get(source) ?? []), finding]);
  }
  return [...bySource].map(([source, findings]) =>
    countedLine(
      findings.map(({ slug }) => label('consideration', slug)).join('、'),
      source,
      sum(findings.map(shares.condition)),
    ),
  );
}

function wayUnknown(seeker: Seeker, { place, way }: Judgement): CountedLine[] {
  if (!seeker.from || place.point || way) return [];
  return [countedLine('行くのにかかる時間', '場所の位置の記録なし')];
}

function placesUnknown({ candidate: { real, offer } }: Judgement): CountedLine[] {
  if (!real || offer.openEntry || offer.free !== null) return [];
  return [countedLine('同時に何人まで来られるか', '受入枠に人数の記録なし')];
}

/** The seats may have gone to others since the numbers were confirmed: worth a question, no hindrance. */
function numbersDue({ candidate: { offer } }: Judgement): CountedLine[] {
  if (offer.numbers?.freshness !== 'due') return [];
  return [countedLine('定員の人数がいまも同じか', offer.numbers.label)];
}
