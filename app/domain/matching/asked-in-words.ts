import { label, labels } from '~/domain/taxonomy/lists';
import { cellsLabel } from '~/domain/taxonomy/slots';
import { MODE_WORDS } from '~/lib/geo/travel';
import type { Seeker } from './types';

const WEIGHT_WORDS = { must: '（必須）', prefer: '', try: '（挑戦したい）' } as const;

/** What is looked for, in a few words; nothing in it names anybody. What was not said is left out. */
export function askedInWords(seeker: Seeker, areaName: string | null): { label: string; value: string }[] {
  const time = seeker.stays ? '滞在' : seeker.cells.length > 0 ? cellsLabel(seeker.cells) : '';
  const limit = seeker.travelMinutesMax === null ? '' : `片道${seeker.travelMinutesMax}分まで`;
  return [
    {
      label: '強み',
      value: labels(
        'strength',
        seeker.strengths.map(({ slug }) => slug),
      ).join('、'),
    },
    {
      label: '願い',
      value: [...labels('wish', seeker.wishes), ...labels('menuKind', seeker.menuKinds)].join('、'),
    },
    {
      label: '条件',
      value: seeker.considerations
        .map(({ slug, type }) => `${label('consideration', slug)}${WEIGHT_WORDS[type]}`)
        .join('、'),
    },
    { label: '時間', value: time },
    { label: '圏域', value: areaName ?? '' },
    {
      label: '行き方',
      value: [...seeker.travelModes.map((mode) => MODE_WORDS[mode]), limit].filter(Boolean).join('、'),
    },
  ].filter(({ value }) => value !== '');
}
