import { getFormProps, useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import type { CarveOutPage } from '~/domain/registry/index.server';
import { carveOutQuestions, partOfDayNames, type PartOfDay } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { ChipGroup, Disclosure, ErrorSummary, FormActions, FormSection, SubmitButton, TextArea } from '~/ui';
import { KeptForm } from './kept-form';

interface TasksStepProps {
  page: Pick<CarveOutPage, 'host' | 'tasks' | 'suggestions'>;
  talk: NonNullable<CarveOutPage['talk']>;
  lastResult: FormResult | undefined;
}

interface Chosen {
  activities: string[];
  typed: string;
}

/** ② Which small tasks there are: ticked from what such places have, or typed. */
export function TasksStep({ page: { host, tasks, suggestions }, talk, lastResult }: TasksStepProps) {
  const [form, fields] = useForm<{ tasks: Record<PartOfDay, Chosen> }>({
    id: 'tasks',
    lastResult: lastResult ?? null,
    defaultValue: { tasks: chosenSoFar(tasks, suggestions) },
  });
  const parts = fields.tasks.getFieldset();
  return (
    <KeptForm
      keptAs={{ hostId: host.id, part: 'tasks', version: talk.version }}
      talkVersion={talk.version}
      method="post"
      className="form"
      {...getFormProps(form)}
    >
      <input type="hidden" name="intent" value="tasks" />
      <input type="hidden" name="hostId" value={host.id} />
      <input type="hidden" name="carveOutId" value={talk.id} />
      <input type="hidden" name="version" value={talk.version} />
      <ErrorSummary form={form} />
      <h2 className="heading-2">だれかに頼めそうな仕事は、どれですか</h2>
      <Disclosure summary="聞き方に迷ったら、八つの問い" open>
        <ol className="bullets">
          {carveOutQuestions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </Disclosure>
      {suggestions.map(({ part, options }) => {
        const field = parts[part].getFieldset();
        return (
          <FormSection key={part} title={partOfDayNames[part]} lead={talk.day[part]}>
            <ChipGroup
              field={field.activities}
              label={`${partOfDayNames[part]}にある仕事`}
              required="none"
              options={options}
            />
            <TextArea
              field={field.typed}
              label={`${partOfDayNames[part]}のほかの仕事`}
              rows={2}
              help="一行に一つ。例：お客さんのいない時間に傘立てをふく"
            />
          </FormSection>
        );
      })}
      <FormActions note="選ばなくなった仕事は消えます。もう聞いた仕事は残ります。">
        <SubmitButton variant="primary">保存して、一つずつ聞く</SubmitButton>
        <Link className="link-tall" to={paths.carveOut(host.id, { step: 'day' })}>
          一日の流れに戻る
        </Link>
      </FormActions>
    </KeptForm>
  );
}

function chosenSoFar(tasks: TasksStepProps['page']['tasks'], suggestions: CarveOutPage['suggestions']) {
  const entries = suggestions.map(({ part, options }): [PartOfDay, Chosen] => {
    const own = tasks.filter(({ partOfDay }) => partOfDay === part);
    const offered = (task: (typeof own)[number]) =>
      options.some(({ value, label }) => value === task.activity && label === task.task);
    return [
      part,
      {
        activities: own.filter(offered).flatMap(({ activity }) => activity ?? []),
        typed: own
          .filter((task) => !offered(task))
          .map(({ task }) => task)
          .join('\n'),
      },
    ];
  });
  return Object.fromEntries(entries) as Record<PartOfDay, Chosen>;
}
