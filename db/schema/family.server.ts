import { sql } from 'drizzle-orm';
import { boolean, check, date, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';
import { cases } from './people.server';

/** 家族との連絡: a log of its own, apart from the person's; written once and never changed. No line names anybody. */
export const familyContacts = tenantTable(
  'family_contacts',
  {
    caseId: uuid('case_id').notNull(),
    contactOn: date('contact_on').notNull(),
    /** Who of the family, as a role alone: parent | partner | child | sibling | grandparent | relative */
    who: text('who').notNull(),
    /** telephone | office | visit | letter | message | online */
    means: text('means').notNull(),
    /** What was agreed with the family, about the family's own part. */
    agreed: text('agreed').notNull(),
    /** The person may be told of this contact: the family says so, or the person knows of it already. */
    personMayKnow: boolean('person_may_know').notNull(),
    /** Of a day on which the person had not agreed to anything yet. */
    beforePerson: boolean('before_person').notNull(),
    /** When the family is contacted next; of the newest line it holds. */
    nextContactOn: date('next_contact_on'),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('family_contacts_case_fk', t, t.caseId, () => cases, 'cascade'),
    belongsTo('family_contacts_by_fk', t, t.recordedBy, () => users),
    check(
      'family_contacts_who',
      sql`${t.who} in ('parent','partner','child','sibling','grandparent','relative')`,
    ),
    check(
      'family_contacts_means',
      sql`${t.means} in ('telephone','office','visit','letter','message','online')`,
    ),
    index('family_contacts_case').on(t.municipalityId, t.caseId, t.recordedAt),
  ],
);
