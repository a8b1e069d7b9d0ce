import { dayOfTests } from '#tests/factories/people';
import { noRisk } from '#tests/factories/placements';
import { asHostOf, type CommandRow } from './row';

const when = { slots: ['tue_am'], timeText: '火曜 10時〜12時' };

const aStep = { who: '担当', standBy: 'together' as const, fromWords: '1回目から' };

export const placements: readonly CommandRow[] = [
  {
    name: 'placements.propose',
    input: ({ ideaCode, host, offer, idea }) => ({
      ...{ code: ideaCode, hostId: host, opportunityId: offer, ideaId: idea },
    }),
  },
  {
    name: 'placements.record-wish',
    input: ({ proposed }) => ({
      ...{ id: proposed, version: 1, personWords: 'やってみたい', agreedOn: '2026-11-10' },
    }),
  },
  {
    name: 'placements.ask-host',
    input: ({ agreed }) => ({
      ...{ id: agreed, version: 2, answerDueOn: '2026-11-30', overCapReason: '試験のため' },
      risks: noRisk,
    }),
  },
  {
    name: 'placements.close-card',
    input: ({ asked }) => ({ id: asked, version: 3, level: 2, reason: 'mistaken' }),
  },
  {
    name: 'placements.renew-card',
    input: ({ cardEnding }) => ({ id: cardEnding, version: 6 }),
  },
  {
    name: 'placements.answer-inquiry',
    as: asHostOf,
    input: ({ askedKey }) => ({ id: askedKey, version: 3, answer: 'accept' }),
  },
  {
    name: 'placements.answer-for-host',
    input: ({ asked }) => ({ id: asked, version: 3, answer: 'accept' }),
  },
  {
    name: 'placements.write-acceptance',
    input: ({ accepted }) => ({ id: accepted, version: 4, agreedOn: '2026-11-20', agreed: ['watch:greet'] }),
  },
  {
    name: 'placements.show-acceptance',
    input: ({ carded, cardSeen }) => ({ id: carded, version: 5, seen: cardSeen }),
  },
  {
    name: 'placements.plan-trial',
    input: ({ accepted }) => ({ ...when, id: accepted, version: 4, trialOn: '2026-11-24' }),
  },
  {
    name: 'placements.start',
    input: ({ tried }) => ({ ...when, id: tried, version: 5, startedOn: '2026-12-01' }),
  },
  {
    name: 'placements.rearrange',
    input: ({ active }) => ({ ...when, id: active, version: 6, from: '2026-12-08' }),
  },
  {
    name: 'placements.write-exit-plan',
    input: ({ staying }) => ({
      ...{ id: staying, planVersion: 0, nextHome: '見守りのあるアパート', steps: '週に一度、部屋を見に行く' },
      ...{ leaveBy: '2026-12-18', reviewOn: '2026-12-10' },
    }),
  },
  {
    name: 'placements.write-steps',
    input: ({ active }) => ({ id: active, version: 6, steps: [aStep] }),
  },
  { name: 'placements.go-step-on', input: ({ stepped }) => ({ id: stepped, version: 8, on: '2026-11-20' }) },
  {
    name: 'placements.go-step-back',
    input: ({ stepped }) => ({ id: stepped, version: 8, on: '2026-11-20', reason: '仕事が変わったため' }),
  },
  {
    name: 'placements.record-insurance',
    input: ({ active }) => ({ id: active, kind: 'volunteer', from: '2026-11-10' }),
  },
  {
    name: 'placements.correct-insurance',
    input: ({ placementInsurance }) => ({
      ...{ insurance: placementInsurance, version: 1, because: 'mistyped' },
      ...{ kind: 'volunteer', from: '2027-04-10' },
    }),
  },
  {
    name: 'placements.take-back-insurance',
    input: ({ placementInsurance }) => ({ insurance: placementInsurance, version: 1, because: 'twice' }),
  },
  {
    name: 'placements.move',
    input: ({ active }) => ({ id: active, version: 6, step: 'pause', on: '2026-12-02' }),
  },
  { name: 'placements.record-follow-up', input: ({ followUp }) => ({ id: followUp, doneOn: dayOfTests }) },
];
