import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { formatDay } from '~/lib/japanese-date';
import { Button, ErrorSummary } from '~/ui';
import type { PartProps } from './found';

/** Who works on the case since when, and the way to take each away, or why there is none. */
export function Working({ found, result }: PartProps) {
  return (
    <ul className="lines">
      {found.agencies.map((agency) => (
        <li key={agency.agencyId}>
          <h2 className="heading-3">{agency.name}</h2>
          <p>
            {formatDay(agency.since)}から{agency.leads ? '・中心になる機関' : ''}
            {agency.own ? '・自分の機関' : ''}
          </p>
          {agency.lapsed ? <p>加わったときの同意がいまないので、このケースは見えていません。</p> : null}
          {found.mayEdit ? (
            agency.removing.ok ? (
              <Remove found={found} agency={agency} result={result} />
            ) : (
              <p>
                {agency.removing.reason}
                {agency.removing.wayOut}
              </p>
            )
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface RemoveProps extends PartProps {
  agency: PartProps['found']['agencies'][number];
}

function Remove({ found, agency, result }: RemoveProps) {
  const mine = result?.initialValue?.['agencyId'] === agency.agencyId;
  const [form] = useForm({ id: `remove-${agency.agencyId}`, lastResult: mine ? result : null });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="code" value={found.code} />
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="agencyId" value={agency.agencyId} />
      <p>外すと、この機関からは見えなくなり、この機関の番号も消えます。記録はそのまま残ります。</p>
      <Button type="submit" variant="secondary">
        {agency.name}を外す
      </Button>
    </Form>
  );
}
