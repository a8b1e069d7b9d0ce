import { holdings, listNames, readHolding } from '#db/queries/case-holdings.server';
import { readingsOf } from '~/domain/audit/index.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { factsOfRow } from './words';

type Row = Record<string, unknown>;

/**
 * 写し: everything held on a case, for the person who asks what is held (開示請求), with the log of who looked. The case
 * itself comes first. What would tell of others is left out: the other cases of a household, the numbers of other agencies.
 */
export const getCopy = read({
  name: 'records.get-copy',
  permission: 'cases.oversee',
  run: async ({ tx, scope, now }, { code }: { code: string | undefined; as: 'page' | 'json' }) => {
    const found = await findCaseForWork(tx, scope, code);
    // What was opened in an emergency is there to be read, not to be given out.
    if (tx.caseWay === 'urgent') throw new NotFound('記録の写し');
    const own = userOf(scope).agencyId;
    const sections = [];
    for (const holding of [...holdings].reverse()) {
      const rows = await readHolding(tx, holding, found.id);
      sections.push({ ...holding, rows: rows.map((row) => withoutOthers(holding.table, row, own)) });
    }
    const ids = sections.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row))).filter(isOneId);
    const names = await listNames(tx, [...new Set(ids)]);
    return {
      code: found.code,
      madeOn: today(now),
      sections: sections
        .filter(({ rows }) => rows.length > 0)
        .map(({ table, name, rows }) => ({
          table,
          name,
          rows,
          facts: rows.map((row) => factsOfRow(table, row, names)),
        })),
      readings: await readingsOf(tx, [found.code], found.createdAt),
    };
  },
  shows: ({ code }, { as }) => ({
    codes: [code],
    context: '担当',
    detail: { printed: '開示のための写し', as },
  }),
});

function isOneId(value: unknown): value is string {
  return typeof value === 'string' && isId(value);
}

/** Columns that are not about the person: what opens a page, what would tell of others. */
const leftOut = ['portal_key', 'household_id'];

function withoutOthers(table: string, row: Row, ownAgency: string): Row {
  const rest = Object.fromEntries(Object.entries(row).filter(([column]) => !leftOut.includes(column)));
  const masked = table === 'case_agencies' && row['agency_id'] !== ownAgency && row['case_ref'] !== '';
  return masked ? { ...rest, case_ref: 'この機関にたずねてください' } : rest;
}
