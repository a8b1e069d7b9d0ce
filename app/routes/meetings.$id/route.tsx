import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '~/domain/kernel/scope';
import { getMeeting } from '~/domain/meetings/index.server';
import { meetingStatusNames } from '~/domain/meetings/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, EmptyState, Notice, Page, PageHead } from '~/ui';
import { takeIntent } from './actions.server';
import { AgendaItem } from './agenda-item';
import { Attendance } from './attendance';

export const meta: MetaFunction = () => [{ title: '会議｜むすびば' }];

export const loader = pageLoader({
  permission: 'meetings.read',
  load: async ({ scope, params }) => ({
    ...(await getMeeting(scope, params['id'])),
    mayRun: can(scope, 'meetings.run'),
    mayExcept: can(scope, 'meetings.except'),
  }),
});

export const action = pageAction({ permission: 'meetings.read', handle: takeIntent });

export default function Meeting() {
  const meeting = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        eyebrow={meetingStatusNames[meeting.status]}
        title={`${formatDay(meeting.heldOn)} ${meeting.title}`}
        lead={`${meeting.startsAt}から${meeting.place ? ` ${meeting.place}` : ''}`}
        crumbs={[{ label: '会議', to: paths.meetings() }]}
      />
      <Page>
        <div className="stack-wide">
          <Notice title="この場で聞いたことは、この場かぎりです">
            会議で共有するのは、ご本人が同意したことだけです。印刷したものは、終わったら集めてください。
          </Notice>
          <Band title="出席" level={2}>
            <Attendance meeting={meeting} />
          </Band>
          <Band title="議題" count={`${meeting.items.length}件`}>
            {meeting.items.length === 0 ? (
              <EmptyState title="議題はまだありません">
                ケースの「プラン」から会議へ出すと、ここに並びます。
              </EmptyState>
            ) : (
              <ol className="stack-wide">
                {meeting.items.map((item) => (
                  <AgendaItem
                    key={item.id}
                    item={item}
                    held={meeting.status === 'held'}
                    mayRun={meeting.mayRun}
                    agencies={meeting.agencies}
                  />
                ))}
              </ol>
            )}
            {meeting.hidden > 0 ? (
              <p className="muted">
                ほかに{meeting.hidden}件あります。共有の同意がないため、ここには出ません。
              </p>
            ) : null}
          </Band>
        </div>
      </Page>
    </>
  );
}
