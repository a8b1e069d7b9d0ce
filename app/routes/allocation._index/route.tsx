import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigation } from '@remix-run/react';
import {
  allocation,
  allocationQueryOf,
  allocationSearch,
  keepAllocation,
} from '~/domain/matching/index.server';
import { keepAllocationSchema } from '~/domain/matching/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { failureFacts, log } from '~/http/log.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import '~/styles/allocation.css';
import { LinkButton, Notice, Page, PageHead } from '~/ui';
import { ByHandList } from './by-hand-list';
import { Failed } from './failed';
import { Found } from './found';
import { Keep } from './keep';
import { Who } from './who';

export const meta: MetaFunction = () => [{ title: '組み合わせ案｜むすびば' }];

export const loader = pageLoader({
  permission: 'matches.run',
  load: async ({ scope, url, now }) => {
    const query = allocationQueryOf(url.searchParams);
    const page = await allocation(scope, query, {
      now,
      failed: ({ failure, cause }) => {
        const facts = {
          requestId: scope.requestId,
          failure,
          ...(cause ? { error: failureFacts(cause) } : {}),
        };
        // That others calculate is no fault.
        if (failure === 'busy') log.info(facts, 'the allocation waits for others');
        else log.error(facts, 'the allocation was not calculated');
      },
    });
    return {
      ...page,
      asked: query.solve,
      solve: allocationSearch({ ...query, solve: true }),
      requestId: scope.requestId,
    };
  },
});

export const action = pageAction({
  permission: 'matches.run',
  handle: ({ scope, form, url, now }) =>
    submit({
      form,
      schema: keepAllocationSchema,
      run: (shown) => keepAllocation(scope, allocationQueryOf(url.searchParams), shown, { now }),
      then: ({ id }) =>
        redirectWithNotice(
          paths.keptAllocation(id),
          '案を残しました。会議での共有に同意のある方の分を、印刷して会議に出せます。',
        ),
    }),
});

export default function Allocation() {
  const page = useLoaderData<typeof loader>();
  const calculating = useNavigation().location?.search.includes('solve=1') ?? false;
  const { waiting, offers, found, failure } = page;
  return (
    <>
      <PageHead
        title="組み合わせ案"
        crumbs={[{ label: 'ケース', to: paths.cases() }]}
        lead="待っている方と空いている枠を、いちどに見くらべます。会議で話すための案です。だれの行き先も、これだけでは決まりません。"
        actions={<LinkButton to={paths.keptAllocations()}>残した案</LinkButton>}
      />
      <Page>
        {/* Who has not agreed to be spoken of in the meeting is on no paper; a kept proposal knows who has. */}
        <p className="print-only">
          この画面は印刷できません。案を残すと、会議での共有に同意のある方の分を印刷できます。
        </p>
        <div className="stack-wide no-print">
          <Who page={page} />
          {found || waiting.length === 0 || offers === 0 ? null : (
            <p>
              <LinkButton variant="primary" size="big" to={paths.allocation(page.solve)}>
                組み合わせを考える
              </LinkButton>
            </p>
          )}
          <div role="status">
            {calculating ? (
              <Notice title="見くらべています">
                10秒までに見つかった、いちばんよい案を出します。ほかのページは、そのまま使えます。
              </Notice>
            ) : null}
          </div>
          {failure ? <Failed failure={failure} requestId={page.requestId} again={page.solve} /> : null}
          {found ? (
            <>
              <ByHandList byHand={found.byHand} tooMany={found.tooMany} />
              <Found found={found} people={waiting.length} asks={page.asks} />
              <Keep digest={found.digest} />
            </>
          ) : null}
        </div>
      </Page>
    </>
  );
}
