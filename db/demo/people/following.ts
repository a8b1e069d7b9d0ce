import { firstFollowUps, nextFollowUp } from '~/domain/placements/follow-up-rhythm';
import { addDays } from '~/lib/japanese-date';
import type { Random } from '../random';
import type { FollowUpRow, PlacementRow } from '../rows';
import type { Book } from './case-book';
import type { CaseWriter } from './case-writer';

const PERSON_NOTES = [
  '二時間が長く感じなくなったとのこと。次も行くと話している。',
  '朝の支度が早くなった。帰り道に一息つく場所を見つけた。',
  'ひとりの作業は落ち着く。終わりのあいさつだけは苦手なまま。',
  '手順の紙があると安心する。休んだ日の連絡もできた。',
  '疲れが残る日があるので、来月は回数を増やさず続ける。',
  '店の人に名前のかわりの呼び名で声をかけてもらい、うれしかったと話した。',
];

const HOST_NOTES = [
  '手がていねいで助かっている。声かけはあいさつだけにしている。',
  '休みの連絡が早いので、こちらも予定を組みやすい。',
  '教え方に迷うことがあった。見本を先に見せる形に変えた。',
  '忙しい日は落ち着かないので、静かな時間帯に寄せたい。',
  '仕事を増やせそうだが、急がないことを確かめた。',
];

const CHANGES = [
  'feel_useful',
  'peace_of_mind',
  'rhythm_improved',
  'talks_with_others',
  'outings_increased',
  'new_role',
  'goal_found',
  'no_change',
];

type Planned = ReturnType<typeof firstFollowUps>[number];

/** The rhythm of both sides from the start until the first one after today. */
function planOf(startedOn: string, until: string): Planned[] {
  const all = firstFollowUps(startedOn);
  for (const side of ['person', 'host'] as const) {
    let last = all.filter((one) => one.side === side).at(-1);
    while (last && last.plannedOn < until) {
      const next = nextFollowUp(side, last.plannedOn, []);
      if (next) all.push(next);
      last = next ?? undefined;
    }
  }
  return all;
}

/**
 * Writes the follow-ups of a placement: done up to today, planned after it. The story may have one due on a day
 * of its own; an ended placement plans no more, and one of its visits was missed.
 */
export function writeFollowUps(
  book: Book,
  writer: CaseWriter,
  placement: PlacementRow,
  random: Random,
): void {
  const { today } = book.town;
  const { startedOn, endedOn } = placement;
  if (!startedOn) return;
  const last = endedOn ?? today;
  const own = endedOn ? undefined : writer.story.followUpDue;
  const planned = planOf(startedOn, last);
  const dueOn = own ? addDays(today, own[1]) : '';
  const replaced = own ? planned.filter((one) => one.side === own[0] && one.plannedOn >= dueOn) : [];
  const kept = planned.filter((one) => !replaced.includes(one));
  if (own)
    kept.push({
      side: own[0],
      kind: own[0] === 'person' ? 'person_interview' : 'host_call',
      plannedOn: dueOn,
    });
  for (const [index, one] of kept.entries()) {
    const due = own !== undefined && index === kept.length - 1;
    const done = one.plannedOn < last && !due;
    const missed = done && endedOn !== null && endedOn !== undefined && index === 3;
    const row: FollowUpRow = {
      ...one,
      id: writer.rowId(`follow ${placement.id} ${index}`),
      placementId: placement.id,
    };
    if (missed) row.status = 'missed';
    else if (done) Object.assign(row, findings(one, writer, random));
    else row.status = endedOn ? 'not_needed' : 'planned';
    book.rows.followUps.push(row);
  }
  if (!endedOn) writeHeavy(book, writer, placement);
}

/** With a few who come, the last talk told of a load that grows. */
function writeHeavy(book: Book, { number }: CaseWriter, placement: PlacementRow): void {
  const side = number % 8 === 3 ? 'person' : number % 8 === 6 ? 'host' : null;
  const last = book.rows.followUps
    .filter((one) => one.placementId === placement.id && one.side === side && one.status === 'done')
    .at(-1);
  if (!last) return;
  const ofPerson = { feltBurden: 'yes', mood: 2, note: '家のことが重なり、続けて来るのがきついとのこと。' };
  const ofHost = { hostBurden: 4, note: '人手が足りない日と重なり、声をかける余裕がないとのこと。' };
  Object.assign(last, side === 'person' ? ofPerson : ofHost);
}

function findings({ side, plannedOn }: Planned, writer: CaseWriter, random: Random): Partial<FollowUpRow> {
  const person = side === 'person';
  return {
    status: 'done',
    doneOn: plannedOn,
    doneBy: writer.coordinatorId,
    mood: person ? random.int(3, 5) : null,
    feltBurden: person ? 'no' : null,
    fitsWish: person ? random.pick(['yes', 'yes', 'so_so']) : null,
    hostBurden: person ? null : random.int(1, 3),
    changesSeen: random.sample(CHANGES, random.int(1, 2)),
    note: random.pick(person ? PERSON_NOTES : HOST_NOTES),
  };
}
