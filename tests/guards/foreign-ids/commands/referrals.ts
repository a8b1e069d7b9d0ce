import { scopeOf } from '#tests/factories/scope';
import type { CommandRow } from './row';

const asReferrer = () => scopeOf('referrer');

export const referrals: readonly CommandRow[] = [
  {
    name: 'referrals.refer',
    as: asReferrer,
    input: ({ listed, agency, area }) => ({
      ...{ gapType: 'other', referralSource: 'place_or_host', beginning: 'granted', method: 'face_to_face' },
      ...{ hostId: listed, agencyId: agency, areaId: area },
    }),
    answers: { agencyId: 'Invalid', areaId: 'Invalid' },
  },
  { name: 'referrals.ask-again', as: asReferrer, input: ({ referredCode }) => ({ code: referredCode }) },
];
