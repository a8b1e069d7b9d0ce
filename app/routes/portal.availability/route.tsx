import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { getPortal } from '~/domain/placements/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatDay, today } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, EmptyState, Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '予定｜むすびば 受入先' }];

export const loader = pageLoader({
  permission: 'portal.use',
  load: async ({ scope, now }) => {
    const { page } = await getPortal(scope, null);
    const day = today(now);
    return {
      trials: page.people.flatMap(({ id, alias, status, trialOn, timeText }) =>
        status === 'trial' && trialOn && trialOn >= day ? [{ id, alias, trialOn, timeText }] : [],
      ),
      weekly: page.people.flatMap(({ id, alias, status, timeText }) =>
        status === 'active' || status === 'settled' ? [{ id, alias, timeText }] : [],
      ),
    };
  },
});

export default function Availability() {
  const { trials, weekly } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="予定" lead="見学の日と、いつも来る曜日です。" />
      <Page>
        <Card as="section">
          <h2 className="heading-3">見学・お試し</h2>
          {trials.length === 0 ? (
            <EmptyState title="見学の予定はありません">日が決まると、ここに出ます。</EmptyState>
          ) : (
            <ul className="lines">
              {trials.map((trial) => (
                <li key={trial.id}>
                  <b>{formatDay(trial.trialOn)}</b>
                  <p className="facts-line">
                    <Link to={paths.portalPlacement(trial.id)}>{trial.alias}</Link>
                    <span>{trial.timeText}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card as="section">
          <h2 className="heading-3">いつも来る人</h2>
          {weekly.length === 0 ? (
            <EmptyState title="いつも来る人は、まだいません">活動が始まると、ここに出ます。</EmptyState>
          ) : (
            <ul className="lines">
              {weekly.map((person) => (
                <li key={person.id}>
                  <p className="facts-line">
                    <Link to={paths.portalPlacement(person.id)}>{person.alias}</Link>
                    <span>{person.timeText}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </Page>
    </>
  );
}
