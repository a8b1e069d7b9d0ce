import { listNames, readHoldings } from '#db/queries/case-holdings.server';
import { listMergedInto } from '#db/queries/case-merges.server';
import { readingsOf } from '~/domain/audit/index.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork } from '~/domain/people/index.server';
import { keepsFamilyWord } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { factsOfRow } from './words';

type Row = Record<string, unknown>;

/**
 * 写し: everything held on a case, for the person who asks what is held (開示請求), with the log of who looked. The case
 * itself comes first. What would tell of others is left out: the other cases of a household, the numbers of other agencies;
 * and of the family's own log whatever the maker of the copy may not read (0087).
 */
export const getCopy = read({
  name: 'records.get-copy',
  permission: 'cases.oversee',
  run: async ({ tx, scope, now }, { code }: { code: string | undefined; as: 'page' | 'json' }) => {
    const found = await findCaseForWork(tx, scope, code);
    // What was opened in an emergency is there to be read, not to be given out.
    if (tx.caseWay === 'urgent') throw new NotFound('記録の写し');
    const own = userOf(scope).agencyId;
    const all = [found, ...(await listMergedInto(tx, [found.id]))];
    const keepers = new Set(all.filter((one) => keepsFamilyWord(own, one)).map(({ id }) => id));
    const works = tx.caseWay === 'works';
    const held = (
      await readHoldings(
        tx,
        all.map(({ id }) => id),
      )
    )
      .reverse()
      .map((part) => ({
        ...part,
        rows: part.rows.filter((row) => mayBeRead(part.table, row, works, keepers)),
      }));
    const sections = held.map(({ table, name, rows }) => ({
      ...{ table, name },
      rows: rows.filter((row) => mayBeTold(table, row)).map((row) => withoutOthers(table, row, own)),
    }));
    const rowsOf = (parts: readonly { rows: Row[] }[]) => parts.flatMap(({ rows }) => rows);
    const told = rowsOf(sections);
    const names = await listNames(tx, [
      ...new Set(told.flatMap((row) => Object.values(row)).filter(isOneId)),
    ]);
    const since = all.map(({ createdAt }) => createdAt.getTime());
    return {
      code: found.code,
      /** With those of the cases that were taken up in it. */
      codes: all.map(({ code: one }) => one),
      madeOn: today(now),
      /** The family's own log is not this reader's, or not all of it; that says nothing of whether there is one. */
      lacksFamily: !works || keepers.size < all.length,
      /** Contacts with the family that the family does not want told: kept out, for the municipality to decide on. */
      withheld: rowsOf(held).length - told.length,
      sections: sections
        .filter(({ rows }) => rows.length > 0)
        .map(({ table, name, rows }) => ({
          table,
          name,
          rows,
          facts: rows.map((row) => factsOfRow(table, row, names)),
        })),
      readings: await readingsOf(
        tx,
        all.map(({ code: one }) => one),
        new Date(Math.min(...since)),
      ),
    };
  },
  shows: ({ codes }, { as }) => ({
    codes,
    context: '担当',
    detail: { printed: '開示のための写し', as },
  }),
});

function isOneId(value: unknown): value is string {
  return typeof value === 'string' && isId(value);
}

/** The family's own log is for who works on the case; of before the person agreed for who leads it or referred it. */
function mayBeRead(table: string, row: Row, works: boolean, keepers: ReadonlySet<unknown>): boolean {
  if (table !== 'family_contacts') return true;
  return works && (row['before_person'] === false || keepers.has(row['case_id']));
}

/** What a family said belongs to the family too: it goes to the person only where the family, or the person, has said so. */
function mayBeTold(table: string, row: Row): boolean {
  return table !== 'family_contacts' || row['person_may_know'] === true;
}

/** Columns that are not about the person: what opens a page, what would tell of others. */
const leftOut = ['portal_key', 'household_id'];

function withoutOthers(table: string, row: Row, ownAgency: string): Row {
  const rest = Object.fromEntries(Object.entries(row).filter(([column]) => !leftOut.includes(column)));
  const masked = table === 'case_agencies' && row['agency_id'] !== ownAgency && row['case_ref'] !== '';
  return masked ? { ...rest, case_ref: 'この機関にたずねてください' } : rest;
}
