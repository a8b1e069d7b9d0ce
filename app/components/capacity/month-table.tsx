import type { DayMark, Month, MonthCell, MonthDay } from '~/domain/registry/rules';
import { WEEKDAYS } from '~/domain/taxonomy/slots';
import { formatMonthDay, weekdayLabel, weekdayOf } from '~/lib/japanese-date';
import { classes, VisuallyHidden } from '~/ui';

const dayMarks: readonly DayMark[] = ['yes', 'maybe', 'no', 'closed', 'none'];
const glyphs: Record<DayMark, string> = { yes: '〇', maybe: '△', no: '×', closed: '休', none: '–' };

interface MonthTableProps {
  month: Month;
  today: string;
  caption: string;
  /** What 休 means. */
  closed?: string;
}

/** A month as a calendar: in each day one line a slot, drawn as 〇△× with the number left, and said in words. */
export function MonthTable({ month, today, caption, closed = '本来事業が休み' }: MonthTableProps) {
  return (
    <>
      <table className="month">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                {weekdayLabel(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month.days).map((week, index) => (
            <tr key={index}>
              {week.map((day, at) => (
                <td key={WEEKDAYS[at]} className={classes('month__day', day?.day === today && 'is-current')}>
                  {day ? <Day day={day} month={month} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="month-key source">
        {keyOf(month, closed).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}

/** What the signs of this month mean, each in one piece; a sign that is not there is not explained. */
function keyOf({ slots, days }: Month, closed: string): string[] {
  const names = slots.map(({ label }) => label).join('・');
  const cells = days.flatMap((day) => day.cells);
  const meanings: Record<DayMark, string> = {
    yes: '受けられる（数字は、あと何人）',
    maybe: '確かめることがある',
    no: '空きがない',
    closed,
    none: '受け入れていない',
  };
  return [
    slots.length > 1 ? `各日は上から${names}` : names,
    ...dayMarks
      .filter((one) => cells.some(({ mark, over }) => mark === one && over === 0))
      .map((one) => `${glyphs[one]} ${meanings[one]}`),
    ...(cells.some(({ over }) => over > 0) ? ['−1 こえている人数'] : []),
  ];
}

function Day({ day: { day, isHoliday, cells }, month }: { day: MonthDay; month: Month }) {
  return (
    <>
      <p className="month__date">
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <VisuallyHidden>
          {formatMonthDay(day)}
          {isHoliday ? '（祝日）' : ''}
        </VisuallyHidden>
        {isHoliday ? <span aria-hidden="true">祝</span> : null}
      </p>
      <ul className="month__slots">
        {cells.map((cell) => (
          <li key={cell.slot} className={classes('month__cell', `month__cell--${tone(cell)}`)}>
            <span aria-hidden="true">
              {cell.over > 0 ? `−${cell.over}` : `${glyphs[cell.mark]}${cell.left ?? ''}`}
            </span>
            <VisuallyHidden>
              {month.slots.find(({ slot }) => slot === cell.slot)?.label} {cell.words}
            </VisuallyHidden>
          </li>
        ))}
      </ul>
    </>
  );
}

function tone({ mark, over }: MonthCell): DayMark | 'over' {
  return over > 0 ? 'over' : mark;
}

/** The days in weeks from Monday; before the first and after the last day there is nothing. */
function weeksOf(days: readonly MonthDay[]): (MonthDay | null)[][] {
  const first = days[0];
  const lead = first ? WEEKDAYS.indexOf(weekdayOf(first.day)) : 0;
  const cells: (MonthDay | null)[] = [...Array.from({ length: lead }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
