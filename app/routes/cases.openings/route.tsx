import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listOpenings, seeOpening } from '~/domain/people/index.server';
import { seeOpeningSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { Opening } from './opening';

export const meta: MetaFunction = () => [{ title: '急ぎで開かれたケース｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.oversee',
  load: async ({ scope }) => ({ openings: await listOpenings(scope, undefined) }),
});

export const action = pageAction({
  permission: 'cases.oversee',
  handle: taking(seeOpeningSchema, seeOpening, '確かめたことを記録しました。'),
});

export default function Openings() {
  const { openings } = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  return (
    <>
      <PageHead
        title="急ぎで開かれたケース"
        lead="担当でない人が、わけを書いて開いた記録です。わけを読み、要るときは開いた人と話してください。"
        crumbs={[{ label: 'ケース', to: paths.cases() }, { label: '急ぎで開かれたケース' }]}
      />
      <Page narrow>
        {openings.length === 0 ? (
          <EmptyState
            title="急ぎで開かれたケースはありません"
            action={<LinkButton to={paths.today()}>きょうに戻る</LinkButton>}
          >
            だれかが急ぎで開くと、ここに並び、「きょう」でも知らせます。
          </EmptyState>
        ) : (
          <ul className="lines">
            {openings.map((opening) => (
              <Opening key={opening.id} opening={opening} result={result} />
            ))}
          </ul>
        )}
      </Page>
    </>
  );
}
