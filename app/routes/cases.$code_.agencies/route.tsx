import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  addAgency,
  getCaseAgencies,
  nameGround,
  removeAgency,
  setCaseRef,
} from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import {
  addAgencySchema,
  nameGroundSchema,
  removeAgencySchema,
  setCaseRefSchema,
} from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { Band, Page, PageHead } from '~/ui';
import { AddAgency } from './add-agency';
import { CaseRefForm } from './case-ref-form';
import { Working } from './working';

export const meta: MetaFunction = () => [{ title: '関わる機関｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: ({ scope, params }) => getCaseAgencies(scope, params['code']),
});

export const action = pageAction({
  permission: 'cases.read',
  handle: byIntent({
    add: taking(addAgencySchema, addAgency, '機関を加えました。きょうから、このケースを見られます。'),
    ground: taking(
      nameGroundSchema,
      nameGround,
      '関わる根拠を記録しました。その同意がなくなると、見えなくなります。',
    ),
    remove: taking(removeAgencySchema, removeAgency, '機関を外しました。このケースは、もう見えません。'),
    ref: taking(setCaseRefSchema, setCaseRef, '自分の機関の番号を保存しました。'),
  }),
});

export default function Agencies() {
  const found = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  return (
    <>
      <PageHead
        title="関わる機関"
        lead="ここに並ぶ機関の人が、このケースを見られます。"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(found.code), to: paths.case(found.code) },
          { label: '関わる機関' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide" key={found.version}>
          <Working found={found} result={result} />
          {found.worksOn ? <CaseRefForm found={found} result={result} /> : null}
          {found.mayEdit ? (
            <Band
              title="機関を加える"
              lead="ご本人の同意がある範囲でだけ、加えられます。加えた機関は、ケースの全部を見られます。"
            >
              <AddAgency found={found} result={result} />
            </Band>
          ) : null}
        </div>
      </Page>
    </>
  );
}
