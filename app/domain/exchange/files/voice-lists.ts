import { listLeads, listWishes, type LeadView, type WishView } from '~/domain/community/index.server';
import { dayColumn, textColumn } from '~/lib/table-file/columns';
import type { ListFile } from './list-file.server';

/** The board of leads. The contacts of those who told what they can bring are in no file. */
export const leadList: ListFile<LeadView> = {
  name: 'leads',
  title: '声かけ先',
  columns: [
    textColumn('名前', ({ name }) => name, 30),
    textColumn('状態', ({ stageName }) => stageName),
    textColumn('圏域', ({ area }) => area, 14),
    textColumn('種類', ({ kind }) => kind),
    textColumn('知ったきっかけ', ({ source }) => source),
    textColumn('受付番号', ({ offer }) => offer?.reference ?? '', 12),
    dayColumn('知った日', ({ knownOn }) => knownOn),
    textColumn('できること', ({ offer }) => offer?.what ?? '', 40),
    textColumn('いつごろ', ({ offer }) => offer?.whenText ?? '', 24),
    textColumn('メモ', ({ note }) => note, 30),
    textColumn('担当', ({ owner }) => owner),
    textColumn('足りない資源', ({ gap }) => gap?.what ?? '', 30),
    textColumn('つぎにすること', ({ nextWhat }) => nextWhat, 30),
    dayColumn('つぎの日', ({ nextOn }) => nextOn),
    textColumn('見送った理由', ({ closeReason }) => closeReason, 30),
    textColumn('受入先', ({ host }) => host?.name ?? '', 26),
  ],
  rows: async (scope, { now }) => {
    const { columns } = await listLeads(scope, null, { now });
    return columns.flatMap(({ leads }) => leads);
  },
};

/** The wishes of the community, those that wait first. */
export const wishList: ListFile<WishView> = {
  name: 'wishes',
  title: '地域の声',
  columns: [
    textColumn('声', ({ words }) => words, 40),
    textColumn('状態', ({ statusName }) => statusName),
    textColumn('圏域', ({ area }) => area, 14),
    textColumn('だれの声', ({ saidBy }) => saidBy),
    dayColumn('届いた日', ({ heardOn }) => heardOn),
    textColumn('受付番号', ({ reference }) => reference, 12),
    textColumn('支援メニュー', ({ menus }) => menus.join('、'), 30),
    textColumn('活動', ({ activities }) => activities.join('、'), 30),
    textColumn('載せない理由', ({ dismissReason }) => dismissReason, 30),
  ],
  rows: async (scope, { now }) => {
    const { groups } = await listWishes(scope, null, { now });
    return groups.flatMap(({ wishes }) => wishes);
  },
};
