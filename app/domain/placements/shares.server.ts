import { findAddress, listShares } from '#db/queries/shares.server';
import { findPlacement } from '#db/queries/placements.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { findCaseForWork, requireCaseAccess } from '~/domain/people/index.server';
import { cardState, consentScopeWords, type CardState, type ConsentScope } from '~/domain/people/rules';
import { today, type Day } from '~/lib/japanese-date';
import { wordsShown } from './shown-cards';

/** One card that was shown to one host. */
export interface Share {
  id: string;
  hostName: string;
  alias: string;
  kind: '打診の札' | '受入れカード';
  words: string[];
  /** The same in やさしい日本語, for the person. */
  easyWords: string[];
  openedOn: Day;
  openedBy: string | null;
  /** 「受入先への匿名の打診（2026-10-05、きまり2026-04版）」; null for cards from before this was kept. */
  consent: { name: string; on: Day; rulesVersion: string } | null;
  /** What it was given for; '' where none was asked for. */
  purpose: string;
  /** Whether the host still sees it, and if not since when and why. */
  state: CardState;
}

async function sharesOf(tx: ScopedTx, caseId: string, day: Day): Promise<Share[]> {
  const rows = await listShares(tx, caseId);
  return rows.map((row) => ({
    id: row.id,
    hostName: row.hostName,
    ...wordsShown(row.shown),
    kind: row.level === 2 ? '打診の札' : '受入れカード',
    openedOn: today(row.openedAt),
    openedBy: row.openedBy,
    purpose: row.purpose,
    consent:
      row.consentOn === null
        ? null
        : {
            name: consentScopeWords[row.consentScope as ConsentScope].name,
            on: row.consentOn,
            rulesVersion: row.rulesVersion ?? '',
          },
    state: cardState(row, day),
  }));
}

/** 共有の記録 of a case: who was shown what, when, by whom and on which consent (I10, I14). */
export const getShares = read({
  name: 'placements.get-shares',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const found = await findCaseForWork(tx, scope, code);
    const day = today(now);
    return { code: found.code, today: day, shares: await sharesOf(tx, found.id, day) };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当', detail: { printed: '共有の記録' } }),
});

/** わたしのカード: where and when, whom to greet, and what was told to whom; for the person, on paper (D13). */
export const getMyCard = read({
  name: 'placements.get-my-card',
  permission: 'placements.read',
  run: async ({ tx, scope, now }, id: string | undefined) => {
    const row = isId(id) ? await findPlacement(tx, id) : null;
    if (!row) throw new NotFound('受入れ');
    await requireCaseAccess(tx, scope, row.caseId);
    const address = await findAddress(tx, row.hostId);
    const day = today(now);
    return {
      id: row.id,
      code: row.code,
      hostName: row.hostName,
      address,
      greet: row.hostContact,
      coordinator: row.coordinatorName ?? '',
      alias: row.alias,
      timeText: row.timeText,
      trialOn: row.trialOn,
      startedOn: row.startedOn,
      today: day,
      shares: await sharesOf(tx, row.caseId, day),
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当', detail: { printed: 'わたしのカード' } }),
});
