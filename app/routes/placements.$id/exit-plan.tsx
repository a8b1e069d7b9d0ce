import { addDays, formatDay } from '~/lib/japanese-date';
import { Band, DateField, Disclosure, Facts, FormActions, FormRow, SubmitButton, TextArea } from '~/ui';
import { StepForm } from './step-form';
import type { PlacementView } from './summary';

/** 退所に向けた計画 of a temporary stay (CAP-16): asked for before it begins, looked at again every 30 days. */
export function ExitPlan({ placement }: { placement: PlacementView }) {
  const { exitPlan, stays, mayRun, today } = placement;
  if (!stays) return null;
  return (
    <Band title="退所に向けた計画" lead="一時的な滞在は、つぎの住まいとひと続きです">
      {exitPlan ? (
        <div className="stack">
          <Facts
            items={[
              { label: 'めざす住まい', value: exitPlan.nextHome },
              { label: 'それまでにすること', value: exitPlan.steps },
              ...(exitPlan.helpers ? [{ label: 'いっしょに進める機関', value: exitPlan.helpers }] : []),
              { label: '出る予定の日', value: formatDay(exitPlan.leaveBy) },
              {
                label: 'つぎに見直す日',
                value: `${formatDay(exitPlan.reviewOn)}${exitPlan.reviewOn < today ? '（過ぎています）' : ''}`,
              },
            ]}
          />
          {mayRun ? (
            <Disclosure summary="見直して書きなおす">
              <ExitPlanForm placement={placement} />
            </Disclosure>
          ) : null}
        </div>
      ) : mayRun ? (
        <ExitPlanForm placement={placement} />
      ) : (
        <p className="muted">まだ書かれていません。担当が書くと、滞在を始められます。</p>
      )}
    </Band>
  );
}

function ExitPlanForm({ placement }: { placement: PlacementView }) {
  const { exitPlan, id, today } = placement;
  return (
    <StepForm<'nextHome' | 'steps' | 'helpers' | 'leaveBy' | 'reviewOn'>
      intent="exit_plan"
      id={id}
      defaults={{
        nextHome: exitPlan?.nextHome,
        steps: exitPlan?.steps,
        helpers: exitPlan?.helpers,
        leaveBy: exitPlan?.leaveBy,
        reviewOn: addDays(today, 30),
      }}
    >
      {({ nextHome, steps, helpers, leaveBy, reviewOn }) => (
        <>
          <input type="hidden" name="planVersion" value={exitPlan?.version ?? 0} />
          <TextArea
            field={nextHome}
            label="めざす住まい"
            required
            rows={2}
            help="例：見守りのあるアパート。住所は書きません。"
          />
          <TextArea field={steps} label="それまでにすること" required rows={3} help="だれが、いつ、何を。" />
          <TextArea field={helpers} label="いっしょに進める機関" rows={2} />
          <FormRow>
            <DateField field={leaveBy} label="出る予定の日" required />
            <DateField field={reviewOn} label="つぎに見直す日" required help="30日以内" />
          </FormRow>
          <FormActions>
            <SubmitButton variant="secondary">計画を保存する</SubmitButton>
          </FormActions>
        </>
      )}
    </StepForm>
  );
}
