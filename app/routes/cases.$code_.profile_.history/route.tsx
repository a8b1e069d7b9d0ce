import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { getProfileHistory, restoreProfile } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { restoreProfileSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { Version } from './version';

export const meta: MetaFunction = () => [{ title: 'プロフィールのこれまで｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: ({ scope, params }) => getProfileHistory(scope, params['code']),
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: taking(
    restoreProfileSchema,
    restoreProfile,
    'えらんだ版を、いまのプロフィールにしました。前の内容も残っています。',
  ),
});

export default function ProfileHistory() {
  const { line, version, mayEdit, entries } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="プロフィールのこれまで"
        lead={<CaseLine line={line} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(line.code), to: paths.case(line.code) },
          { label: 'プロフィール', to: paths.profile(line.code) },
          { label: 'これまで' },
        ]}
      />
      <Page narrow>
        <Band
          title="版"
          lead="保存するたびに一つ増え、消えることはありません。前の版に戻すと、新しい版になります。"
          count={entries.length === 0 ? undefined : `${entries.length}件`}
        >
          {entries.length === 0 ? (
            <EmptyState
              title="まだ、版はありません"
              action={<LinkButton to={paths.profile(line.code)}>プロフィールを開く</LinkButton>}
            >
              つぎに保存したときから、前の内容が残ります。
            </EmptyState>
          ) : (
            <ul className="lines">
              {entries.map(({ earlier, ...entry }) => (
                <Version
                  key={`${entry.id}-${version}`}
                  code={line.code}
                  present={version}
                  mayRestore={mayEdit.ok}
                  entry={entry}
                  earlier={earlier}
                />
              ))}
            </ul>
          )}
        </Band>
      </Page>
    </>
  );
}
