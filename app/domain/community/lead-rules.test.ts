import { describe, expect, it } from 'vitest';
import { isLeadOver } from '~/domain/registry/rules';
import {
  contactKeptUntil,
  decideLeadStep,
  erasesContact,
  leadStages,
  leadSteps,
  leadStepTo,
  mayRegister,
  openLeadSteps,
  underWay,
  usualNextOn,
  type LeadStage,
  type LeadStep,
} from './lead-rules';

const today = '2026-11-20';
const facts = (stage: LeadStage) => ({ stage, reason: '人手がない', nextOn: '2027-05-20', today });

const table: Record<LeadStep | 'register', LeadStage[]> = {
  contact: ['noticed'],
  visit: ['contacted'],
  find_offer: ['contacted', 'visited'],
  try: ['offer_found'],
  register: ['contacted', 'visited', 'offer_found', 'trial'],
  later: ['noticed', 'contacted', 'visited', 'offer_found', 'trial'],
  decline: ['noticed', 'contacted', 'visited', 'offer_found', 'trial'],
  reopen: ['not_now', 'declined'],
};

describe('a step of a lead', () => {
  it.each(Object.entries(table))('%s', (step, from) => {
    for (const stage of leadStages) {
      const { ok } = decideLeadStep(step as LeadStep, facts(stage));
      expect([stage, ok]).toEqual([stage, from.includes(stage)]);
    }
  });

  it.each(['later', 'decline'] as const)('%s needs a reason', (step) =>
    expect(decideLeadStep(step, { ...facts('noticed'), reason: ' ' })).toMatchObject({ ok: false }),
  );

  it.each([null, '2026-11-20', '2026-11-01'])('is put off to a day to come, not to %j', (nextOn) =>
    expect(decideLeadStep('later', { ...facts('noticed'), nextOn })).toMatchObject({ ok: false }),
  );

  it('says why nobody is registered unasked', () =>
    expect(decideLeadStep('register', facts('noticed'))).toMatchObject({
      wayOut: '先に連絡して、載せてよいかを確かめてください。',
    }));

  it('leads to a stage, and offers what it allows', () => {
    for (const step of leadSteps) expect(leadStages).toContain(leadStepTo[step]);
    for (const stage of leadStages)
      expect(openLeadSteps(stage)).toEqual(leadSteps.filter((step) => table[step].includes(stage)));
    expect(leadStages.filter(mayRegister)).toEqual(table.register);
    expect(openLeadSteps('registered')).toEqual([]);
  });
});

it('the contact goes when nothing more is to be asked, and after half a year in any case', () => {
  expect(leadStages.filter(erasesContact)).toEqual(['registered', 'declined']);
  expect(contactKeptUntil(new Date('2026-11-20T01:00:00Z'))).toBe('2027-05-19');
  expect(usualNextOn('2026-08-31')).toBe('2027-02-28');
});

it('is over for the registry when nobody does anything about it any more', () => {
  expect(leadStages.filter((stage) => !isLeadOver(stage))).toEqual(underWay);
});
