import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FreshnessTag } from '~/components/host-tags';
import { can } from '~/domain/kernel/scope';
import { askByMail, getHostConfirmation, recordCall, takeUpReport } from '~/domain/confirmation/index.server';
import { askByMailSchema, recordCallSchema, takeUpReportSchema } from '~/domain/confirmation/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Facts, Page, PageHead, Tags } from '~/ui';
import { Ask } from './ask';
import { Links } from './links';
import { ReachOuts } from './reach-outs';
import { Told } from './told';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.host.name ?? '受入先'}の確認｜むすびば` },
];

export const loader = pageLoader({
  permission: 'registry.search',
  load: async ({ scope, params, now }) => ({
    ...(await getHostConfirmation(scope, params['hostId'], { now })),
    mayEdit: can(scope, 'registry.edit'),
  }),
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: byIntent({
    mail: taking(
      askByMailSchema,
      askByMail,
      '確認のメールを送りました。きょうもう送っているときは、送りません。',
    ),
    call: taking(recordCallSchema, recordCall, '電話のようすを記録しました。'),
    told: taking(takeUpReportSchema, takeUpReport, '連絡への対応をすませました。'),
  }),
});

export default function HostConfirmation() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<FormResult>() ?? null;
  const { host, reach, mayEdit } = page;
  return (
    <>
      <PageHead
        eyebrow="情報の確認と声かけ"
        title={host.name}
        lead={
          host.confirmedOn
            ? `さいごに確かめたのは、${formatDay(host.confirmedOn)}の${host.confirmedHow}です。`
            : null
        }
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: '情報の確認と声かけ' },
        ]}
      >
        <div className="page-head__tags">
          <Tags>
            <FreshnessTag freshness={host.freshness} label={host.freshnessLabel} />
          </Tags>
        </div>
      </PageHead>
      <Page>
        <div className="columns columns--halves">
          <div className="stack-wide">
            <Told told={page.told} hostId={host.id} mayEdit={mayEdit} />
            {mayEdit ? <Ask host={host} warning={reach.warning} lastResult={lastResult} /> : null}
            <ReachOuts reach={reach} />
            <Links links={page.links} />
          </div>
          <Band title="受入先に確かめる内容" lead="メールや確認票に出るのは、これだけです" id="sheet">
            <Facts items={page.sheet} />
          </Band>
        </div>
      </Page>
    </>
  );
}
