import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NoHostsYet } from '~/components/no-hosts-yet';
import { JumpToBands, Reasons, Relaxations, ResultBands, Schemes, Summary, Voices } from '~/components/match';
import { Near } from '~/components/match/near';
import { can, type Scope } from '~/domain/kernel/scope';
import { answerForLook, look, lookQueryOf, lookSearch } from '~/domain/matching/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { takeAnswer } from '~/http/take-answer.server';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { AskForm } from './ask-form';
import { Begin } from './begin';

export const meta: MetaFunction = () => [{ title: 'とりあえず探す｜むすびば' }];

export const loader = pageLoader({
  permission: 'look.use',
  load: async ({ scope, url, now }) => {
    const query = lookQueryOf(url.searchParams);
    const page = await look(scope, query, { now });
    const search = lookSearch(query);
    return {
      ...page,
      query,
      search,
      moreSearch: lookSearch({ ...query, show: query.show + 20 }),
      ...onward(scope, search),
      may: { make: can(scope, 'leads.manage'), edit: can(scope, 'registry.edit') },
    };
  },
});

export const action = pageAction({
  permission: 'look.use',
  handle: ({ scope, form, url, now }) =>
    takeAnswer({ form, url }, (said) => answerForLook(scope, lookQueryOf(url.searchParams), said, { now })),
});

/** Who does 参加支援 makes a case of it; who refers hands it on (D13). */
function onward(scope: Scope, search: string) {
  const may = can(scope, 'cases.open');
  return {
    newCase: may && can(scope, 'cases.edit') ? `${paths.newCase()}${search}` : null,
    referral: may && !can(scope, 'cases.edit') ? `${paths.refer()}${search}` : null,
  };
}

export default function Look() {
  const { found, query, search, moreSearch, choices, places, newCase, referral, may } =
    useLoaderData<typeof loader>();
  const here = `${paths.look()}${search}`;
  const head = (
    <PageHead
      title="とりあえず探す"
      lead="ケースを作らずに探せます。選んだことは、画面を閉じると消えます。"
    />
  );
  if (places === 0) {
    return (
      <>
        {head}
        <Page>
          <NoHostsYet mayFill={may.edit} />
        </Page>
      </>
    );
  }
  return (
    <>
      {head}
      <Page>
        {found ? (
          <a className="link-tall look-jump" href="#results">
            {found.results.found}か所が見つかりました。見る
          </a>
        ) : null}
        <div className="columns columns--ask">
          <AskForm
            query={query}
            choices={choices}
            newCase={newCase}
            referral={referral}
            begun={found !== null}
          />
          {found ? (
            <div className="look-results" id="results">
              <Summary
                places={places}
                found={found.results.found}
                printAt={`${paths.lookPrint()}${search}`}
              />
              <JumpToBands results={found.results} voices={found.voices} />
              <Schemes schemes={found.schemes} />
              <ResultBands found={found} action={here} moreTo={`${paths.look()}${moreSearch}`} />
              <Near near={found.results.near} action={here} may={may} />
              <Voices voices={found.voices} mayMake={may.make} />
              <Relaxations
                relaxations={found.results.relaxations}
                toOf={({ words }) => found.loosened[words] ?? here}
              />
              <Reasons reasons={found.results.reasons} relaxed={found.relaxed} />
            </div>
          ) : (
            <Begin places={places} examples={choices.examples} />
          )}
        </div>
      </Page>
    </>
  );
}
