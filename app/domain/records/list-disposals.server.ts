import { findMunicipality } from '#db/queries/directory.server';
import {
  listCertificates,
  listDisposed,
  listEndedBefore,
  listProposedDisposals,
} from '#db/queries/case-disposals.server';
import { holdings } from '#db/queries/case-holdings.server';
import { listWorksOut } from '#db/queries/works-out.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { dayOf, today } from '~/lib/japanese-date';
import { readRetentionYears } from './retention.server';
import { decideDisposal, disposalsAtOnce, dueBefore, keptBy, retentionOver } from './rules';

/** What need no longer be kept, what was put forward, and the certificates of what is gone. */
export const listDisposals = read({
  name: 'records.list-disposals',
  permission: 'cases.oversee',
  run: async ({ tx, scope, now }) => {
    const day = today(now);
    const of = keptBy(scope.actor);
    const { userId } = userOf(scope);
    const years = await readRetentionYears(tx, day);
    const due = await listEndedBefore(tx, { day: dueBefore(day, years), of, limit: disposalsAtOnce });
    const waiting = await listProposedDisposals(tx, of);
    const out = await listWorksOut(tx, [...due.map(({ id }) => id), ...waiting.map(({ caseId }) => caseId)]);
    const worksOf = (caseId: string) => out.filter((one) => one.caseId === caseId);
    return {
      years,
      due: due.map(({ id, code, endedOn }) => ({
        ...{ code, endedOn, dueOn: retentionOver(endedOn, years), worksOut: worksOf(id).length },
      })),
      proposed: waiting.map(({ proposedBy, endedNow, ...row }) => ({
        ...row,
        /** Works of it that are still with a host. */
        worksOut: worksOf(row.caseId),
        confirming: decideDisposal({
          isOwn: proposedBy === userId,
          ...{ endedOn: row.endedOn, endedNow, years, today: day },
        }),
      })),
      certificates: (await listCertificates(tx, of)).map(({ disposedAt, ...row }) => ({
        ...row,
        disposedOn: dayOf(disposedAt),
      })),
    };
  },
  shows: ({ due, proposed }) => ({
    codes: [...new Set([...due, ...proposed].map(({ code }) => code))],
    context: '担当',
  }),
});

/** 廃棄証明: which codes, how many rows of each kind, who put it forward and who confirmed; nothing of what was held. */
export const getCertificate = read({
  name: 'records.get-certificate',
  permission: 'cases.oversee',
  run: async ({ tx, scope }, id: string | undefined) => {
    const rows = isId(id) ? await listDisposed(tx, id, keptBy(scope.actor)) : [];
    const [first] = rows;
    if (!first) throw new NotFound('廃棄証明');
    return {
      number: first.number,
      municipality: (await findMunicipality(scope.municipalityId, tx))?.name ?? '',
      disposedOn: dayOf(first.disposedAt ?? new Date(0)),
      disposedBy: first.disposedByName,
      cases: rows.map(({ code, endedOn, dueOn, proposedByName, proposedOn, counts }) => ({
        ...{ code, endedOn, dueOn, proposedByName, proposedOn },
        rows: Object.values(counts as Record<string, number>).reduce((sum, one) => sum + one, 0),
      })),
      totals: holdings.flatMap(({ table, name, end }) => {
        const total = rows.reduce(
          (sum, { counts }) => sum + ((counts as Record<string, number>)[table] ?? 0),
          0,
        );
        return total === 0 ? [] : [{ name, total, isKept: end === 'detach' }];
      }),
    };
  },
  shows: ({ cases }) => ({ codes: cases.map(({ code }) => code), context: '担当' }),
});
