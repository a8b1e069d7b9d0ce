import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  forgetSearches,
  getSearches,
  removeSavedSearch,
  saveSearch,
  seeSavedSearch,
} from '~/domain/registry/index.server';
import { forgetSearchesSchema, savedSearchSchema, saveSearchSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { byIntent, taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { LinkButton, Page, PageHead } from '~/ui';
import { RecentSearches } from './recent-searches';
import { SaveSearch } from './save-search';
import { SavedSearches } from './saved-searches';

export const meta: MetaFunction = () => [{ title: '保存した検索｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.search',
  load: ({ scope, url }) => getSearches(scope, url.searchParams),
});

export const action = pageAction({
  permission: 'registry.search',
  handle: byIntent({
    save: taking(
      saveSearchSchema,
      saveSearch,
      '検索を保存しました。新しく合う受入先が出たら、「きょう」でお知らせします。',
    ),
    see: taking(savedSearchSchema, seeSavedSearch, '新着を見たことにしました。'),
    remove: taking(savedSearchSchema, removeSavedSearch, '保存した検索を消しました。'),
    forget: taking(forgetSearchesSchema, forgetSearches, 'さいきんの検索を消しました。'),
  }),
});

export default function Searches() {
  const { asked, saved, recent } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: '受入先', to: paths.hosts() }, { label: '保存した検索' }]}
        title="保存した検索"
        lead="よく使う条件を保存すると、新しく合う受入先が出たときに「きょう」でお知らせします。見えるのは自分だけです。"
        actions={<LinkButton to={paths.hosts()}>受入先をさがす</LinkButton>}
      />
      <Page narrow>
        <div className="stack-wide">
          {asked ? <SaveSearch key={asked.asked} {...asked} /> : null}
          <SavedSearches saved={saved} />
          <RecentSearches recent={recent} />
        </div>
      </Page>
    </>
  );
}
