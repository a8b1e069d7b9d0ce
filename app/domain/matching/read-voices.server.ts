import { listOpenVoices } from '#db/queries/matching.server';
import type { ScopedTx } from '#db/scope.server';
import { can, type Scope } from '~/domain/kernel/scope';
import type { Voice } from './types';

/** 地域の声 as the rules take them. Whom one was brought to is for those who look after the leads. */
export async function readVoices(tx: ScopedTx, scope: Scope): Promise<Voice[]> {
  const mayManage = can(scope, 'leads.manage');
  return (await listOpenVoices(tx)).map(({ lead, areaName, ...voice }) => ({
    ...voice,
    areaName: areaName ?? '',
    lead: mayManage ? lead : null,
  }));
}
