import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { can } from '~/domain/kernel/scope';
import { listMeetings, recordConfidentialMeeting } from '~/domain/meetings/index.server';
import { recordConfidentialSchema } from '~/domain/meetings/schema';
import { formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { Confidential } from './confidential';
import { MeetingRows } from './meeting-rows';

export const meta: MetaFunction = () => [{ title: '会議｜むすびば' }];

export const loader = pageLoader({
  permission: 'meetings.read',
  load: async ({ scope }) => ({
    ...(await listMeetings(scope, null)),
    mayRun: can(scope, 'meetings.run'),
    mayDecide: can(scope, 'decisions.record'),
  }),
});

export const action = pageAction({
  permission: 'meetings.run',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: recordConfidentialSchema,
      run: (value) => recordConfidentialMeeting(scope, value),
      then: () => redirectWithNotice(paths.meetings(), '支援会議を開いた日と件数を記録しました。'),
    }),
});

export default function Meetings() {
  const { coming, past, awaiting, confidential, mayRun, mayDecide, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="会議"
        lead="プランの策定・再プラン・終結・中断は、重層的支援会議で話し合います。"
        actions={
          <>
            <ListFiles page={paths.meetings()} note="議題のケースは入りません。" />
            {mayRun ? (
              <LinkButton to={paths.newMeeting()} variant="primary">
                会議の日を入れる
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Page>
        <div className="stack-wide">
          {mayDecide ? (
            <Band title="支援決定を待つプラン" count={`${awaiting.length}件`}>
              {awaiting.length === 0 ? (
                <EmptyState title="待っているプランはありません">
                  会議で適切と判断されたプランが、ここに出ます。
                </EmptyState>
              ) : (
                <ul className="lines">
                  {awaiting.map(({ planId, code }) => (
                    <li key={planId}>
                      <Link className="link-tall" to={paths.decision(code)}>
                        {formatCaseCode(code)} の支援決定を記録する
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </Band>
          ) : null}
          <Band title="これからの会議" count={`${coming.length}回`}>
            {coming.length === 0 ? (
              <EmptyState title="これからの会議はありません">
                多機関協働の担当が日を入れると、プランを議題に出せるようになります。
              </EmptyState>
            ) : (
              <MeetingRows meetings={coming} />
            )}
          </Band>
          <Band title="これまでの会議" count={`${past.length}回`}>
            <MeetingRows meetings={past} />
          </Band>
          <Confidential held={confidential} mayRecord={mayRun} today={today} />
        </div>
      </Page>
    </>
  );
}
