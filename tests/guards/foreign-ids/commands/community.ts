import { anOfferFilledIn, aWishFilledIn } from '#tests/factories/voices';
import { asHostOf, type CommandRow } from './row';

export const community: readonly CommandRow[] = [
  {
    name: 'community.raise-gap',
    input: ({ area }) => ({ areaId: area, resource: 'pickup' }),
  },
  {
    name: 'community.move-gap',
    input: ({ gap, community: assignedTo }) => ({ id: gap, version: 2, step: 'assign', assignedTo }),
    answers: { assignedTo: 'Invalid' },
  },
  {
    name: 'community.receive-offer',
    input: ({ area }) => ({ ...anOfferFilledIn, area }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.note-lead',
    input: ({ area, gap, openWish, talkedOver }) => ({
      ...{ name: '駅前の文具店', kind: 'shop', area, gap, wish: openWish, source: 'walk' },
      proposal: talkedOver,
      ...{ nextWhat: '電話する', nextOn: '2027-01-15' },
    }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.note-gathering',
    input: ({ openDoor }) => ({ id: openDoor, day: '2026-11-10', people: '8' }),
  },
  {
    name: 'community.note-own-gathering',
    as: asHostOf,
    input: ({ openDoor }) => ({ id: openDoor, day: '2026-11-10', people: '8' }),
  },
  {
    name: 'community.plan-lead',
    input: ({ newLead }) => ({ id: newLead, version: 1, nextWhat: '電話する', nextOn: '2027-01-15' }),
  },
  {
    name: 'community.move-lead',
    input: ({ newLead }) => ({ id: newLead, version: 1, step: 'contact' }),
  },
  {
    name: 'community.register-lead',
    input: ({ contactedLead, area }) => ({
      ...{ id: contactedLead, version: 2, name: 'みどり屋 奥の席', kind: 'shop', area },
      ...{ whatWeCanBring: '店の奥の席', contact: '054-000-0012', sureNew: true },
    }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.finish-lead',
    input: ({ agreedLead }) => ({ id: agreedLead, version: 2 }),
  },
  {
    name: 'community.receive-wish',
    input: ({ area }) => ({ ...aWishFilledIn, area }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.accept-wish',
    input: ({ receivedWish, area }) => ({
      ...{ id: receivedWish, version: 1, words: aWishFilledIn.words, area },
      menuKinds: ['gathering_place'],
    }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.move-wish',
    input: ({ receivedWish }) => ({ id: receivedWish, version: 1, step: 'dismiss', reason: '広告でした。' }),
  },
];
