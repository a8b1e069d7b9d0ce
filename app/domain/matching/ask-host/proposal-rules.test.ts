import { describe, expect, it } from 'vitest';
import type { Asked } from './asked';
import { isOpen, lastAnswerTo, mayChange, standingFor, standingWords, type Proposal } from './proposal-rules';

const today = '2026-11-20';
const tuesday: Asked = { about: 'time', cell: 'tue_pm' };
const friday: Asked = { about: 'time', cell: 'fri_pm' };
const question = { hostId: 'host-1', offerId: 'offer-1', asked: tuesday };

const said = (of: Partial<Proposal> = {}): Proposal => ({
  ...question,
  id: 'a',
  sentence: '火曜の午後、13時からの受け入れはできますか。',
  answer: 'no',
  note: '',
  askedOn: '2026-11-02',
  askedBy: '森',
  askedById: 'user-1',
  closedOn: null,
  lead: null,
  whyNotIn: '',
  ...of,
});

describe('what stands against asking', () => {
  it.each<[string, Partial<Proposal>, boolean]>([
    ['the same was answered with no', {}, true],
    ['the same was answered with yes', { answer: 'yes' }, true],
    ['the same is talked over', { answer: 'partly' }, true],
    ['the same became a lead', { answer: 'partly', closedOn: today }, true],
    ['another time was refused', { asked: friday }, false],
    ['another time is talked over', { asked: friday, answer: 'partly' }, true],
    ['another time was talked over', { asked: friday, answer: 'partly', closedOn: today }, false],
    [
      'a task is talked over',
      { asked: { about: 'task', activity: 'packing', slug: null }, answer: 'partly' },
      false,
    ],
    ['it was another offer', { offerId: 'offer-2' }, false],
    ['it was the host in general', { offerId: null }, false],
    ['it was another host', { hostId: 'host-2' }, false],
    ['it was half a year ago', { askedOn: '2026-05-20' }, true],
    ['it was longer ago', { askedOn: '2026-05-19' }, false],
    ['what is talked over is older than half a year', { answer: 'partly', askedOn: '2026-05-19' }, false],
  ])('when %s', (_, of, stands) => {
    expect(standingFor(question, [said(of)], today) !== null).toBe(stands);
  });

  it('is what is talked over, else what was said last, in whatever order they come', () => {
    const older = said({ id: 'a', askedOn: '2026-09-01', answer: 'yes' });
    const newer = said({ id: 'b', askedOn: '2026-11-01', answer: 'no' });
    const open = said({ id: 'c', asked: friday, askedOn: '2026-08-01', answer: 'partly' });
    expect(standingFor(question, [older, newer], today)?.id).toBe('b');
    expect(standingFor(question, [newer, older], today)?.id).toBe('b');
    expect(standingFor(question, [newer, older, open], today)?.id).toBe('c');
  });
});

it('an answer to a condition stands against asking when it is no: the newest counts', () => {
  const quiet: Asked = { about: 'condition', slug: 'quiet_place' };
  const at = { ...question, asked: quiet };
  const toQuiet = (of: Partial<Proposal>) => said({ asked: quiet, ...of });
  const talkedOver = toQuiet({ answer: 'partly', askedOn: '2026-11-01' });
  expect(standingFor(at, [talkedOver], today)).toBeNull();
  expect(lastAnswerTo(at, [talkedOver], today)).toBe(talkedOver);
  const seated = { ...question, asked: { about: 'condition', slug: 'seated_work' } as const };
  expect(standingFor(seated, [talkedOver], today)).toBeNull();
  const no = toQuiet({ id: 'b', askedOn: '2026-11-10' });
  expect(standingFor(at, [talkedOver, no], today)).toBe(no);
  const yes = toQuiet({ id: 'c', answer: 'yes', askedOn: '2026-11-12' });
  expect(standingFor(at, [talkedOver, no, yes], today)).toBeNull();
});

it.each([
  ['nothing became of it', null, true],
  ['somebody goes on with it', { id: 'lead-1', isOver: false }, false],
  ['a lead of it is over', { id: 'lead-1', isOver: true }, true],
])('another answer may take its place: %s', (_, lead, may) => {
  expect(mayChange(said({ lead }))).toBe(may);
});

it('is open as long as it is talked over', () => {
  expect(isOpen({ answer: 'partly', closedOn: null })).toBe(true);
  expect(isOpen({ answer: 'partly', closedOn: today })).toBe(false);
  expect(isOpen({ answer: 'no', closedOn: null })).toBe(false);
});

it('is said with its day', () => {
  expect(standingWords(said())).toBe('× 11月2日（月）に聞いて、できないとのこと');
  expect(standingWords(said({ answer: 'partly' }))).toBe('△ 11月2日（月）に聞いて、相談したいとのこと');
});
