import { label } from '~/domain/taxonomy/lists';
import type { Day } from '~/lib/japanese-date';
import type { Judgement, Seeker, Source } from './types';

/** What stands after 「根拠：」. The year is told only when it is not this one. */
export function sourceText(source: Source, today: Day): string {
  switch (source.from) {
    case 'words':
      return dated('本人の言葉', source.on, today);
    case 'profile':
      return dated('プロフィール', source.on, today);
    case 'registration':
      return `受入先の登録、${dayText(source.on, today)}`;
    case 'telephone':
      return `電話の返事、${dayText(source.on, today)}`;
    case 'portal':
      return `受入先の返事、${dayText(source.on, today)}`;
    case 'visit':
      return `${dayText(source.on, today)}の訪問`;
    case 'open_data':
      return source.on
        ? `${openDataText(source.title)}、${dayText(source.on, today)}に取込`
        : openDataText(source.title);
    case 'offer':
      return dated(`受入枠「${source.title}」`, source.on, today);
    case 'usual':
      return `「${label('hostKind', source.hostKind)}」という種類から`;
    case 'capacity':
      return '定員の余り';
    case 'distance':
      return '距離の計算';
    case 'community':
      return dated('地域の声', source.on, today);
    case 'none':
      return source.what;
  }
}

/** Several sources of one sentence; those with a day of their own are kept apart by a stroke. */
export function together(...sources: readonly (string | null)[]): string {
  const named = sources.filter((source) => source !== null);
  return named.join(named.some((source) => source.includes('、')) ? '／' : '、');
}

/**
 * Where something of the person is known from: their own words if it was said in them, else the profile; null for a
 * search without a case.
 */
export function personSource(seeker: Seeker, slugs: readonly string[], today: Day): string | null {
  const own = slugs.filter((slug) =>
    seeker.strengths.some((strength) => strength.slug === slug && strength.inOwnWords),
  );
  const on = (own.length > 0 ? own : slugs)
    .flatMap((slug) => seeker.saidOn?.[slug] ?? [])
    .sort()
    .at(-1);
  if (own.length > 0) return sourceText({ from: 'words', on }, today);
  return on === undefined ? null : sourceText({ from: 'profile', on }, today);
}

/** Where what a place offers is known from: its own offer, or only that there is a place of this kind. */
export function offerSource({ place, candidate }: Judgement, today: Day): string {
  const { title, on } = candidate.offer;
  if (candidate.real) return sourceText({ from: 'offer', title, on }, today);
  return `${sourceText(place.source, today)}、場所の種類から`;
}

/**
 * The first credit of a place, short enough to stand in a line: without its licence or file, a long name by its
 * abbreviation. The credit in full stands on the page of the place.
 */
function openDataText(credits: string): string {
  const [first = ''] = credits.split('、');
  const credit = first.replace(/（[^（）]*(（[^（）]*）)?[^（）]*）$/u, '');
  const abbreviation = /（([^（）]+)）.*オープンデータ$/u.exec(credit)?.[1];
  if (abbreviation) return `${abbreviation}のオープンデータ`;
  return credit.includes('データ') ? credit : `公開データ「${credit}」`;
}

function dated(text: string, on: Day | undefined, today: Day): string {
  return on === undefined ? text : `${text}、${dayText(on, today)}`;
}

/** A day as a source names it: the year only when it is not this one. */
export function dayText(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month ?? 0}月${date ?? 0}日`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year ?? 0}年${short}`;
}
