import type { ReactElement, ReactNode } from 'react';
import { Card, Disclosure, EmptyState, UnavailableButton } from '~/ui';
import type { PlacementStep } from '~/domain/placements/rules';
import { RearrangeForm } from './rearrange-form';
import { useCameBack } from './step-form';
import { AgreeForm, AnswerForm, AskForm, MoveForm, StartForm, TrialForm } from './steps';
import type { PlacementView } from './summary';

const titles: Record<PlacementStep, string> = {
  agree: 'ご本人の希望を記録する',
  ask: '受入先に打診する',
  answer: '電話で聞いた返事を代わりに記録する',
  plan_trial: '見学・お試しの日を決める',
  start: '活動を始める',
  rearrange: '曜日と時間を変える',
  pause: 'お休みにする',
  resume: '再開する',
  settle: '安定したと記録する',
  end: '終わりにする',
  decline: '見送る',
};

const forms: Record<PlacementStep, (props: { placement: PlacementView; title: string }) => ReactElement> = {
  agree: AgreeForm,
  ask: AskForm,
  answer: AnswerForm,
  plan_trial: TrialForm,
  start: StartForm,
  rearrange: RearrangeForm,
  pause: (props) => <MoveForm {...props} step="pause" />,
  resume: (props) => <MoveForm {...props} step="resume" />,
  settle: (props) => <MoveForm {...props} step="settle" />,
  end: (props) => <MoveForm {...props} step="end" />,
  decline: (props) => <MoveForm {...props} step="decline" />,
};

/** The steps of this state: the first open one laid out, the others folded, those closed with their reason. */
export function StepList({ placement }: { placement: PlacementView }) {
  const { steps, mayRun } = placement;
  if (steps.length === 0) {
    return <EmptyState title="この受入れは終わっています">記録は、このまま残ります。</EmptyState>;
  }
  if (!mayRun) return <p className="muted">操作は、担当の参加支援コーディネーターが行います。</p>;
  const first = steps.find(({ decision }) => decision.ok)?.step;
  return (
    <div className="stack">
      {steps.map(({ step, decision }) => {
        const StepForm = forms[step];
        // A form keeps what it began with; after a step each begins anew with what is now known.
        const key = `${step}-${placement.version}`;
        if (!decision.ok) {
          return (
            <Card key={key} as="section">
              <UnavailableButton reason={decision.reason} wayOut={decision.wayOut}>
                {titles[step]}
              </UnavailableButton>
            </Card>
          );
        }
        if (step === first) {
          return (
            <Card key={key} as="section">
              <h3 className="heading-3">{titles[step]}</h3>
              <StepForm placement={placement} title={titles[step]} />
            </Card>
          );
        }
        return (
          <FoldedStep key={key} step={step}>
            <StepForm placement={placement} title={titles[step]} />
          </FoldedStep>
        );
      })}
    </div>
  );
}

function FoldedStep({ step, children }: { step: PlacementStep; children: ReactNode }) {
  return (
    <Disclosure summary={titles[step]} open={useCameBack(step)}>
      {children}
    </Disclosure>
  );
}
