import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import type { GoalView } from '~/components/plan/goal-list';
import type { FormResult } from '~/http/form.server';
import { addMonths } from '~/lib/japanese-date';
import { paths } from '~/paths';
import {
  Checkbox,
  DateField,
  ErrorSummary,
  FormActions,
  FormRow,
  FormSection,
  Notice,
  SubmitButton,
  TextArea,
} from '~/ui';
import { GoalFields } from './goal-fields';
import { listName, type GoalValue, type PlanValue } from './plan-value';

export interface StayView {
  placementId: string;
  hostName: string;
  exitPlanWritten: boolean;
}

interface PlanFormProps {
  code: string;
  /** The plan that is being written, or null for a new one. */
  plan: {
    version: number;
    policy: string;
    schemesConsidered: string;
    goals: GoalView[];
    monitoringOn: string | null;
    periodFrom: string | null;
    periodTo: string | null;
    temporaryHousing: boolean;
    exitPlan: string;
  } | null;
  /** The last plan of a case that was opened again: the new one begins with its words. */
  last: { policy: string; schemesConsidered: string; goals: GoalView[] } | null;
  /** Temporary stays of the person that are under way. */
  stays: StayView[];
  today: string;
}

const emptyGoal: GoalValue = {
  text: '',
  horizon: 'short',
  actions: [{ owner: '参加支援コーディネーター', what: '', frequency: '', isStatutory: 'on' }],
};

/** Writing a plan. It may be saved with gaps; goals and actions are added one by one, with or without JavaScript. */
export function PlanForm({ code, plan, last, stays, today }: PlanFormProps) {
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<PlanValue>({
    id: 'plan',
    lastResult: result?.initialValue?.['intent'] === 'submit' ? null : (result ?? null),
    defaultValue: plan
      ? { ...plan, temporaryHousing: plan.temporaryHousing ? 'on' : '', goals: plan.goals.map(editable) }
      : {
          policy: last?.policy ?? '',
          schemesConsidered: last?.schemesConsidered ?? '',
          goals: last?.goals.map(editable) ?? [emptyGoal],
          periodFrom: today,
          periodTo: addMonths(today, 6),
          monitoringOn: addMonths(today, 3),
        },
  });
  const goals = fields.goals.getFieldList();
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <h2 className="heading-2">{plan ? '書きかけのプラン' : '新しいプラン'}</h2>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={plan?.version ?? 0} />
      {goals.map((goal, index) => (
        <GoalFields key={goal.key} form={form} list={fields.goals.name} goal={goal} index={index} />
      ))}
      <p>
        <button
          className="button button--quiet"
          {...form.insert.getButtonProps({
            name: listName<GoalValue>(fields.goals.name),
            defaultValue: emptyGoal,
          })}
        >
          目標をもう一つ足す
        </button>
      </p>
      <FormSection title="全体">
        <TextArea field={fields.policy} label="支援方針" help="一、二文で。名前や病名は書きません。" />
        <TextArea
          field={fields.schemesConsidered}
          label="検討したほかの制度"
          help="使えるほかの制度と、それだけでは足りないわけ。"
        />
        <FormRow>
          <DateField field={fields.periodFrom} label="期間の始まり" />
          <DateField field={fields.periodTo} label="期間の終わり" />
          <DateField field={fields.monitoringOn} label="見直す日（モニタリング）" />
        </FormRow>
        {stays.length > 0 ? (
          <StayNote stays={stays} field={fields.temporaryHousing.name} />
        ) : (
          <Checkbox field={fields.temporaryHousing} label="一時的な住まいを使う" />
        )}
        <TextArea
          field={fields.exitPlan}
          label="次の住まいへ移る見通し"
          help="一時的な住まいを使うときに書きます。見通しのないプランは、会議へ出せません。"
        />
      </FormSection>
      <FormActions note="途中でも保存できます。足りないところは、保存したあとに上に出ます。">
        <SubmitButton variant={plan ? 'secondary' : 'primary'}>保存する</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** A stay that is under way makes the plan one with a temporary home, whatever was ticked before. */
function StayNote({ stays, field }: { stays: StayView[]; field: string }) {
  return (
    <Notice title="一時的な住まいを使うプランです">
      <input type="hidden" name={field} value="on" />
      <ul>
        {stays.map(({ placementId, hostName, exitPlanWritten }) => (
          <li key={placementId}>
            <Link to={paths.placement(placementId)}>{hostName}</Link>：
            {exitPlanWritten
              ? '退所に向けた計画が書いてあります。'
              : '退所に向けた計画がまだありません。下の見通しか、受入れのページに書きます。'}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function editable({ text, horizon, actions }: GoalView): GoalValue {
  return {
    text,
    horizon,
    actions: actions.map(({ owner, what, frequency, isStatutory }) => ({
      owner,
      what,
      frequency,
      isStatutory: isStatutory ? 'on' : '',
    })),
  };
}
