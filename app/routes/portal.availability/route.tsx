import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getPortal } from '~/domain/placements/index.server';
import {
  confirmOwnNumbers,
  getOwnAvailability,
  markOwnDays,
  noteOwnDay,
} from '~/domain/registry/index.server';
import { confirmOwnNumbersSchema, markOwnDaysSchema, noteOwnDaySchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { Page, PageHead } from '~/ui';
import { Coming } from './coming';
import { Days } from './days';
import { Numbers } from './numbers';
import { OneSlot } from './one-slot';

export const meta: MetaFunction = () => [{ title: '予定｜むすびば 受入先' }];

export const loader = pageLoader({
  permission: 'portal.use',
  load: async ({ scope, url }) => {
    const { page } = await getPortal(scope, null);
    return {
      people: page.people,
      availability: await getOwnAvailability(scope, null),
      asked: { service: url.searchParams.get('service'), at: url.searchParams.get('at') },
    };
  },
});

export const action = pageAction({
  permission: 'portal.use',
  handle: byIntent({
    confirm: taking(
      confirmOwnNumbersSchema,
      confirmOwnNumbers,
      'ありがとうございます。いつもどおりと確かめました。',
    ),
    day: taking(noteOwnDaySchema, noteOwnDay, 'この日の人数を書きました。'),
    marks: taking(markOwnDaysSchema, markOwnDays, '〇△×を書きました。'),
  }),
});

export default function Availability() {
  const { people, availability, asked } = useLoaderData<typeof loader>();
  const lastResult = useActionData<FormResult>();
  if (availability.kind === 'numbers') {
    const service = availability.services.find(({ id }) => id === asked.service);
    const cell = service?.cells.find(({ day, slot }) => `${day}_${slot}` === asked.at);
    if (service && cell) return <OneSlot service={service} cell={cell} lastResult={lastResult} />;
  }
  return (
    <>
      <PageHead title="予定" lead="今週と来週の、受けられる時間です。" />
      <Page>
        {availability.kind === 'numbers' ? (
          <Numbers availability={availability} />
        ) : (
          <Days availability={availability} lastResult={lastResult} />
        )}
        <Coming people={people} />
      </Page>
    </>
  );
}
