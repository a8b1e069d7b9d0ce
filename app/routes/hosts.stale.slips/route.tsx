import type { MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { makeSlips } from '~/domain/confirmation/index.server';
import { makeSlipsSchema } from '~/domain/confirmation/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { qrPicture } from '~/lib/qr.server';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Notice, Page, PageHead } from '~/ui';
import { Slip } from './slip';

export const meta: MetaFunction = () => [{ title: '確認票（印刷）｜むすびば' }];

/** Slips are made by a press on a button; an address alone makes none. */
export const loader = pageLoader({
  permission: 'registry.edit',
  load: () => null,
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, form, now }) =>
    submit({
      form,
      schema: makeSlipsSchema,
      run: (value) => makeSlips(scope, value, { now }),
      then: (slips) => ({
        slips: slips.map(({ address, ...slip }) => ({ ...slip, picture: qrPicture(address) })),
      }),
    }),
});

export default function Slips() {
  const result = useActionData<typeof action>();
  const slips = result && 'slips' in result ? result.slips : [];
  const faults = result && 'error' in result ? Object.values(result.error ?? {}).flat() : [];
  return (
    <>
      <div className="no-print">
        <PageHead
          title="確認票を印刷する"
          lead="受入先にわたす紙です。QR コードからも、紙に書いてもらっても答えられます。"
          crumbs={[
            { label: '受入先', to: paths.hosts() },
            { label: '更新おねがい', to: paths.staleHosts() },
            { label: '確認票' },
          ]}
          actions={slips.length > 0 ? <PrintButton /> : null}
        />
      </div>
      <Page narrow>
        {faults.length > 0 ? <Notice tone="attention">{faults.join(' ')}</Notice> : null}
        {slips.length === 0 ? (
          <EmptyState
            title="確認票を作る受入先が選ばれていません"
            action={<LinkButton to={paths.staleHosts()}>更新おねがいで選ぶ</LinkButton>}
          >
            受入先を選んで「選んだ所の確認票を作る」を押してください。
          </EmptyState>
        ) : (
          slips.map((slip) => <Slip key={slip.hostId} slip={slip} />)
        )}
      </Page>
    </>
  );
}
