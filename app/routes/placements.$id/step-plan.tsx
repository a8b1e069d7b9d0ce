import { mostSteps } from '~/domain/placements/rules';
import { formatDay } from '~/lib/japanese-date';
import { Band, DateField, Disclosure, FormActions, Steps, SubmitButton, TextArea } from '~/ui';
import { StepForm, useCameBack } from './step-form';
import { StepPlanForm } from './step-plan-form';
import type { PlacementView } from './summary';

/** 少しずつ: by which steps the support grows less, where the person stands, and the way back (MAT-10, MAT-11). */
export function StepPlan({ placement }: { placement: PlacementView }) {
  const { stepPlan, mayRun, status } = placement;
  const { steps, now, back } = stepPlan;
  const editing = useCameBack('write_steps');
  const mayWrite = mayRun && status !== 'proposed' && status !== 'ended' && status !== 'declined';
  if (steps.length === 0 && !mayWrite) return null;
  return (
    <Band
      title="少しずつ"
      lead="そばにいる支えを、少しずつ減らしていく段取りです。"
      count={steps.length > 0 ? `${steps.length}段` : undefined}
    >
      <div className="stack">
        {steps.length > 0 ? (
          <Steps label="少しずつの段取り" steps={steps.map((step, index) => shown(step, index, now))} />
        ) : (
          <p className="muted">まだ書かれていません。要らない方には、書かなくてかまいません。</p>
        )}
        {mayWrite && now < steps.length - 1 ? <GoOn placement={placement} /> : null}
        {mayWrite && now >= 0 ? <GoBack placement={placement} /> : null}
        {mayWrite && now + 1 < mostSteps ? (
          <Disclosure summary={steps.length > 0 ? 'これからの段を書きなおす' : '段取りを書く'} open={editing}>
            <StepPlanForm key={placement.version} placement={placement} />
          </Disclosure>
        ) : null}
        {back.length > 0 ? (
          <ul className="lines" aria-label="もどった記録">
            {back.map(({ id, from, backOn, reason }) => (
              <li key={id}>
                {formatDay(backOn)}に「{from}」から一段もどりました。
                <br />
                <span className="muted">{reason}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Band>
  );
}

type StepView = PlacementView['stepPlan']['steps'][number];

function shown({ name, who, fromOn, fromWords, doneOn }: StepView, index: number, now: number) {
  const from = [fromOn ? `${formatDay(fromOn)}から` : '', fromWords].filter(Boolean).join('・');
  return {
    label: `${index + 1}段目　${name}`,
    state: index === now ? ('current' as const) : index < now ? ('done' as const) : ('todo' as const),
    note: [who, doneOn ? `${formatDay(doneOn)}に進みました` : from].join('｜'),
  };
}

function GoOn({ placement: { id, version, today, stepPlan } }: { placement: PlacementView }) {
  const next = stepPlan.steps[stepPlan.now + 1];
  return (
    <Disclosure summary={`「${next?.name ?? ''}」に進んだ`} open={useCameBack('step_on')}>
      <StepForm<'on'> key={version} intent="step_on" id={id} version={version} defaults={{ on: today }}>
        {({ on }) => (
          <>
            <DateField field={on} label="進んだ日" required />
            <FormActions note="ご本人と受入先に聞いてから進みます。">
              <SubmitButton variant="secondary">この段に進む</SubmitButton>
            </FormActions>
          </>
        )}
      </StepForm>
    </Disclosure>
  );
}

function GoBack({ placement: { id, version, today } }: { placement: PlacementView }) {
  return (
    <Disclosure summary="一段もどる" open={useCameBack('step_back')}>
      <StepForm<'on' | 'reason' | 'againOn'>
        key={version}
        intent="step_back"
        id={id}
        version={version}
        defaults={{ on: today }}
      >
        {({ on, reason, againOn }) => (
          <>
            <p>支えがまた要るのは、よくあることです。ご本人のせいではありません。</p>
            <DateField field={on} label="もどった日" required />
            <TextArea
              field={reason}
              label="もどるわけ"
              required
              rows={2}
              help="例：仕事の中身が変わったので、しばらくそばで見守る。名前や病名は書きません。"
            />
            <DateField field={againOn} label="もう一度ためす日" help="決まっていなければ、空のままで。" />
            <FormActions>
              <SubmitButton variant="secondary">一段もどる</SubmitButton>
            </FormActions>
          </>
        )}
      </StepForm>
    </Disclosure>
  );
}
