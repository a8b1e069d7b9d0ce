import { insuranceResult, Insurances } from '~/components/insurance';
import type { HostPage } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { Band } from '~/ui';

interface HostInsuranceProps {
  hostId: string;
  insurance: HostPage['insurance'];
  mayEdit: boolean;
  lastResult: FormResult | undefined;
}

/** 保険 of the whole host, also of one that makes no offer (yet). That of one offer stands on its page. */
export function HostInsurance({ hostId, insurance, mayEdit, lastResult }: HostInsuranceProps) {
  if (!mayEdit && insurance.rows.length + insurance.takenBack.length === 0) return null;
  return (
    <Band
      title="保険"
      lead="受入先の全体のために入った保険。受入枠ごとの保険は、受入枠のページにあります。"
      id="insurance"
    >
      <Insurances
        insurance={insurance}
        of={{ hostId }}
        mayRecord={mayEdit}
        mayMend={() => mayEdit}
        lastResult={insuranceResult(lastResult)}
        asked={false}
      />
    </Band>
  );
}
