import { expect, it } from 'vitest';
import { standingOf, type StandingFacts, type Step } from './standing';

const keptAt = new Date('2026-11-10T03:00:00Z');
const offer: NonNullable<StandingFacts['offer']> = {
  ...{ paused: false, free: null, room: { state: 'not_needed' }, roomByCell: {} },
};
const usual: StandingFacts = { caseOpen: true, keptAt, steps: [], hostId: 'h', offer, cell: 'tue_am' };
const full = { state: 'full', why: '' } as const;
const step = (words: Partial<Step>): Step => ({
  ...{ id: 'p', hostId: 'h', hostName: '見本の店', status: 'proposed', begunAt: new Date('2026-11-12') },
  ...words,
});
const before = new Date('2026-11-01');

it.each<[string, Partial<StandingFacts>, string]>([
  ['still open', {}, 'open'],
  ['the case has ended', { caseOpen: false }, 'case_over'],
  ['something is under way at the host', { steps: [step({})] }, 'here'],
  ['and the case has ended, too', { steps: [step({ status: 'active' })], caseOpen: false }, 'here'],
  ['something is under way elsewhere', { steps: [step({ hostId: 'x' })] }, 'elsewhere'],
  ['said no since', { steps: [step({ status: 'declined' })] }, 'declined'],
  [
    'said no before it was kept, and chosen by hand',
    { steps: [step({ status: 'declined', begunAt: before })] },
    'open',
  ],
  ['came and went since', { steps: [step({ status: 'ended' })] }, 'ended'],
  ['said no elsewhere', { steps: [step({ status: 'declined', hostId: 'x' })] }, 'open'],
  ['no such offer any more', { offer: null }, 'offer_closed'],
  ['it rests', { offer: { ...offer, paused: true } }, 'offer_paused'],
  ['no place is free', { offer: { ...offer, free: 0 } }, 'offer_full'],
  ['the slot is full', { offer: { ...offer, roomByCell: { tue_am: full } } }, 'offer_full'],
  ['another slot is full', { offer: { ...offer, roomByCell: { wed_am: full } } }, 'open'],
  ['it has no room at all', { offer: { ...offer, room: full }, cell: null }, 'offer_full'],
])('%s', (_, facts, state) => {
  expect(standingOf({ ...usual, ...facts }).state).toBe(state);
});
