import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NotFound } from '~/domain/kernel/errors';
import { declareCapacity, getFacility, recordTemporaryUse } from '~/domain/registry/index.server';
import { declareCapacitySchema, recordTemporaryUseSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader, type ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, Page, PageHead } from '~/ui';
import { BasisForm } from './basis-form';
import { BasisTable } from './basis-table';
import { CapacityForm } from './capacity-form';

export const meta: MetaFunction = () => [{ title: '定員と余力｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: ({ scope, params }) => getFacility(scope, params['hostId']),
});

export const action = pageAction({ permission: 'registry.edit', handle: actOnFacility });

function actOnFacility({ scope, form, params }: ActionArgs) {
  const back = (notice: string) => () =>
    redirectWithNotice(paths.hostCapacity(params['hostId'] ?? ''), notice);
  if (form.get('intent') === 'capacity') {
    return submit({
      form,
      schema: declareCapacitySchema,
      run: (value) => declareCapacity(scope, value),
      then: back('定員といつもの人数を書きました。'),
    });
  }
  if (form.get('intent') === 'basis') {
    return submit({
      form,
      schema: recordTemporaryUseSchema,
      run: (value) => recordTemporaryUse(scope, value),
      then: back('使ってよい根拠を書きました。'),
    });
  }
  throw new NotFound('この操作');
}

export default function HostCapacity() {
  const { host, capacity, bases, kinds, today } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const resultOf = (intent: string) =>
    lastResult?.initialValue?.['intent'] === intent ? lastResult : undefined;
  return (
    <>
      <PageHead
        title="定員と余力"
        eyebrow={host.name}
        lead="本来事業の利用者が先です。参加支援は、定員の余りの中で行います。"
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: '定員と余力' },
        ]}
      />
      <Page>
        <div className="columns columns--halves">
          <Band title="定員といつもの人数">
            <CapacityForm
              hostId={host.id}
              kind={host.kind}
              capacity={capacity}
              lastResult={resultOf('capacity')}
            />
          </Band>
          <div>
            <Band title="一時的に使ってよい根拠" lead="三か月までごとに確かめます">
              <BasisTable bases={bases} kinds={kinds} today={today} />
              <BasisForm hostId={host.id} kinds={kinds} today={today} lastResult={resultOf('basis')} />
            </Band>
          </div>
        </div>
      </Page>
    </>
  );
}
