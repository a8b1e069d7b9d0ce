import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getFacility } from '~/domain/registry/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { Band, Disclosure, LinkButton, Page, PageHead } from '~/ui';
import { actOnFacility } from './actions.server';
import { BasisTable } from './basis-table';
import { CapacityForm } from './capacity-form';
import { Consultations } from './consultations';
import { SeatOffers } from './seat-offers';
import { ServiceBand } from './service-band';

export const meta: MetaFunction = () => [{ title: '定員と余力｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: ({ scope, params, url }) =>
    getFacility(scope, { hostId: params['hostId'], month: url.searchParams.get('month') }),
});

export const action = pageAction({ permission: 'registry.edit', handle: actOnFacility });

export default function HostCapacity() {
  const page = useLoaderData<typeof loader>();
  const { host, services, bases, kinds, today, month } = page;
  const lastResult = useActionData<FormResult>();
  const resultOf = (about: string) =>
    lastResult?.initialValue?.['about'] === about ? lastResult : undefined;
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
        actions={
          services.length > 0 ? (
            <LinkButton to={paths.capacitySheet(host.id, month)} variant="secondary">
              運営指導の一枚
            </LinkButton>
          ) : null
        }
      />
      <Page>
        <div className="stack-wide">
          {services.map((service) => (
            <ServiceBand key={service.id} page={page} service={service} resultOf={resultOf} />
          ))}
          {services.length === 0 ? (
            <Band title="定員といつもの人数" lead="書くと、余力が日ごとに分かります">
              <CapacityForm
                hostId={host.id}
                kind={host.kind}
                listed={page.listed}
                lastResult={resultOf('capacity-new')}
              />
            </Band>
          ) : null}
          <Band
            title="一時的に使ってよい根拠"
            lead="三か月までごとに確かめます"
            actions={
              <LinkButton to={paths.capacityBasis(host.id)} variant="secondary">
                根拠を足す
              </LinkButton>
            }
          >
            <BasisTable bases={bases} kinds={kinds} today={today} />
          </Band>
          <Band title="所管課とのやりとり" lead="いつ、だれに聞き、どう返事があったか">
            <Consultations page={page} lastResult={resultOf('consultation')} />
          </Band>
          <SeatOffers page={page} lastResult={resultOf('seat')} />
          {services.length > 0 ? (
            <Disclosure summary="別の指定サービスを足す" open={resultOf('capacity-new') !== undefined}>
              <CapacityForm
                hostId={host.id}
                kind={host.kind}
                kinds={page.missingKinds}
                lastResult={resultOf('capacity-new')}
              />
            </Disclosure>
          ) : null}
        </div>
      </Page>
    </>
  );
}
