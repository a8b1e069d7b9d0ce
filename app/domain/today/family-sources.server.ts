import { listDueFamilyContacts } from '#db/queries/family-contacts.server';
import { userOf } from '~/domain/kernel/user';
import { keepsFamilyWord } from '~/domain/people/rules';
import { familyContactItem } from './course-items';
import type { TodayItem } from './items';
import type { Reader } from './reader';

/** Families to be contacted; what was agreed before the person did is told to the agencies it was agreed with alone. */
export async function familyContacts({ tx, scope, today, mine }: Reader): Promise<TodayItem[]> {
  const { agencyId } = userOf(scope);
  const rows = (await listDueFamilyContacts(tx, today)).filter(
    (row) => mine(row) && (!row.beforePerson || keepsFamilyWord(agencyId, row.saidTo)),
  );
  return rows.flatMap(({ nextOn, ...row }) =>
    nextOn === null ? [] : [familyContactItem({ ...row, nextOn }, today)],
  );
}
