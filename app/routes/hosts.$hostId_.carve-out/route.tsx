import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getCarveOut } from '~/domain/registry/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Page, PageHead, Steps } from '~/ui';
import { actOnCarveOut } from './act.server';
import { DayStep } from './day-step';
import { DescribeStep } from './describe-step';
import { OfferStep } from './offer-step';
import { stepNames, stepOf, steps } from './steps';
import { TasksStep } from './tasks-step';

export const meta: MetaFunction = () => [{ title: '業務の切り出し｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, params, url }) => {
    const page = await getCarveOut(scope, params['hostId']);
    const step = stepOf(page, url.searchParams.get('step'));
    const wanted = url.searchParams.get('task');
    const task =
      page.tasks.find(({ id }) => id === wanted) ??
      page.tasks.find(({ described }) => !described) ??
      page.tasks[0];
    return { ...page, step, task: step === 'describe' ? (task ?? null) : null };
  },
});

export const action = pageAction({ permission: 'registry.edit', handle: actOnCarveOut });

export default function CarveOut() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { host, step } = page;
  const at = steps.indexOf(step);
  return (
    <>
      <PageHead
        title="業務の切り出し"
        eyebrow={`${host.name}　${host.kindLabel}`}
        lead="一日の流れを聞き、小さな仕事に分けて、受入枠にします。一つ進むたびに保存されます。途中でやめても、続きからできます。"
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: '業務の切り出し' },
        ]}
      />
      <Page narrow>
        <Steps
          label="聞く順番"
          steps={steps.map((one, index) => ({
            label: stepNames[one],
            state: index < at ? 'done' : index === at ? 'current' : 'todo',
          }))}
        />
        {step === 'day' ? <DayStep page={page} lastResult={lastResult} /> : null}
        {step === 'tasks' && page.talk ? (
          <TasksStep page={page} talk={page.talk} lastResult={lastResult} />
        ) : null}
        {page.task ? (
          <DescribeStep key={page.task.id} page={page} task={page.task} lastResult={lastResult} />
        ) : null}
        {step === 'offer' && page.talk ? (
          <OfferStep page={page} talk={page.talk} lastResult={lastResult} />
        ) : null}
      </Page>
    </>
  );
}
