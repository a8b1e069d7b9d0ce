import { sql, type SQL } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';

/** How the rows of a table belong to a case. */
type By = 'case' | 'plan' | 'placement' | 'self';

export interface Holding {
  /** Name of the table. */
  readonly table: string;
  readonly by: By;
  /** What it holds, in Japanese. */
  readonly name: string;
  /** What becomes of its rows when the case is done away with; `cascade`: they go with the case itself. */
  readonly end: 'delete' | 'detach' | 'cascade';
  /**
   * What becomes of them when the case is taken up in another one: they go over to it; they stay under the code they
   * were written under, as consents, decisions and what a meeting had before it were given for that case; or they are
   * done by hand. What belongs to a plan or a placement goes where that goes.
   */
  readonly merge: 'goes' | 'stays' | 'by_hand';
}

const held = (
  table: string,
  by: By,
  name: string,
  given: Partial<Pick<Holding, 'end' | 'merge'>> = {},
): Holding => ({ ...{ table, by, name, end: 'delete', merge: 'goes' }, ...given });

/**
 * Every table that holds something of a case, those that refer to others first: what is given out to the person is read
 * from them, and what is done away with is deleted in this order. A test compares it with the foreign keys.
 */
export const holdings: readonly Holding[] = [
  held('follow_ups', 'placement', '様子を聞いた記録'),
  held('placement_steps', 'placement', '少しずつの段取り'),
  held('placement_steps_back', 'placement', '一段もどった記録'),
  held('insurances', 'placement', '受入れの保険'),
  held('exit_plans', 'placement', '退所に向けた計画'),
  held('offer_news', 'case', '新しく合いそうと知らせた枠', { end: 'cascade', merge: 'stays' }),
  held('allocation_choices', 'case', '組み合わせ案で手で決めたこと'),
  held('allocation_lines', 'case', '残した組み合わせ案'),
  held('disclosures', 'case', '受入先に見せたもの'),
  held('claim_lines', 'placement', '協力費の明細', { end: 'detach' }),
  held('work_requests', 'placement', '受入先への依頼', { end: 'detach' }),
  held('placements', 'case', '受入れ'),
  held('work_prints', 'case', '作品が載ったところ', { end: 'cascade', merge: 'stays' }),
  held('work_loans', 'case', '作品の貸し出し'),
  held('work_answers', 'case', '作品ごとの返事', { end: 'cascade', merge: 'stays' }),
  held('works', 'case', '作品'),
  held('meeting_ideas', 'case', '会議で出た案', { merge: 'stays' }),
  held('support_decisions', 'case', '支援決定', { merge: 'stays' }),
  held('plan_actions', 'plan', 'プランの行動'),
  held('plan_goals', 'plan', 'プランの目標'),
  held('ending_proposals', 'case', '終わりや中断の提案', { merge: 'stays' }),
  held('agenda_items', 'case', '会議の議題', { merge: 'stays' }),
  held('plans', 'case', 'プラン', { merge: 'stays' }),
  held('consents', 'case', '同意の記録', { merge: 'stays' }),
  held('profile_strengths', 'case', '強みと願い', { merge: 'by_hand' }),
  held('profile_considerations', 'case', '配慮と条件', { merge: 'by_hand' }),
  held('profiles', 'case', '時間と行き方', { merge: 'by_hand' }),
  held('profile_versions', 'case', 'プロフィールの前の版', { end: 'cascade', merge: 'stays' }),
  held('interview_notes', 'case', '聞き取りのメモ', { end: 'cascade', merge: 'stays' }),
  held('family_contacts', 'case', 'ご家族との連絡', { end: 'cascade', merge: 'stays' }),
  held('scheme_checks', 'case', 'ほかの制度の検討'),
  held('contact_attempts', 'case', '連絡を試みた記録'),
  held('case_endings', 'case', '終わり方の記録'),
  held('aftercare_contacts', 'case', '終わったあとの連絡'),
  held('referrals', 'case', 'つなぎの記録'),
  held('engagement_reviews', 'case', '支援決定前の関わりの見直し'),
  held('household_members', 'case', '世帯としてのまとまり'),
  held('slip_losses', 'case', '対応票をなくした記録', { merge: 'stays' }),
  held('case_openings', 'case', '急ぎの閲覧'),
  held('case_agencies', 'case', '関わる機関', { merge: 'by_hand' }),
  held('cases', 'self', '基本のこと', { merge: 'by_hand' }),
];

/** The case to which a row `t` belongs. */
function caseOf({ by }: Holding): SQL {
  const parent = (table: string, key: string) =>
    sql`(select o.case_id from ${sql.identifier(table)} o
      where o.municipality_id = t.municipality_id and o.id = t.${sql.identifier(key)})`;
  const keys: Record<By, SQL> = {
    self: sql`t.id`,
    case: sql`t.case_id`,
    plan: parent('plans', 'plan_id'),
    placement: parent('placements', 'placement_id'),
  };
  return keys[by];
}

function belonging({ by }: Holding, municipalityId: string, caseIds: SQL): SQL {
  const of = (table: string) =>
    sql`(select o.id from ${sql.identifier(table)} o where o.municipality_id = ${municipalityId} and o.case_id = any(${caseIds}))`;
  const keys: Record<By, SQL> = {
    self: sql`t.id = any(${caseIds})`,
    case: sql`t.case_id = any(${caseIds})`,
    plan: sql`t.plan_id in ${of('plans')}`,
    placement: sql`t.placement_id in ${of('placements')}`,
  };
  return sql`t.municipality_id = ${municipalityId} and ${keys[by]}`;
}

