import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import {
  confirmDisposal,
  listDisposals,
  proposeDisposal,
  withdrawDisposal,
} from '~/domain/records/index.server';
import {
  confirmDisposalSchema,
  proposeDisposalSchema,
  withdrawDisposalSchema,
} from '~/domain/records/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Page, PageHead } from '~/ui';
import { Due } from './due';
import { Proposed } from './proposed';

export const meta: MetaFunction = () => [{ title: '保存の期間が過ぎたケース｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.oversee',
  load: ({ scope }) => listDisposals(scope, undefined),
});

export const action = pageAction({
  permission: 'cases.oversee',
  handle: byIntent({
    propose: taking(
      proposeDisposalSchema,
      proposeDisposal,
      ({ cases }) => `${cases}件を廃棄にかけました。ほかの人が確かめると、廃棄されます。`,
    ),
    withdraw: taking(withdrawDisposalSchema, withdrawDisposal, '廃棄を取り下げました。ケースは残ります。'),
    confirm: ({ scope, form }) =>
      submit({
        form,
        schema: confirmDisposalSchema,
        run: (value) => confirmDisposal(scope, value),
        then: ({ id, cases }) =>
          redirectWithNotice(paths.disposalCertificate(id), `${cases}件を廃棄しました。`),
      }),
  }),
});

export default function Disposals() {
  const { years, due, proposed, certificates } = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  return (
    <>
      <PageHead
        title="保存の期間が過ぎたケース"
        lead={`終わった年度の次の4月1日から${years}年がたったケースです。一人が廃棄にかけ、もう一人が確かめると、消えます。`}
        crumbs={[{ label: 'ケース', to: paths.cases() }, { label: '保存の期間' }]}
      />
      <Page narrow>
        <div className="stack-wide">
          <Due key={`due-${due.length}`} due={due} result={result} />
          <Proposed key={`proposed-${proposed.length}`} proposed={proposed} result={result} />
          <Band title="廃棄証明" count={`${certificates.length}通`}>
            {certificates.length === 0 ? (
              <p>まだ廃棄したケースはありません。廃棄すると、印刷できる証明がここに残ります。</p>
            ) : (
              <ul className="lines">
                {certificates.map(({ id, number, disposedOn, cases }) => (
                  <li key={id}>
                    <Link className="link-tall" to={paths.disposalCertificate(id)}>
                      第{number}号
                    </Link>
                    {`　${formatDay(disposedOn)}　${cases}件`}
                  </li>
                ))}
              </ul>
            )}
          </Band>
        </div>
      </Page>
    </>
  );
}
