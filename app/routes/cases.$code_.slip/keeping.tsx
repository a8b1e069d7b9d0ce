import { Link, useActionData } from '@remix-run/react';
import { KeepSlipForm } from '~/components/keep-slip-form';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card } from '~/ui';

interface KeepingProps {
  code: string;
  version: number;
  madeOn: string | null;
  keptAt: string;
}

/** After the paper was written: where it is kept, and back to the case. */
export function Keeping({ code, version, madeOn, keptAt }: KeepingProps) {
  const lastResult = useActionData<FormResult>() ?? null;
  return (
    <Card as="section" className="no-print">
      <h2 className="heading-2">手で書いたら、置き場所を記録する</h2>
      {madeOn === null ? null : (
        <p>
          {formatDay(madeOn)}に作り、「{keptAt}」に置いています。
        </p>
      )}
      <KeepSlipForm key={version} code={code} version={version} keptAt={keptAt} lastResult={lastResult} />
      {madeOn === null ? null : (
        <p>
          <Link to={paths.case(code)}>ケースへもどる</Link>
        </p>
      )}
    </Card>
  );
}
