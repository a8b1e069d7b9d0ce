import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerForm } from '~/components/inquiry-card/answer-form';
import { InquiryCard } from '~/components/inquiry-card';
import { answerInquiry, getForHost } from '~/domain/placements/index.server';
import { answerInquirySchema } from '~/domain/placements/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, LinkButton, Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '打診｜むすびば 受入先' }];

export const loader = pageLoader({
  permission: 'portal.use',
  load: async ({ scope, params }) => (await getForHost(scope, params['id'])).page,
});

const thanks = {
  accepted: 'ありがとうございます。担当から電話します。',
  declined: 'お返事ありがとうございました。次もどうぞ気軽に。',
};

export const action = pageAction({
  permission: 'portal.use',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: answerInquirySchema,
      run: (value) => answerInquiry(scope, value),
      then: ({ status }) =>
        redirectWithNotice(paths.portal(), status === 'declined' ? thanks.declined : thanks.accepted),
    }),
});

export default function Inquiry() {
  const inquiry = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (inquiry.closed || !inquiry.card || inquiry.status !== 'asked') {
    return (
      <>
        <PageHead title="この打診は、もう終わっています" lead="お返事はいりません。" />
        <Page>
          <LinkButton to={paths.portal()}>ホームに戻る</LinkButton>
        </Page>
      </>
    );
  }
  return (
    <Page>
      <Card as="section">
        <InquiryCard
          heading="h1"
          alias={inquiry.alias}
          card={inquiry.card}
          eyebrow={`見学の打診 ${inquiry.answerDueOn ? `${formatDay(inquiry.answerDueOn)}までに` : ''}`}
        />
        <AnswerForm id={inquiry.id} version={inquiry.version} result={result} />
      </Card>
    </Page>
  );
}
