export { askAgain } from './ask-again.server';
export { getReferralsOf, listOwnReferrals, newReferrals } from './list-referrals.server';
export { getReferral, refer } from './refer.server';
export { getUrgentContacts, setUrgentContacts } from './urgent-contacts.server';
