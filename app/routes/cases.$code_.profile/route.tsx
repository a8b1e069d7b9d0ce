import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { TextAdvice } from '~/components/text-advice';
import { can } from '~/domain/kernel/scope';
import { getProfile, saveProfile } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { saveProfileSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { LinkButton, Notice, Page, PageHead } from '~/ui';
import { ProfileForm } from './profile-form';

export const meta: MetaFunction = () => [{ title: 'プロフィール｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: async ({ scope, params }) => ({
    ...(await getProfile(scope, params['code'])),
    mayMatch: can(scope, 'matches.run'),
  }),
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: saveProfileSchema,
      run: (value) => saveProfile(scope, value),
      then: ({ code }) => redirectWithNotice(paths.profile(code), 'プロフィールを保存しました。'),
    }),
});

export default function Profile() {
  const { line, mayEdit, mayMatch, profile, advice, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="強みと願いを聞く"
        lead={<CaseLine line={line} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(line.code), to: paths.case(line.code) },
          { label: 'プロフィール' },
        ]}
        actions={
          mayMatch && profile.version > 0 ? (
            <LinkButton to={paths.matches(line.code)}>この内容で受入先をさがす</LinkButton>
          ) : null
        }
      />
      <Page narrow>
        <TextAdvice advice={advice} />
        {mayEdit.ok ? (
          <ProfileForm key={profile.version} code={line.code} profile={profile} choices={choices} />
        ) : (
          <Notice
            title={mayEdit.reason}
            actions={<LinkButton to={paths.consents(line.code)}>同意のページを開く</LinkButton>}
          >
            {mayEdit.wayOut}
          </Notice>
        )}
      </Page>
    </>
  );
}
