import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { UnsentDrafts } from '~/components/interview';
import { can } from '~/domain/kernel/scope';
import { deviceKey, deviceMark } from '~/domain/people/index.server';
import { getToday } from '~/domain/today/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatDayShort } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { DayBand } from './day-band';
import { FirstSteps } from './first-steps';

export const meta: MetaFunction = () => [{ title: 'きょう｜むすびば' }];

export const loader = pageLoader({
  permission: 'today.read',
  load: async ({ scope }) => ({
    ...(await getToday(scope, null)),
    device: { key: deviceKey(scope), user: deviceMark(scope) },
    mayLook: can(scope, 'look.use'),
    may: {
      users: can(scope, 'users.manage'),
      areas: can(scope, 'areas.manage'),
      hosts: can(scope, 'imports.run'),
    },
  }),
});

export default function Today() {
  const { today, late, due, waiting, has, device, mayLook, may } = useLoaderData<typeof loader>();
  const ready = has.users && has.areas && has.hosts;
  const nothing = late.length + due.length + waiting.length === 0;
  return (
    <>
      <PageHead title={formatDayShort(today)} lead={lead(late.length, due.length)} />
      <Page>
        <UnsentDrafts device={device} />
        {ready ? null : <FirstSteps has={has} may={may} />}
        {ready && nothing ? (
          <EmptyState
            title="きょうすることは、ありません"
            action={mayLook ? <LinkButton to={paths.look()}>とりあえず探す</LinkButton> : null}
          >
            受入先の予定や返事の期限が来ると、ここに出ます。
          </EmptyState>
        ) : null}
        <DayBand tone="late" title="遅れている" lead="古いものから" items={late} />
        <DayBand tone="plain" title="きょうまで" lead="時刻の順に" items={due} leading={late.length === 0} />
        <DayBand tone="plain" title="返事を待っている" lead="こちらから動かなくてよい" items={waiting} />
      </Page>
    </>
  );
}

function lead(late: number, due: number): string {
  if (late > 0) return `期限を過ぎたものが${late}件あります。上から順に進めてください。`;
  return due > 0 ? `きょうまでのことが${due}件あります。` : '遅れているものはありません。';
}
