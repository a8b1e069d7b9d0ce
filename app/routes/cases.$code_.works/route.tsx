import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { GivenWorks } from '~/components/works/given-works';
import { formatCaseCode } from '~/domain/people/rules';
import { getWorks } from '~/domain/works/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Disclosure, EmptyState, Notice, Page, PageHead } from '~/ui';
import { actOnWorks } from './act.server';
import { hostList, resultOf } from './found';
import { WorkBand } from './work-band';
import { WorkForm } from './work-form';

export const meta: MetaFunction = () => [{ title: '作品｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: ({ scope, params }) => getWorks(scope, params['code']),
});

export const action = pageAction({
  permission: 'consents.record',
  handle: actOnWorks,
});

export default function Works() {
  const found = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  const { line, code, today, consent, endedOn, works, hosts, loans, prints } = found;
  const name = formatCaseCode(code);
  const adding = resultOf(result, 'add') ? true : undefined;
  return (
    <>
      <PageHead
        title="作品"
        lead={line ? <CaseLine line={line} today={today} /> : null}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(code) },
          { label: '作品' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide" key={keyOf(found)}>
          <Notice title="題と置き場所だけを残します">
            作品の写真やファイル、作った人の名前は残しません。見せるのも載せるのも、作品ごとにご本人に聞いてからです。
          </Notice>
          {endedOn ? (
            <Notice tone="attention" title={`${formatDay(endedOn)}に終わったケースです`}>
              作品は、もう見せたり載せたりできません。外にある作品は「返してもらう」になっています。返ってきたら、下に書いてください。
            </Notice>
          ) : null}
          {endedOn || consent === 'granted' ? null : (
            <Notice tone="attention" title="「作品を見せる・載せる」の同意が、いまはありません">
              説明して返事を記録するまで、どの作品も見せられません。
              <Link to={paths.consents(code)}>同意のページを開く</Link>
            </Notice>
          )}
          <datalist id={hostList}>
            {hosts.map((host) => (
              <option key={host} value={host} />
            ))}
          </datalist>
          {works.length === 0 ? (
            <EmptyState title="まだ作品はありません">
              見てもらいたい絵や手芸があれば、題と置き場所を書いておきます。まだ、だれにも伝わりません。
            </EmptyState>
          ) : (
            works.map((work) => <WorkBand key={work.id} found={found} work={work} result={result} />)
          )}
          {found.mayEdit && !endedOn ? (
            <Band title="作品を書きとめる">
              <Disclosure summary="作品を加える" open={adding}>
                <WorkForm found={found} result={result} />
              </Disclosure>
            </Band>
          ) : null}
          <GivenWorks given={{ today, loans, prints }} />
        </div>
      </Page>
    </>
  );
}

/** Another one after every change, so that each form begins anew. */
function keyOf({ works, loans, prints }: ReturnType<typeof useLoaderData<typeof loader>>): string {
  const answers = works.map(({ version, history }) => `${version}.${history.length}`);
  return [...answers, loans.map(({ returnedOn }) => returnedOn ?? '-').join(), prints.length].join('|');
}
