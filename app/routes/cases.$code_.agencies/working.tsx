import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { agencyPartNames } from '~/domain/people/rules';
import { formatDay } from '~/lib/japanese-date';
import { Button, ErrorSummary, Notice } from '~/ui';
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
          {agency.unfounded ? <Ground found={found} agency={agency} result={result} /> : null}
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

interface AgencyProps extends PartProps {
  agency: PartProps['found']['agencies'][number];
}

function Remove({ found, agency, result }: AgencyProps) {
  const mine =
    result?.initialValue?.['intent'] === 'remove' && result.initialValue['agencyId'] === agency.agencyId;
  const [form] = useForm({ id: `remove-${agency.agencyId}`, lastResult: mine ? result : null });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="code" value={found.code} />
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="agencyId" value={agency.agencyId} />
      <p>
        外すと、この機関からは見えなくなり、この機関の番号も消えます。記録はそのまま残ります。
        {agency.inCharge
          ? '担当のコーディネーターも外れます。つぎの担当は「基本のこと」で決めてください。'
          : null}
      </p>
      <Button type="submit" variant="secondary">
        {agency.name}を外す
      </Button>
    </Form>
  );
}

/** An agency that joined before grounds were kept: one press names the consent that holds, or says why there is none. */
function Ground({ found, agency, result }: AgencyProps) {
  const mine =
    result?.initialValue?.['intent'] === 'ground' && result.initialValue['agencyId'] === agency.agencyId;
  const [form] = useForm({ id: `ground-${agency.agencyId}`, lastResult: mine ? result : null });
  const possible = found.adding.filter(({ decision }) => decision.ok);
  return (
    <Notice tone="attention" title="関わる根拠が、記録にありません">
      {found.ended
        ? '終わったケースなので「きょう」には出ませんが、この機関にはまだ見えています。要らなければ、外してください。'
        : 'どの同意で関わっているかを決めるか、外してください。'}
      {possible.length === 0
        ? '「会議での共有」も「会議の外の機関との共有」も、いま同意がないので、根拠は選べません。'
        : null}
      {found.mayEdit && possible.length > 0 ? (
        <Form method="post" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="intent" value="ground" />
          <input type="hidden" name="code" value={found.code} />
          <input type="hidden" name="version" value={found.version} />
          <input type="hidden" name="agencyId" value={agency.agencyId} />
          <div className="row">
            {possible.map(({ part }) => (
              <Button key={part} type="submit" variant="secondary" name="part" value={part}>
                「{agencyPartNames[part]}」として関わる
              </Button>
            ))}
          </div>
        </Form>
      ) : null}
    </Notice>
  );
}
