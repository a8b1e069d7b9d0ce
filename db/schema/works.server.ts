import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';
import { cases } from './people.server';
import { hosts } from './registry.server';

/** 作品: something a person made that may be shown, lent and printed. No picture, file or name of it is kept (D1). */
export const works = tenantTable(
  'works',
  {
    caseId: uuid('case_id').notNull(),
    /** A short title that names nobody. */
    title: text('title').notNull(),
    /** drawing | photo | calligraphy | writing | handicraft | woodwork | other */
    kind: text('kind').notNull(),
    /** Where the thing itself is kept. */
    keptAt: text('kept_at').notNull(),
    /** How its maker is named where it is shown or printed: pen_name | none. Never the real name (D1). */
    credit: text('credit').notNull(),
    penName: text('pen_name').notNull().default(''),
    createdBy: uuid('created_by').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('works_case_fk', t, t.caseId, () => cases),
    belongsTo('works_created_by_fk', t, t.createdBy, () => users),
    check(
      'works_kind',
      sql`${t.kind} in ('drawing','photo','calligraphy','writing','handicraft','woodwork','other')`,
    ),
    check('works_credit', sql`${t.credit} in ('pen_name','none')`),
    check('works_pen_name', sql`(${t.credit} = 'pen_name') = (${t.penName} <> '')`),
    index('works_case').on(t.municipalityId, t.caseId),
  ],
);

/** What the person said of one single work (MAT-9): the newest holds. Written once and never changed. */
export const workAnswers = tenantTable(
  'work_answers',
  {
    caseId: uuid('case_id').notNull(),
    workId: uuid('work_id').notNull(),
    /** granted | refused | withdrawn */
    state: text('state').notNull(),
    /** How it was heard; null where it ended with the consent to show works at all. */
    method: text('method'),
    answeredOn: date('answered_on').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('work_answers_case_fk', t, t.caseId, () => cases, 'cascade'),
    belongsTo('work_answers_work_fk', t, t.workId, () => works, 'cascade'),
    belongsTo('work_answers_by_fk', t, t.recordedBy, () => users),
    check('work_answers_state', sql`${t.state} in ('granted','refused','withdrawn')`),
    check('work_answers_method', sql`${t.method} in ('face_to_face','telephone','paper','online')`),
    index('work_answers_work').on(t.municipalityId, t.workId, t.recordedAt),
    index('work_answers_case').on(t.municipalityId, t.caseId),
  ],
);

/** 貸出の台帳: which work was at which host, from when until when. One work is at one place at a time. */
export const workLoans = tenantTable(
  'work_loans',
  {
    caseId: uuid('case_id').notNull(),
    workId: uuid('work_id').notNull(),
    hostId: uuid('host_id').notNull(),
    /** lent | on_the_spot: shown and taken along again */
    how: text('how').notNull(),
    lentOn: date('lent_on').notNull(),
    lentBy: uuid('lent_by').notNull(),
    dueOn: date('due_on'),
    returnedOn: date('returned_on'),
    returnedBy: uuid('returned_by'),
    /** The person took the agreement back while it was there: it is to be fetched (I10). */
    recalledOn: date('recalled_on'),
    /** What the person said of this work, on which it was shown. */
    answerId: uuid('answer_id').notNull(),
  },
  (t) => [
    belongsTo('work_loans_case_fk', t, t.caseId, () => cases),
    belongsTo('work_loans_work_fk', t, t.workId, () => works),
    belongsTo('work_loans_host_fk', t, t.hostId, () => hosts),
    belongsTo('work_loans_lent_by_fk', t, t.lentBy, () => users),
    belongsTo('work_loans_returned_by_fk', t, t.returnedBy, () => users),
    belongsTo('work_loans_answer_fk', t, t.answerId, () => workAnswers, 'cascade'),
    check('work_loans_how', sql`${t.how} in ('lent','on_the_spot')`),
    check('work_loans_due', sql`(${t.how} = 'lent') = (${t.dueOn} is not null)`),
    check('work_loans_on_the_spot', sql`${t.how} = 'lent' or ${t.returnedOn} is not null`),
    check('work_loans_order', sql`${t.returnedOn} >= ${t.lentOn} and ${t.dueOn} >= ${t.lentOn}`),
    uniqueIndex('work_loans_one_open')
      .on(t.municipalityId, t.workId)
      .where(sql`${t.returnedOn} is null`),
    index('work_loans_case').on(t.municipalityId, t.caseId),
    index('work_loans_host').on(t.municipalityId, t.hostId),
  ],
);

/** 掲載: where a work was printed and when, and under what name. It cannot be taken back, and stands as it was written. */
export const workPrints = tenantTable(
  'work_prints',
  {
    caseId: uuid('case_id').notNull(),
    workId: uuid('work_id').notNull(),
    hostId: uuid('host_id').notNull(),
    /** In what it stands: 「広報紙の冬号」. */
    printedIn: text('printed_in').notNull(),
    printedOn: date('printed_on').notNull(),
    credit: text('credit').notNull(),
    penName: text('pen_name').notNull().default(''),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
    answerId: uuid('answer_id').notNull(),
  },
  (t) => [
    belongsTo('work_prints_case_fk', t, t.caseId, () => cases, 'cascade'),
    belongsTo('work_prints_work_fk', t, t.workId, () => works, 'cascade'),
    belongsTo('work_prints_host_fk', t, t.hostId, () => hosts),
    belongsTo('work_prints_by_fk', t, t.recordedBy, () => users),
    belongsTo('work_prints_answer_fk', t, t.answerId, () => workAnswers, 'cascade'),
    check('work_prints_credit', sql`${t.credit} in ('pen_name','none')`),
    index('work_prints_work').on(t.municipalityId, t.workId),
    index('work_prints_case').on(t.municipalityId, t.caseId),
  ],
);
