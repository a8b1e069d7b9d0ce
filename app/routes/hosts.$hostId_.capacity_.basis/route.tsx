import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getFacility } from '~/domain/registry/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Page, PageHead, Steps } from '~/ui';
import { takeAnswers } from './answers.server';
import { Authority } from './authority';
import { StepForm } from './step-form';
import { stepTitles, turnFrom } from './turn';

export const meta: MetaFunction = () => [{ title: '一時的に使ってよい根拠｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, params }) => {
    const { host, services, kinds, today } = await getFacility(scope, {
      hostId: params['hostId'],
      month: null,
    });
    const [service] = services;
    return {
      host,
      kinds,
      today,
      department: service?.responsibleDepartment ?? '',
      departmentPhone: service?.departmentPhone ?? '',
      withFacilityStaff: services.some(({ supportedByFacilityStaff }) => supportedByFacilityStaff),
    };
  },
});

export const action = pageAction({ permission: 'registry.edit', handle: takeAnswers });

export default function Basis() {
  const page = useLoaderData<typeof loader>();
  const turn = turnFrom(useActionData<typeof action>());
  const at = stepTitles.findIndex(({ step }) => step === turn.step);
  return (
    <>
      <PageHead
        title="一時的に使ってよい根拠"
        eyebrow={page.host.name}
        lead="四つのことを順に聞きます。施設の人といっしょに、電話をしながら書けます。"
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: page.host.name, to: paths.host(page.host.id) },
          { label: '定員と余力', to: paths.hostCapacity(page.host.id) },
          { label: '根拠を足す' },
        ]}
      />
      <Page>
        <div className="columns columns--aside">
          <StepForm key={turn.step} page={page} turn={turn} />
          <aside className="stack-wide">
            <Steps
              label="根拠を足す進み"
              steps={stepTitles.map(({ title }, index) => ({
                label: title,
                state: index < at ? 'done' : index === at ? 'current' : 'todo',
              }))}
            />
            <Authority />
          </aside>
        </div>
      </Page>
    </>
  );
}
