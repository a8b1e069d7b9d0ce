import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { cardTable } from '~/domain/people/index.server';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { LinkButton, Page, PageHead } from '~/ui';
import { Sheet } from './sheet';

export const meta: MetaFunction = () => [{ title: '絵カード（印刷）｜むすびば' }];

/** The same cards for everybody: nothing about any case. */
export const loader = pageLoader({
  permission: 'cases.edit',
  load: () => Promise.resolve({ screens: cardTable() }),
});

export default function CardsOnPaper() {
  const { screens } = useLoaderData<typeof loader>();
  const code = interviewOf(useLocation().state);
  return (
    <>
      <div className="no-print">
        <PageHead
          title="絵カードを紙で使う"
          lead="A4に何枚か並べて印刷します。答えに印を付けるか、切って並べて使います。名前は書きません。"
          crumbs={[{ label: 'ケース', to: paths.cases() }, { label: '絵カード' }]}
          actions={
            <>
              <PrintButton />
              {code === null ? null : (
                <LinkButton variant="quiet" to={paths.interview(code)}>
                  画面の絵カードに戻る
                </LinkButton>
              )}
            </>
          }
        />
      </div>
      <Page>
        {screens.map((screen) => (
          <Sheet key={screen.id} screen={screen} />
        ))}
      </Page>
    </>
  );
}

/** The talk it was opened from. It stands in no address, which browsers print at the foot of a sheet. */
function interviewOf(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('interview' in state)) return null;
  return typeof state.interview === 'string' ? state.interview : null;
}
