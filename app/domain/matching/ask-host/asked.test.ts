import { describe, expect, it } from 'vitest';
import { activities, considerations } from '~/domain/taxonomy/lists';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { askedKey, isAskable, isSameAsked, meetsByNature, sentenceOf, spokenTask, type Asked } from './asked';

const time = (cell: 'tue_am' | 'tue_pm' | 'sat_evening'): Asked => ({ about: 'time', cell });
const task = (activity: string, slug: string | null = null): Asked => ({ about: 'task', activity, slug });

describe('the sentence for the telephone', () => {
  it.each([
    [time('tue_am'), '火曜の午前、10時からの受け入れはできますか。'],
    [time('tue_pm'), '火曜の午後、13時からの受け入れはできますか。'],
    [time('sat_evening'), '土曜の夕方、17時からの受け入れはできますか。'],
    [{ about: 'condition', slug: 'quiet_place' } as const, '静かな席で作業できますか。'],
    [task('produce_bagging', 'seated_work'), '座ってできる袋詰めや結束だけ、という形はできますか。'],
    [task('produce_sorting'), '選別だけ、という形はできますか。'],
    [task('data_entry', 'few_words'), 'あまり話さずにできるデータ入力だけ、という形はできますか。'],
  ])('of %j is 「%s」', (asked, words) => {
    expect(sentenceOf(asked)).toBe(words);
  });

  it('can be said of every task and every condition', () => {
    for (const { slug } of activities) expect(spokenTask(slug)).not.toMatch(/[（）・]|名前のない/u);
    for (const { slug } of considerations) expect(sentenceOf({ about: 'condition', slug })).toMatch(/か。$/u);
  });

  it('asks nobody for the night', () => {
    expect(ALL_CELLS.filter((cell) => !isAskable(cell)).every((cell) => cell.endsWith('_night'))).toBe(true);
    expect(ALL_CELLS.filter(isAskable)).toHaveLength(21);
  });
});

describe('what a task is by its nature', () => {
  it.each([
    ['produce_bagging', 'seated_work', true],
    ['litter_picking', 'seated_work', false],
    ['serving', 'seated_work', false],
    ['loading', 'avoid_heavy_lifting', false],
    ['inspection', 'avoid_heavy_lifting', true],
    ['cashier', 'no_customer_contact', false],
    ['weeding', 'avoid_heat_cold', false],
    ['envelope_stuffing', 'online_only', true],
    ['inspection', 'online_only', false],
    ['inspection', 'wheelchair_access', null],
    ['no_such_task', 'seated_work', null],
  ])('%s for %s: %s', (activity, condition, meets) => {
    expect(meetsByNature(activity, condition)).toBe(meets);
  });
});

it('the same question is told by what it asks for', () => {
  expect(isSameAsked(time('tue_am'), time('tue_am'))).toBe(true);
  expect(isSameAsked(time('tue_am'), time('tue_pm'))).toBe(false);
  expect(isSameAsked(task('inspection'), task('inspection', 'seated_work'))).toBe(false);
  expect(askedKey(task('inspection', 'seated_work'))).toBe('task:inspection:seated_work');
});
