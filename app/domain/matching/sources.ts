import { label } from '~/domain/taxonomy/lists';
import type { Day } from '~/lib/japanese-date';
import type { Judgement, Source } from './types';

/** What stands after 「根拠：」. The year is told only when it is not this one. */
export function sourceText(source: Source, today: Day): string {
  switch (source.from) {
    case 'words':
      return '本人の言葉';
    case 'registration':
      return `受入先の登録、${dayText(source.on, today)}`;
    case 'telephone':
      return `電話の返事、${dayText(source.on, today)}`;
    case 'portal':
      return `受入先の返事、${dayText(source.on, today)}`;
    case 'visit':
      return `${dayText(source.on, today)}の訪問`;
    case 'open_data':
      return openDataText(source.title);
    case 'offer':
      return `受入枠「${source.title}」`;
    case 'usual':
      return `「${label('hostKind', source.hostKind)}」という種類から`;
    case 'capacity':
      return '定員の余り';
    case 'distance':
      return '距離の計算';
    case 'community':
      return '地域の声';
    case 'none':
      return source.what;
  }
}

/** Where what a place offers is known from: its own offer, or only that there is a place of this kind. */
export function offerSource({ place, candidate }: Judgement, today: Day): string {
  if (candidate.real) return sourceText({ from: 'offer', title: candidate.offer.title }, today);
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

function dayText(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month ?? 0}月${date ?? 0}日`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year ?? 0}年${short}`;
}
