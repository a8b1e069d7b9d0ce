import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import {
  drawnOf,
  FIRST_SHOWN,
  JumpToBands,
  MOST_SHOWN,
  Reasons,
  Relaxations,
  ResultBands,
  Schemes,
  Summary,
  Voices,
} from '~/components/match';
import { Near } from '~/components/match/near';
import { OthersWaiting } from '~/components/match/others-waiting';
import { can } from '~/domain/kernel/scope';
import { answerForCase, getOthersWaiting, matchCase } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { takeAnswer } from '~/http/take-answer.server';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { Before, ByName, NothingToGoBy, Profile, Tried } from './before';

export const meta: MetaFunction = () => [{ title: '合う場所をさがす｜むすびば' }];

const step = 20;

export const loader = pageLoader({
  permission: 'matches.run',
  load: async ({ scope, params, url, now }) => {
    const limit = Math.min(
      MOST_SHOWN,
      Math.max(FIRST_SHOWN, Number(url.searchParams.get('show')) || FIRST_SHOWN),
    );
    const tried = url.searchParams.getAll('try');
    const page = await matchCase(scope, { code: params['code'], limit, tried }, { now });
    const more = new URLSearchParams(url.searchParams);
    more.set('show', String(limit + step));
    const first = page.found?.results.ready.slice(0, 3).flatMap(({ offerId }) => offerId ?? []) ?? [];
    const here = `${paths.matches(page.code)}${url.search}`;
    return {
      ...page,
      others: await getOthersWaiting(scope, { code: page.code, offerIds: first }, { now }),
      may: { make: can(scope, 'leads.manage'), edit: can(scope, 'registry.edit') },
      ...{ here, more: `${paths.matches(page.code)}?${more.toString()}` },
    };
  },
});

export const action = pageAction({
  permission: 'matches.run',
  handle: ({ scope, form, params, url, now }) =>
    takeAnswer({ form, url }, (said) =>
      answerForCase(scope, { code: params['code'], tried: url.searchParams.getAll('try') }, said, { now }),
    ),
});

export default function Matches() {
  const page = useLoaderData<typeof loader>();
  const { code, found, asked, here, more, tried, may, others } = page;
  const name = formatCaseCode(code);
  const drawn = found && drawnOf(found.results, tried !== null);
  return (
    <>
      <PageHead
        title="合う場所をさがす"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(code) },
        ]}
        eyebrow={name}
        lead={page.line ? <CaseLine line={page.line} code={false} /> : null}
      />
      <Page>
        <div className="columns columns--ask">
          <Profile code={code} asked={asked} />
          <div className="look-results">
            <Before page={page} />
            <Tried page={page} />
            {found && drawn ? (
              <>
                <Summary
                  places={found.results.total}
                  found={found.results.found}
                  printAt={paths.matchesPrint(code, tried?.names)}
                />
                <JumpToBands results={drawn} voices={found.voices} />
                <Schemes schemes={found.schemes} />
                <ResultBands found={found} action={here} moreTo={more} proposing={tried ? undefined : page} />
                <OthersWaiting {...others} />
                <Near near={drawn.near} action={here} may={may} code={code} />
                <Voices voices={found.voices} mayMake={may.make} />
                <Relaxations
                  relaxations={drawn.relaxations}
                  toOf={({ names }) => paths.matches(code, names)}
                />
                <Reasons
                  reasons={found.results.reasons}
                  relaxed={{}}
                  whyTo={(hostId) => paths.whyNot(code, { host: hostId })}
                />
                <ByName code={code} />
              </>
            ) : (
              <NothingToGoBy code={code} />
            )}
          </div>
        </div>
      </Page>
    </>
  );
}
