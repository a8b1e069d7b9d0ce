import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { acceptWish, getFormAreas, listWishes, moveWish } from '~/domain/community/index.server';
import { wishStatusNames } from '~/domain/community/rules';
import { acceptWishSchema, moveWishSchema } from '~/domain/community/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, Disclosure, EmptyState, Notice, Page, PageHead } from '~/ui';
import { WishRow } from './wish-row';

export const meta: MetaFunction = () => [{ title: '地域の声｜むすびば' }];

export const loader = pageLoader({
  permission: 'wishes.manage',
  load: async ({ scope, now }) => {
    const { groups, ...choices } = await listWishes(scope, null, { now });
    return { groups, ...choices, areas: await getFormAreas(scope, null, { now }) };
  },
});

export const action = pageAction({
  permission: 'wishes.manage',
  handle: ({ scope, form }) => {
    const then = ({ status }: { status: keyof typeof wishStatusNames }) =>
      redirectWithNotice(paths.wishes(), `「${wishStatusNames[status]}」にしました。`);
    return form.get('intent') === 'accept'
      ? submit({ form, schema: acceptWishSchema, run: (value) => acceptWish(scope, value), then })
      : submit({ form, schema: moveWishSchema, run: (value) => moveWish(scope, value), then });
  },
});

/** States about which nothing is to be done now. */
const over = ['answered', 'closed', 'dismissed'];

export default function Wishes() {
  const { groups, ...choices } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const waiting = groups.find(({ status }) => status === 'received')?.wishes.length ?? 0;
  const rows = (wishes: (typeof groups)[number]['wishes']) => (
    <ul className="lines">
      {wishes.map((wish) => (
        <WishRow key={`${wish.id}-${wish.version}`} wish={wish} {...choices} lastResult={lastResult} />
      ))}
    </ul>
  );
  const shown = lastResult !== null && wishOf(groups, lastResult.initialValue?.['id'])?.status === 'received';
  return (
    <>
      <PageHead
        title="地域の声"
        lead={
          waiting > 0
            ? `届いた声が${waiting}件、読まれるのを待っています。`
            : '住民や団体の「あったらいい」。読んで選んだものだけを、組み合わせに生かします。'
        }
        actions={<ListFiles page={paths.wishes()} />}
      />
      <Page>
        {lastResult?.error && !shown ? (
          <Notice tone="attention">{Object.values(lastResult.error).flat().join(' ')}</Notice>
        ) : null}
        {groups
          .filter(({ status }) => !over.includes(status))
          .map(({ status, name, wishes }) => (
            <Band key={status} title={name} count={`${wishes.length}件`}>
              {wishes.length > 0 ? (
                rows(wishes)
              ) : (
                <EmptyState
                  title={status === 'received' ? '待っている声はありません' : '生かしている声はありません'}
                >
                  「地域の声を届ける」から届いた声が、ここに並びます。
                </EmptyState>
              )}
            </Band>
          ))}
        {groups
          .filter(({ status, wishes }) => over.includes(status) && wishes.length > 0)
          .map(({ status, name, wishes }) => (
            <Disclosure key={status} summary={`${name} ${wishes.length}件`}>
              {rows(wishes)}
            </Disclosure>
          ))}
      </Page>
    </>
  );
}

interface Group {
  wishes: readonly { id: string; status: string }[];
}

function wishOf(groups: readonly Group[], id: unknown) {
  return groups.flatMap(({ wishes }) => wishes).find((wish) => wish.id === id);
}
