import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { CardsLeft, LeftBehind, Notes, SaveState, useDrafts } from '~/components/interview';
import { TextAdvice } from '~/components/text-advice';
import { newId } from '~/domain/kernel/ids';
import { can } from '~/domain/kernel/scope';
import { devicePlace, getProfile, saveProfile, writeNote } from '~/domain/people/index.server';
import { formatCaseCode, profileValues } from '~/domain/people/rules';
import { saveProfileSchema, writeNoteSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { LinkButton, Notice, Page, PageHead } from '~/ui';
import { HeadActions } from './head-actions';
import { PartLinks } from './parts';
import { ProfileForm } from './profile-form';
import { usePutBack } from './use-put-back';

export const meta: MetaFunction = () => [{ title: 'プロフィール｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: async ({ scope, params }) => {
    const { takenUp, ...found } = await getProfile(scope, params['code']);
    return {
      ...found,
      mayMatch: can(scope, 'matches.run'),
      device: devicePlace(scope, found.line.code, takenUp),
      freshId: newId(),
    };
  },
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: byIntent({
    profile: taking(saveProfileSchema, saveProfile, ({ beside }) =>
      beside
        ? 'ほかの人が先に変えていました。書いたものは「これまでの版」に残しました。'
        : 'プロフィールを保存しました。',
    ),
    note: taking(writeNoteSchema, writeNote, 'メモを足しました。'),
  }),
});

export default function Profile() {
  const { line, mayEdit, mayMatch, profile, notes, advice, choices, ...own } = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  const cameBack = result !== undefined;
  const drafts = useDrafts({ code: line.code, version: profile.version, ...own.device, cameBack });
  const { back, putBack } = usePutBack('profile', { version: profile.version, result, drafts });
  const names = new Map(
    [choices.strengths, choices.wishes, choices.considerations]
      .flat()
      .flatMap(({ picks }) => picks.map(({ value, label }) => [value, label])),
  );
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
          <HeadActions code={line.code} mayEdit={mayEdit.ok} mayMatch={mayMatch && profile.version > 0} />
        }
      />
      <Page narrow>
        <TextAdvice advice={advice} />
        {mayEdit.ok ? (
          <>
            <SaveState drafts={drafts} code={line.code} beside={<PartLinks />} />
            <CardsLeft code={line.code} device={own.device} drafts={drafts} />
            <LeftBehind drafts={drafts} names={names} onPutBack={putBack} />
            {back ? (
              <Notice live title="フォームに戻しました">
                どちらの言葉も残してあります。同じところに二つあったものは「／」でつないであります。直すと、自動で保存します。
              </Notice>
            ) : null}
            <ProfileForm
              key={`${profile.version}+${back?.count ?? 0}`}
              code={line.code}
              values={back?.values ?? profileValues(profile)}
              result={back?.over === result ? undefined : result}
              drafts={drafts}
              choices={choices}
            />
            <Notes
              key={`notes-${profile.version}-${notes.length}`}
              code={line.code}
              freshId={own.freshId}
              notes={notes}
              drafts={drafts}
            />
            {profile.version > 0 ? (
              <p>
                <Link to={paths.profileHistory(line.code)}>これまでの版を見る</Link>
              </p>
            ) : null}
          </>
        ) : (
          <>
            <Notice
              title={mayEdit.reason}
              actions={<LinkButton to={paths.consents(line.code)}>同意のページを開く</LinkButton>}
            >
              {mayEdit.wayOut}
            </Notice>
            <LeftBehind drafts={drafts} names={names} all />
          </>
        )}
      </Page>
    </>
  );
}
