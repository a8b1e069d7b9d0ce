import {
  confirmNumbers,
  declareCapacity,
  noteDays,
  recordConsultation,
  seatOffer,
  setUsualWeek,
} from '~/domain/registry/index.server';
import {
  confirmHostSchema,
  declareCapacitySchema,
  noteDaysSchema,
  recordConsultationSchema,
  seatOfferSchema,
  setUsualWeekSchema,
} from '~/domain/registry/schema';
import { byIntent, taking } from '~/http/intents.server';

const sameMonth = { keepSearch: true };

/** What is done on the page of a facility; each button has a form of its own. */
export const actOnFacility = byIntent({
  capacity: taking(declareCapacitySchema, declareCapacity, '定員を書きました。', sameMonth),
  week: taking(setUsualWeekSchema, setUsualWeek, 'いつもの人数を書きました。', sameMonth),
  confirm: taking(confirmHostSchema, confirmNumbers, '人数を、きょう確かめたことにしました。', sameMonth),
  days: taking(noteDaysSchema, noteDays, 'いつもと違う日を書きました。', sameMonth),
  consultation: taking(
    recordConsultationSchema,
    recordConsultation,
    '所管課とのやりとりを書きました。',
    sameMonth,
  ),
  seat: taking(seatOfferSchema, seatOffer, '受入枠が使う定員を決めました。', sameMonth),
});
