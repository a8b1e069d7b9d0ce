import { listServices } from '#db/queries/registry-capacity.server';
import type { ScopedTx } from '#db/scope.server';

/** The 所管課 of a facility with its telephone number, to be asked when the core service needs the places. */
export async function departmentOf(tx: ScopedTx, hostId: string): Promise<string> {
  const [service] = await listServices(tx, hostId);
  return [service?.responsibleDepartment, service?.departmentPhone].filter(Boolean).join(' ');
}
