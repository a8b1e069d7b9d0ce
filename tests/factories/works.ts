import { addWork, answerForWork, lendWork } from '~/domain/works/index.server';
import { consented, dayOfTests, now } from './people';
import { scopeOf } from './scope';
import type { TownName } from './towns';

/** 川べりの朝: a drawing whose maker is not named. */
export const aDrawing = {
  title: '川べりの朝',
  kind: 'drawing',
  keptAt: '事務所の棚',
  credit: 'none',
} as const;

export const anAnswer = { state: 'granted', method: 'face_to_face', answeredOn: dayOfTests } as const;

/** A work nobody has been asked about. @returns its id. */
export async function aWork(
  code: string,
  given: Partial<Parameters<typeof addWork>[1]> = {},
  town: TownName = 'own',
): Promise<string> {
  return (await addWork(scopeOf('coordinator', { town }), { ...aDrawing, ...given, code }, { now })).work;
}

/** The person says that this work may be shown and printed. */
export async function agreed(code: string, work: string, town: TownName = 'own'): Promise<void> {
  await answerForWork(scopeOf('coordinator', { town }), { ...anAnswer, code, work }, { now });
}

/** A work that may be shown and printed: works at all, and this one. @returns its id. */
export async function anAgreedWork(code: string, town: TownName = 'own'): Promise<string> {
  const work = await aWork(code, {}, town);
  await consented(code, 'work_publication', 'granted', town);
  await agreed(code, work, town);
  return work;
}

/** Another work of a person who agrees to show works, lent to a host. */
export async function aLentWork(code: string, host: string, town: TownName = 'own') {
  const work = await aWork(code, {}, town);
  await agreed(code, work, town);
  const { loan } = await lendWork(
    scopeOf('coordinator', { town }),
    { code, work, host, how: 'lent', lentOn: dayOfTests, dueOn: '2026-12-04' },
    { now },
  );
  return { lentWork: work, workLoan: loan };
}
