import { z } from 'zod';
import { isSlug, type ListName } from './lists';
import { isPattern } from './slots';

const NAMES: Partial<Record<ListName, string>> = {
  hostKind: '受入先の種類',
  menuKind: '支援メニュー',
  activity: '活動',
  strength: '強み',
  wish: '願い',
  consideration: '配慮・条件',
  expenseKind: '費用の種類',
  existingScheme: '既存の制度',
  followUpKind: 'フォローアップの種類',
  changeSeen: '見られた変化',
  leadSource: '知ったきっかけ',
  travelMode: '移動の方法',
  temporaryUseKind: '一時的な使用の種類',
};

/** A required slug of a list. An empty or unknown value is refused in Japanese, with what to do. */
export function slugOf(list: ListName): z.ZodString {
  const message = `${NAMES[list] ?? '項目'}を一覧から選んでください`;
  return z.string({ error: message }).refine((slug) => isSlug(list, slug), { error: message });
}

/** Any number of slugs of a list, doubles removed; a single value is taken as a list of one. */
export function slugsOf(list: ListName, limits: { min?: number; max?: number } = {}) {
  const name = NAMES[list] ?? '項目';
  const min = limits.min ?? 0;
  const max = limits.max ?? 60;
  return z
    .preprocess(asList, z.array(slugOf(list)))
    .transform((slugs) => [...new Set(slugs)])
    .refine((slugs) => slugs.length >= min, { error: `${name}を${count(min)}以上選んでください` })
    .refine((slugs) => slugs.length <= max, { error: `${name}は${count(max)}までにしてください` });
}

/** Time patterns such as `tue_am` or `weekday_day` (see `slots.ts`). */
export const timePatterns = z
  .preprocess(
    asList,
    z.array(z.string().refine(isPattern, { error: '曜日と時間帯を一覧から選んでください' })),
  )
  .transform((patterns) => [...new Set(patterns)]);

/** 3つ, 12個: how Japanese counts small and larger numbers of things. */
function count(n: number): string {
  return n < 10 ? `${n}つ` : `${n}個`;
}

function asList(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}
