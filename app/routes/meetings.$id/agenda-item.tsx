import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData, type useLoaderData } from '@remix-run/react';
import { EndingFacts } from '~/components/meeting/ending-facts';
import { GoalList } from '~/components/plan/goal-list';
import { outcomeNames, timingNames, type Outcome, planPatternWords } from '~/domain/meetings/rules';
import { formatCaseCode } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { paths } from '~/paths';
import { Card, ErrorSummary, FormActions, RadioGroup, SubmitButton, Tag, Tags, TextArea } from '~/ui';
import { Ideas } from './ideas';
import type { loader } from './route';

type MeetingView = ReturnType<typeof useLoaderData<typeof loader>>;
export type Item = MeetingView['items'][number];

interface AgendaItemProps {
  item: Item;
  held: boolean;
  mayRun: boolean;
  agencies: MeetingView['agencies'];
}

/** One item: which case, why it is here, the plan, and what the meeting found. */
export function AgendaItem({ item, held, mayRun, agencies }: AgendaItemProps) {
  return (
    <Card as="li">
      <h3 className="heading-3">
        <Link className="link-tall" to={paths.case(item.code)}>
          {formatCaseCode(item.code)}
        </Link>
      </h3>
      <Tags>
        <Tag>{timingNames[item.timing]}</Tag>
        <Tag mark={item.shared ? 'fresh' : 'cross'}>
          {item.shared ? '会議での共有に同意あり' : '会議での共有の同意なし'}
        </Tag>
        {item.pattern ? <Tag>{planPatternWords[item.pattern].name}</Tag> : null}
      </Tags>
      {item.goals.length > 0 ? <GoalList goals={item.goals} level="h4" /> : null}
      {item.ending ? <EndingFacts ending={item.ending} /> : null}
      <Ideas item={item} agencies={agencies} />
      {item.outcome ? (
        <p>
          <b>結果：{outcomeNames[item.outcome as Outcome]}</b>
          {item.note ? <span> {item.note}</span> : null}
        </p>
      ) : held && mayRun ? (
        <OutcomeForm item={item} />
      ) : (
        <p className="muted">結果は、会議のあとに記録します。</p>
      )}
    </Card>
  );
}

function OutcomeForm({ item }: { item: Item }) {
  const result = useActionData<FormResult>();
  const own = result?.initialValue?.['intent'] === 'outcome' && result.initialValue['id'] === item.id;
  const [form, fields] = useForm<{ outcome: string; note: string; message: string }>({
    id: `item-${item.id}`,
    lastResult: own ? result : null,
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="outcome" />
      <input type="hidden" name="id" value={item.id} />
      <RadioGroup
        field={fields.outcome}
        label="会議の結果"
        required
        options={choicesOf(item.outcomes, outcomeNames)}
      />
      {item.outcomes.includes('return_to_referrer') ? (
        <TextArea
          field={fields.message}
          label="つなぎもどすわけ"
          help="「つなぎもどし」のときだけ書きます。つなぎ元に、このまま伝わります。"
          rows={2}
        />
      ) : null}
      <TextArea field={fields.note} label="申し合わせ" help="だれが何をするか。名前や病名は書きません。" />
      <FormActions>
        <SubmitButton>結果を記録する</SubmitButton>
      </FormActions>
    </Form>
  );
}
