import { addDays } from '~/lib/japanese-date';
import type { PlacementRow } from '../rows';
import type { Book } from './case-book';
import type { CaseWriter } from './case-writer';

/** Days after the start from which each step was meant to be. */
const PLAN = [
  { after: 0, standBy: 'together', contactWay: 'through', fromWords: '1回目から' },
  { after: 14, standBy: 'beside', contactWay: 'through', fromWords: '' },
  { after: 35, standBy: 'from_afar', contactWay: 'copied', fromWords: '' },
  { after: 70, standBy: 'contact_only', contactWay: 'direct', fromWords: '' },
] as const;

/** 少しずつ, with every third of those who come; some have gone back a step and try again in a while. */
export function writeSteps(book: Book, writer: CaseWriter, placement: PlacementRow): void {
  const { today } = book.town;
  const { id: placementId, startedOn, status } = placement;
  if (!startedOn || (status !== 'active' && status !== 'settled') || writer.number % 3 !== 0) return;
  const come = PLAN.filter(({ after }) => addDays(startedOn, after) <= today).length;
  const wentBack = status === 'active' && writer.number % 2 === 1 && come > 1;
  const done = wentBack ? come - 1 : come;
  for (const [index, { after, ...way }] of PLAN.entries()) {
    const day = addDays(startedOn, after);
    const again = addDays(today, 7 * (index - done + 1));
    book.rows.placementSteps.push({
      ...{ id: writer.rowId(`step ${placementId} ${index}`), placementId, position: index + 1 },
      ...{ who: '担当', ...way },
      fromOn: index === 0 ? null : index >= done && day < again ? again : day,
      doneOn: index < done ? day : null,
    });
  }
  const left = wentBack ? PLAN[done] : undefined;
  if (!left) return;
  book.rows.stepsBack.push({
    ...{ id: writer.rowId(`step back ${placementId}`), placementId, position: done + 1 },
    ...{ standBy: left.standBy, contactWay: left.contactWay, backOn: addDays(today, -2) },
    reason: '仕事の中身が変わったので、しばらくそばで見守る。',
    recordedBy: writer.coordinatorId,
  });
}
