import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { InquiryCard } from '~/components/inquiry-card';
import { formatCaseCode } from '~/domain/people/rules';
import { askHost, getInquiry } from '~/domain/placements/index.server';
import { askHostSchema } from '~/domain/placements/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Card, Page, PageHead } from '~/ui';
import { SendForm } from './send-form';
import { Added } from './added';
import { WhatToTell } from './what-to-tell';
import { inquiryWishOf } from './wish';

export const meta: MetaFunction = () => [{ title: '打診する｜むすびば' }];

export const loader = pageLoader({
  permission: 'placements.run',
  load: ({ scope, params, url }) =>
    getInquiry(scope, { id: params['id'], ...inquiryWishOf(url.searchParams) }),
});

export const action = pageAction({
  permission: 'placements.run',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: askHostSchema,
      run: (value) => askHost(scope, value),
      then: ({ id }) => redirectWithNotice(paths.placement(id), '受入先に打診しました。'),
    }),
});

export default function Ask() {
  const inquiry = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="受入先にはこう伝えます"
        lead="伝わるのは、下の札にあることだけです。お名前も、自由に書いた文も伝わりません。"
        crumbs={[
          { label: '受入れ', to: paths.placements() },
          {
            label: `${formatCaseCode(inquiry.code)} ${inquiry.hostName}`,
            to: paths.placement(inquiry.id),
          },
          { label: '打診する' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide">
          <Card as="section">
            <InquiryCard alias="（木の名前）" card={inquiry.card} eyebrow={`${inquiry.hostName}が見る札`} />
            <p className="muted">
              呼び名は、この打診だけの木の名前です。札は{formatDay(inquiry.expiresOn)}
              まで見え、そのあとは何も見えません。
            </p>
            <Added inquiry={inquiry} />
          </Card>
          <WhatToTell inquiry={inquiry} />
          <Band title="打診する">
            <SendForm key={inquiry.seen} inquiry={inquiry} />
          </Band>
        </div>
      </Page>
    </>
  );
}
