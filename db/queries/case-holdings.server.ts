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
}

const held = (table: string, by: By, name: string, end: Holding['end'] = 'delete'): Holding => ({
  ...{ table, by, name, end },
});

/**
 * Every table that holds something of a case, those that refer to others first: what is given out to the person is read
 * from them, and what is done away with is deleted in this order. A test compares it with the foreign keys.
 */
export const holdings: readonly Holding[] = [
  held('follow_ups', 'placement', '様子を聞いた記録'),
  held('exit_plans', 'placement', '退所に向けた計画'),
  held('disclosures', 'case', '受入先に見せたもの'),
  held('claim_lines', 'placement', '協力費の明細', 'detach'),
  held('work_requests', 'placement', '受入先への依頼', 'detach'),
  held('placements', 'case', '受入れ'),
  held('support_decisions', 'case', '支援決定'),
  held('plan_actions', 'plan', 'プランの行動'),
  held('plan_goals', 'plan', 'プランの目標'),
  held('ending_proposals', 'case', '終わりや中断の提案'),
  held('agenda_items', 'case', '会議の議題'),
  held('plans', 'case', 'プラン'),
  held('consents', 'case', '同意の記録'),
  held('profile_strengths', 'case', '強みと願い'),
  held('profile_considerations', 'case', '配慮と条件'),
  held('profiles', 'case', '時間と行き方'),
  held('profile_versions', 'case', 'プロフィールの前の版', 'cascade'),
  held('interview_notes', 'case', '聞き取りのメモ', 'cascade'),
  held('scheme_checks', 'case', 'ほかの制度の検討'),
  held('contact_attempts', 'case', '連絡を試みた記録'),
  held('case_endings', 'case', '終わり方の記録'),
  held('aftercare_contacts', 'case', '終わったあとの連絡'),
  held('referrals', 'case', 'つなぎの記録'),
  held('engagement_reviews', 'case', '支援決定前の関わりの見直し'),
  held('household_members', 'case', '世帯としてのまとまり'),
  held('slip_losses', 'case', '対応票をなくした記録'),
  held('case_openings', 'case', '急ぎの閲覧'),
  held('case_agencies', 'case', '関わる機関'),
  held('cases', 'self', '基本のこと'),
];

function belonging({ by }: Holding, municipalityId: string, caseId: string): SQL {
  const of = (table: string) =>
    sql`(select o.id from ${sql.identifier(table)} o where o.municipality_id = ${municipalityId} and o.case_id = ${caseId})`;
  const keys: Record<By, SQL> = {
    self: sql`t.id = ${caseId}`,
    case: sql`t.case_id = ${caseId}`,
    plan: sql`t.plan_id in ${of('plans')}`,
    placement: sql`t.placement_id in ${of('placements')}`,
  };
  return sql`t.municipality_id = ${municipalityId} and ${keys[by]}`;
}

/**
 * All that a table holds of a case, by the names of its columns. Whole rows on purpose: what is held is given out whole,
 * and a column that is added later is in it.
 */
export async function readHolding(
  tx: ScopedTx,
  holding: Holding,
  caseId: string,
): Promise<Record<string, unknown>[]> {
  const rows = await tx.execute<{ row: Record<string, unknown> }>(
    sql`select to_jsonb(t) - 'municipality_id' as row from ${sql.identifier(holding.table)} t
      where ${belonging(holding, tx.municipalityId, caseId)} order by t.id`,
  );
  return rows.map(({ row }) => row);
}

/** Deletes all that is held of a case, and takes its placements off what is kept for the accounts. @returns how many rows of each table. */
export async function deleteHoldings(tx: ScopedTx, caseId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const holding of holdings) {
    const rows = sql`from ${sql.identifier(holding.table)} t where ${belonging(holding, tx.municipalityId, caseId)}`;
    const [found] = await tx.execute<{ number: number }>(sql`select count(*)::int as number ${rows}`);
    counts[holding.table] = found?.number ?? 0;
    if (holding.end === 'detach') {
      await tx.execute(
        sql`update ${sql.identifier(holding.table)} t set placement_id = null
          where ${belonging(holding, tx.municipalityId, caseId)}`,
      );
    } else if (holding.end === 'delete') await tx.execute(sql`delete ${rows}`);
  }
  return counts;
}

/** Names of whom and what ids stand for: users, agencies, hosts, areas. */
export async function listNames(tx: ScopedTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = sql.param(ids, { mapToDriverValue: (all: string[]) => `{${all.join(',')}}` });
  const parts = ['users', 'agencies', 'hosts', 'areas'].map(
    (table) =>
      sql`select id, name from ${sql.identifier(table)} where municipality_id = ${tx.municipalityId} and id = any(${wanted}::uuid[])`,
  );
  const rows = await tx.execute<{ id: string; name: string }>(sql.join(parts, sql` union all `));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
