import { label, labels } from '~/domain/taxonomy/lists';
import { cellsLabel, cellsOfAll } from '~/domain/taxonomy/slots';
import type { LookQuery } from './look-query';
import { MODE_WORDS } from './travel';

/** What was looked for, in a few words for the printed page; nothing in it names anybody. */
export function askedInWords(query: LookQuery, areaName: string | null): { label: string; value: string }[] {
  const need = (slug: string) =>
    `${label('consideration', slug)}${query.musts.includes(slug) ? '（必須）' : ''}`;
  const time = query.slots.includes('stay') ? '滞在' : cellsLabel(cellsOfAll(query.slots));
  return [
    { label: '強み', value: labels('strength', query.strengths).join('、') },
    { label: '願い', value: labels('wish', query.wishes).join('、') },
    { label: '条件', value: query.needs.map(need).join('、') },
    { label: '時間', value: query.slots.length > 0 ? time : '' },
    { label: '圏域', value: areaName ?? '' },
    { label: '行き方', value: query.travel.map((mode) => MODE_WORDS[mode]).join('、') },
  ].filter(({ value }) => value !== '');
}
