import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { CarveOutPage } from '~/domain/registry/index.server';
import { partOfDayNames } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { Band, CheckboxGroup, Disclosure, ErrorSummary, FormActions, SelectField, SubmitButton } from '~/ui';

interface OfferStepProps {
  page: Pick<CarveOutPage, 'host' | 'tasks' | 'menuChoices'>;
  talk: NonNullable<CarveOutPage['talk']>;
  lastResult: FormResult | undefined;
}

type Task = CarveOutPage['tasks'][number];

/** ④ Ticked tasks become the draft of an offer; the others can still be described. */
export function OfferStep({ page: { host, tasks, menuChoices }, talk, lastResult }: OfferStepProps) {
  const free = tasks.filter(({ opportunityId }) => opportunityId === null);
  const [form, fields] = useForm<{ taskIds: string[]; menuKind: string }>({
    id: 'offer',
    lastResult: lastResult ?? null,
    defaultValue: {
      taskIds: free.filter(({ described }) => described).map(({ id }) => id),
      menuKind: menuChoices[0]?.value ?? '',
    },
  });
  return (
    <>
      <Form method="post" className="form" {...getFormProps(form)}>
        <input type="hidden" name="intent" value="offer" />
        <Talk hostId={host.id} talk={talk} />
        <ErrorSummary form={form} />
        <h2 className="heading-2">どの仕事を、一つの受入枠にしますか</h2>
        {free.length > 0 ? (
          <>
            <CheckboxGroup
              field={fields.taskIds}
              label="仕事"
              required
              help="一つの受入枠は、一人が一回に行うことのまとまりです。条件への答えは、聞いたことから入ります。"
              options={free.map((task) => ({ value: task.id, label: task.task, help: factsOf(task) }))}
            />
            <SelectField field={fields.menuKind} label="支援メニュー" required options={menuChoices} />
            <FormActions note="下書きになります。募集を始めるまで、さがしても見つかりません。">
              <SubmitButton variant="primary">受入枠の下書きを作る</SubmitButton>
              <Link className="link-tall" to={paths.carveOut(host.id, { step: 'tasks' })}>
                仕事を選びなおす
              </Link>
            </FormActions>
          </>
        ) : (
          <p>選んだ仕事は、すべて受入枠になりました。</p>
        )}
      </Form>
      <Band title="聞いた仕事">
        <ul className="lines">
          {tasks.map((task) => (
            <li key={task.id}>
              <b>{task.task}</b>
              <p className="facts-line">
                <span>{factsOf(task)}</span>
              </p>
              {task.opportunityId === null ? (
                <Link className="link-tall" to={paths.carveOut(host.id, { step: 'describe', task: task.id })}>
                  {task.described ? '聞きなおす' : 'この仕事のことを聞く'}
                </Link>
              ) : (
                <Link className="link-tall" to={paths.opportunity(task.opportunityId)}>
                  受入枠「{task.offerTitle}」
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Band>
      <Disclosure summary="この聞き取りを終える">
        <Form method="post" className="stack">
          <input type="hidden" name="intent" value="end" />
          <Talk hostId={host.id} talk={talk} />
          <p>終えると、次は新しい聞き取りから始まります。作った受入枠は残ります。</p>
          <SubmitButton variant="quiet">聞き取りを終える</SubmitButton>
        </Form>
      </Disclosure>
    </>
  );
}

function Talk({ hostId, talk }: { hostId: string; talk: OfferStepProps['talk'] }) {
  return (
    <>
      <input type="hidden" name="hostId" value={hostId} />
      <input type="hidden" name="carveOutId" value={talk.id} />
      <input type="hidden" name="version" value={talk.version} />
    </>
  );
}

function factsOf({ partOfDay, rhythm, described, whyUseful }: Task): string {
  return [partOfDayNames[partOfDay], rhythm, described ? whyUseful : 'まだ聞いていません']
    .filter(Boolean)
    .join('　');
}