const idList = (ids: readonly string[]) =>
  sql`${sql.param(ids, { mapToDriverValue: (all: string[]) => `{${all.join(',')}}` })}::uuid[]`;

/**
 * All that is held of some cases, by the names of its columns, table by table in the order of the list: one statement,
 * so that all of it is of one moment. Whole rows on purpose: what is held is given out whole, and a column that is
 * added later is in it.
 */
export async function readHoldings(
  tx: ScopedTx,
  caseIds: readonly string[],
): Promise<(Holding & { rows: Record<string, unknown>[] })[]> {
  const wanted = idList(caseIds);
  const parts = holdings.map(
    (holding, at) =>
      sql`select ${sql.raw(String(at))} as at, t.id, to_jsonb(t) - 'municipality_id' as row
        from ${sql.identifier(holding.table)} t where ${belonging(holding, tx.municipalityId, wanted)}`,
  );
  const rows = await tx.execute<{ at: number; row: Record<string, unknown> }>(
    sql`select at, row from (${sql.join(parts, sql` union all `)}) held order by at, id`,
  );
  return holdings.map((holding, at) => ({
    ...holding,
    rows: rows.filter((one) => one.at === at).map(({ row }) => row),
  }));
}

/**
 * Takes out of what stays for the accounts what tells of a person: whose it was, and what was written of it. The key by
 * which nothing is paid twice stays as a digest, and of what proves a line only that there is something: without it none
 * was approved (I13).
 */
const emptied: Readonly<Record<string, SQL>> = {
  claim_lines: sql`placement_id = null, description = '', scheme_note = '',
    evidence = case when t.evidence = '' then '' else '控えあり' end,
    approved_key = encode(sha256(convert_to(t.approved_key, 'UTF8')), 'hex')`,
  work_requests: sql`placement_id = null, content = ''`,
};

/** What is done with the rows of a table, as a statement that answers with the case of each. */
function endingOf(holding: Holding, rows: SQL): SQL {
  const table = sql.identifier(holding.table);
  const ids = sql`select t.id, ${caseOf(holding)} as case_id from ${table} t where ${rows}`;
  if (holding.end === 'cascade') return ids;
  const same = sql`t.municipality_id = held.municipality_id and t.id = held.id`;
  const held = sql`(select t.municipality_id, t.id, ${caseOf(holding)} as case_id from ${table} t where ${rows}) held`;
  return holding.end === 'delete'
    ? sql`delete from ${table} t using ${held} where ${same} returning held.case_id`
    : sql`update ${table} t set ${emptied[holding.table]} from ${held} where ${same} returning held.case_id`;
}

/** What was remarked on a kept proposal may be about any of its cases, and goes with the first. @returns the proposals. */
async function emptyRemarks(tx: ScopedTx, caseIds: SQL): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`update allocation_proposals p set remark = ''
    where p.municipality_id = ${tx.municipalityId} and p.id in
      (select l.proposal_id from allocation_lines l
        where l.municipality_id = ${tx.municipalityId} and l.case_id = any(${caseIds}))
    returning p.id`);
  return rows.map(({ id }) => id);
}

/** A kept proposal of which no line is left goes whole. */
async function dropEmptyProposals(tx: ScopedTx, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`delete from allocation_proposals p
    where p.municipality_id = ${tx.municipalityId} and p.id = any(${idList(ids)})
      and not exists (select 1 from allocation_lines l
        where l.municipality_id = p.municipality_id and l.proposal_id = p.id)`);
}

/**
 * Deletes all that is held of some cases, table by table, and takes their placements off what is kept for the accounts.
 * @returns for each case how many rows of each table.
 */
export async function deleteHoldings(
  tx: ScopedTx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Record<string, number>>> {
  const wanted = idList(caseIds);
  const counts = new Map<string, Record<string, number>>(caseIds.map((id) => [id, {}]));
  await tx.execute(sql`update cases set merged_into = null where merged_into = any(${wanted})`);
  const proposals = await emptyRemarks(tx, wanted);
  for (const holding of holdings) {
    const ends = endingOf(holding, belonging(holding, tx.municipalityId, wanted));
    const ended = await tx.execute<{ id: string; number: number }>(
      sql`with ended as (${ends}) select case_id as id, count(*)::int as number from ended group by case_id`,
    );
    for (const { id, number } of ended) Object.assign(counts.get(id) ?? {}, { [holding.table]: number });
  }
  await dropEmptyProposals(tx, proposals);
  return counts;
}

/** Names of whom and what ids stand for: users, agencies, hosts, areas, works. */
export async function listNames(tx: ScopedTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const parts = ['users', 'agencies', 'hosts', 'areas'].map(
    (table) =>
      sql`select id, name from ${sql.identifier(table)} where municipality_id = ${tx.municipalityId} and id = any(${idList(ids)})`,
  );
  const titles = sql`select id, title as name from works
    where municipality_id = ${tx.municipalityId} and id = any(${idList(ids)})`;
  const rows = await tx.execute<{ id: string; name: string }>(sql.join([...parts, titles], sql` union all `));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
