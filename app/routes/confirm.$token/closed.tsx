import { Form, type useLoaderData } from '@remix-run/react';
import type { LinkState } from '~/domain/confirmation/rules';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { Notice, SubmitButton } from '~/ui';
import type { loader } from './route';

type Page = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;

interface ClosedProps {
  page: Page;
  state: Exclude<LinkState, 'open'>;
  lastResult: FormResult | null;
}

/** A link that asks nothing any more: why, and what can be done instead. */
export function Closed({ page, state, lastResult }: ClosedProps) {
  if (state === 'answered') return <Answered page={page} />;
  const { title, text } = reasons[state](page);
  const refused = lastResult?.error?.['']?.join(' ');
  return (
    <div className="stack-wide">
      {refused ? <Notice tone="attention">{refused}</Notice> : null}
      <Notice tone="attention" title={title}>
        <p>{text}</p>
      </Notice>
      {page.canAskAnew ? (
        <Form method="post" className="stack">
          <p>登録されているメールアドレスに、いまの内容をもう一度お送りできます。</p>
          <p>
            <SubmitButton name="answer" value="anew">
              新しい確認のメールを受け取る
            </SubmitButton>
          </p>
        </Form>
      ) : (
        <p>お手数ですが、いつもの担当へご連絡ください。</p>
      )}
    </div>
  );
}

function Answered({ page }: { page: Page }) {
  const on = page.answeredOn === null ? '' : formatDay(page.answeredOn);
  return page.answer === 'changed' ? (
    <Notice tone="success" title="お知らせを受け取りました">
      <p>{on}に受け取りました。担当が読み、必要なときはご連絡します。</p>
      <p>この画面は、閉じてかまいません。</p>
    </Notice>
  ) : (
    <Notice tone="success" title="確認しました。ありがとうございました">
      <p>{on}に「変わりません」と答えていただきました。</p>
      <p>あとで変わったときは、いつもの担当へお知らせください。この画面は、閉じてかまいません。</p>
    </Notice>
  );
}

const reasons: Record<
  Exclude<LinkState, 'open' | 'answered'>,
  (page: Page) => { title: string; text: string }
> = {
  expired: ({ expiresOn }) => ({
    title: 'このリンクは、期限が過ぎています',
    text: `${formatDay(expiresOn)}まで使えるリンクでした。何も記録していません。`,
  }),
  newer: ({ askedOn }) => ({
    title: '登録の内容が、そのあと新しくなっています',
    text: `このリンクは、${formatDay(askedOn)}の内容を確かめるためのものです。いまの内容とは違うため、このリンクでは確かめられません。`,
  }),
  replaced: () => ({
    title: '新しいリンクをお送りしています',
    text: 'このリンクのあとに、新しい確認をお願いしています。新しいほうを開いてください。',
  }),
};
