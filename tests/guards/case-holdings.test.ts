import { expect, it } from 'vitest';
import { holdings } from '#db/queries/case-holdings.server';
import { useDatabase } from '#tests/setup/database';

const db = useDatabase();

/** Tables that refer to something of a case and hold nothing of it, each with the reason. */
const nothingHeld: Readonly<Record<string, string>> = {};

it('every table that refers to a case, or to a plan or placement of one, is given out and done away with', async () => {
  const rows = await db.admin<{ name: string }[]>`
    select distinct con.conrelid::regclass::text as name from pg_constraint con
    where con.contype = 'f' and con.confrelid in
      ('cases'::regclass, 'plans'::regclass, 'placements'::regclass, 'plan_goals'::regclass,
       'agenda_items'::regclass, 'support_decisions'::regclass, 'consents'::regclass)`;
  const known = new Set([...holdings.map(({ table }) => table), ...Object.keys(nothingHeld)]);
  expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});

it('stands in an order in which nothing refers to what is gone', async () => {
  const order = holdings.map(({ table }) => table);
  const rows = await db.admin<{ child: string; parent: string }[]>`
    select con.conrelid::regclass::text as child, con.confrelid::regclass::text as parent from pg_constraint con
    where con.contype = 'f' and con.confdeltype <> 'c' and con.conrelid <> con.confrelid`;
  const wrong = rows.filter(
    ({ child, parent }) =>
      order.includes(child) && order.includes(parent) && order.indexOf(child) > order.indexOf(parent),
  );
  expect(wrong).toEqual([]);
});
