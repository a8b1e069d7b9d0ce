import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  addSearchWords,
  getSearchWords,
  listMissed,
  removeSearchWords,
} from '~/domain/registry/index.server';
import { addWordsSchema, removeWordsSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { byIntent, taking } from '~/http/intents.server';
import { Page, PageHead } from '~/ui';
import { AddWords } from './add-words';
import { MissedWords } from './missed-words';
import { WordGroups } from './word-groups';

export const meta: MetaFunction = () => [{ title: '検索の言いかえ｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, url }) => ({
    ...(await getSearchWords(scope, undefined)),
    missed: await listMissed(scope, undefined),
    about: url.searchParams.get('about') ?? '',
  }),
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: byIntent({
    add: taking(addWordsSchema, addSearchWords, '言いかえを加えました。もう検索で使えます。'),
    remove: taking(removeWordsSchema, removeSearchWords, '言いかえを消しました。'),
  }),
});

export default function Words() {
  const { groups, missed, about } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="検索の言いかえ"
        lead="この地域だけの呼び名や略し方を、検索に教えます。こども食堂と子ども食堂、B型と就労継続支援B型など、福祉や仕事のことばはもう入っています。"
      />
      <Page narrow>
        <div className="stack-wide">
          <AddWords key={about} about={about} />
          <MissedWords missed={missed} />
          <WordGroups groups={groups} />
        </div>
      </Page>
    </>
  );
}
