import type { Permission } from '~/domain/kernel/permissions';
import { paths } from '~/paths';

/** One way into an area of the site. */
export interface NavItem {
  to: string;
  label: string;
  /** Further addresses that belong to it, by their beginning. */
  also?: readonly string[] | undefined;
}

interface PermittedItem extends NavItem {
  permission: Permission;
}

/** In the order of a working day; the first that fit stand in the bar, the others under 「ほか」. */
const staffItems: readonly PermittedItem[] = [
  { to: paths.today(), label: 'きょう', permission: 'today.read' },
  { to: paths.look(), label: 'とりあえず探す', permission: 'look.use' },
  {
    to: paths.hosts(),
    label: '受入先',
    permission: 'registry.search',
    also: ['/opportunities', '/organisations'],
  },
  { to: paths.cases(), label: 'ケース', permission: 'cases.read', also: ['/allocation'] },
  { to: paths.placements(), label: '受入れ', permission: 'placements.read' },
  { to: paths.meetings(), label: '会議', permission: 'meetings.read' },
  { to: paths.gaps(), label: '足りない資源', permission: 'gaps.read' },
  { to: paths.expenses(), label: '協力費', permission: 'expenses.read' },
  { to: paths.referrals(), label: 'つないだ相談', permission: 'cases.open', also: ['/refer'] },
  { to: paths.leads(), label: '声かけ先', permission: 'leads.manage' },
  { to: paths.wishes(), label: '地域の声', permission: 'wishes.manage' },
  { to: paths.acceptHosts(), label: '確認待ちの受入先', permission: 'registry.accept' },
  { to: paths.staleHosts(), label: '更新おねがい', permission: 'registry.edit' },
  { to: paths.participantCounts(), label: '参加を望む人の数', permission: 'statistics.read' },
  { to: paths.fairness(), label: '場所の行きわたり', permission: 'statistics.read' },
  { to: paths.imports(), label: '取込', permission: 'imports.run' },
  { to: paths.adminAreas(), label: '圏域', permission: 'areas.manage' },
  { to: paths.adminWords(), label: '検索の言いかえ', permission: 'registry.edit' },
  { to: paths.adminUsers(), label: '利用者の管理', permission: 'users.manage' },
  { to: paths.adminSettings(), label: '市町村の設定', permission: 'settings.manage' },
  { to: paths.adminOutbox(), label: 'メールの送信箱', permission: 'settings.manage' },
  { to: paths.adminAudit(), label: '操作の記録', permission: 'audit.read' },
];

const publicItems: readonly NavItem[] = [
  { to: paths.registry(), label: '場所をさがす' },
  { to: paths.offer(), label: 'できることを持ち寄る' },
  { to: paths.wish(), label: '地域の声を届ける' },
  { to: paths.about(), label: '使い方' },
];

/** The most that the bar holds beside the brand and the account at 1280 px. */
const inBar = 7;

export interface Nav {
  bar: readonly NavItem[];
  more: readonly NavItem[];
}

/** The ways open to somebody with these permissions. */
export function staffNav(may: (permission: Permission) => boolean): Nav {
  const items = staffItems
    .filter((item) => may(item.permission))
    .map(({ to, label, also }): NavItem => ({ to, label, ...(also ? { also } : {}) }));
  return { bar: items.slice(0, inBar), more: items.slice(inBar) };
}

/** The ways open to everybody. */
export function publicNav(): Nav {
  return { bar: publicItems, more: [] };
}

/**
 * The item an address belongs to: itself, below it, or below one of its further addresses. Where several fit, the
 * one that names the address most exactly. @returns its `to`, or null.
 */
export function currentItem(nav: Nav, pathname: string): string | null {
  const fitting = [...nav.bar, ...nav.more].flatMap((item) =>
    [item.to, ...(item.also ?? [])]
      .filter((beginning) => pathname === beginning || pathname.startsWith(`${beginning}/`))
      .map((beginning) => ({ to: item.to, exactness: beginning.length })),
  );
  return fitting.sort((a, b) => b.exactness - a.exactness)[0]?.to ?? null;
}
