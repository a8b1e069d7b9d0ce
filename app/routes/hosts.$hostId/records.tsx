import type { HostPage } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import type { SelectOption } from '~/ui';
import { History } from './history';
import { HostInsurance } from './host-insurance';
import { Visits } from './visits';

interface RecordsProps {
  page: Pick<HostPage, 'host' | 'insurance' | 'assessments' | 'history' | 'today'> & {
    mayEdit: boolean;
    risks: readonly SelectOption[];
  };
  lastResult: FormResult | undefined;
}

/** What is written down of a host over the time: its insurances, the visits, and what was changed when. */
export function Records({ page, lastResult }: RecordsProps) {
  const { host, insurance, assessments, history, today, mayEdit, risks } = page;
  return (
    <>
      <HostInsurance hostId={host.id} insurance={insurance} mayEdit={mayEdit} lastResult={lastResult} />
      <Visits
        host={host}
        assessments={assessments}
        lastResult={lastResult}
        mayEdit={mayEdit}
        today={today}
        risks={risks}
      />
      <History hostId={host.id} lines={history} />
    </>
  );
}
