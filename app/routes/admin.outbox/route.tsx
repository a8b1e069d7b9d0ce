import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getOutbox, sendMailAgain } from '~/domain/notices/index.server';
import { mailStateNames, mailStates } from '~/domain/notices/rules';
import { sendMailAgainSchema } from '~/domain/notices/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { ChipLink, EmptyState, Notice, Page, PageHead, Pager } from '~/ui';
import { Mail } from './mail';

export const meta: MetaFunction = () => [{ title: 'メールの送信箱｜むすびば' }];

export const loader = pageLoader({
  permission: 'settings.manage',
  load: ({ scope, url }) =>
    getOutbox(scope, {
      state: mailStates.find((state) => state === url.searchParams.get('state')) ?? null,
      page: Math.max(1, Number(url.searchParams.get('page')) || 1),
    }),
});

export const action = pageAction({
  permission: 'settings.manage',
  handle: taking(sendMailAgainSchema, sendMailAgain, 'もう一度送ります。'),
});

export default function Outbox() {
  const box = useLoaderData<typeof loader>();
  const faults = useActionData<FormResult>()?.error?.[''] ?? [];
  return (
    <>
      <PageHead
        title="メールの送信箱"
        lead={
          box.hasServer
            ? 'サイトから送ったメールと、そのようすです。確認のリンクは、受け取った人だけが開けます。'
            : 'メールサーバーを設定していないので、メールはどこへも送られず、ここに届きます。リンクも開けます。'
        }
      />
      <Page narrow>
        <div className="stack">
          {faults.length > 0 ? <Notice tone="attention">{faults.join(' ')}</Notice> : null}
          <nav aria-label="ようす" className="chips">
            <ChipLink to={paths.adminOutbox()} on={box.state === null}>
              すべて
            </ChipLink>
            {box.counts
              .filter(({ total, state }) => total > 0 || state === box.state)
              .map(({ state, total }) => (
                <ChipLink
                  key={state}
                  to={paths.adminOutbox({ state })}
                  on={box.state === state}
                  count={total}
                >
                  {mailStateNames[state]}
                </ChipLink>
              ))}
          </nav>
          {box.mails.length === 0 ? (
            <EmptyState title="メールはありません">
              「更新おねがい」でメールで聞くと、ここに並びます。
            </EmptyState>
          ) : (
            box.mails.map((mail) => <Mail key={mail.id} mail={mail} />)
          )}
          <Pager
            page={box.page}
            pageSize={box.pageSize}
            total={box.total}
            unit="通"
            href={(to) => paths.adminOutbox({ ...(box.state ? { state: box.state } : {}), page: String(to) })}
          />
        </div>
      </Page>
    </>
  );
}
