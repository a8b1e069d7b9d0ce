import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { getCapacitySheet } from '~/domain/registry/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatMonth } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Button, EmptyState, LinkButton, Page, PageHead, plainField, TextField } from '~/ui';
import { Sheet } from './sheet';

export const meta: MetaFunction = () => [{ title: '定員と利用の一枚｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.search',
  load: ({ scope, params, url }) =>
    getCapacitySheet(scope, { hostId: params['hostId'], month: url.searchParams.get('month') }),
});

export default function CapacitySheetPage() {
  const sheet = useLoaderData<typeof loader>();
  const { host, month, services } = sheet;
  return (
    <>
      <div className="no-print">
        <PageHead
          title={`${formatMonth(month)}の定員と利用`}
          eyebrow={host.name}
          lead="運営指導で見せる一枚です。人数だけで、だれのことも載りません。"
          crumbs={[
            { label: '受入先', to: paths.hosts() },
            { label: host.name, to: paths.host(host.id) },
            { label: '定員と余力', to: paths.hostCapacity(host.id) },
            { label: '一枚' },
          ]}
          actions={services.length > 0 ? <PrintButton /> : null}
        >
          <Form method="get" className="month-head">
            <TextField
              field={plainField('month', month)}
              type="month"
              label="月"
              required="none"
              width="medium"
            />
            <Button type="submit" variant="quiet">
              この月にする
            </Button>
          </Form>
        </PageHead>
      </div>
      <Page>
        {services.length === 0 ? (
          <EmptyState
            title="定員が、まだ書かれていません"
            action={<LinkButton to={paths.hostCapacity(host.id)}>定員を書く</LinkButton>}
          >
            定員といつもの人数を書くと、一枚にまとまります。
          </EmptyState>
        ) : (
          <div className="facility-sheet">
            {services.map((service) => (
              <Sheet key={service.id} sheet={sheet} service={service} />
            ))}
          </div>
        )}
      </Page>
    </>
  );
}
