import { Form } from '@remix-run/react';
import type { OpportunityPage } from '~/domain/registry/index.server';
import { offerStateNames, opportunityStepNames } from '~/domain/registry/rules';
import { Card, SubmitButton, UnavailableButton } from '~/ui';

interface OfferStepsProps {
  offer: OpportunityPage['offer'];
  steps: OpportunityPage['steps'];
  mayEdit: boolean;
}

/** How the offer stands and what can be done with it now. Opening, when refused, says what is missing. */
export function OfferSteps({ offer, steps, mayEdit }: OfferStepsProps) {
  const fitting = steps.filter(
    ({ step, decision }) => decision.ok || (step === 'open' && offer.status !== 'open'),
  );
  return (
    <aside aria-label="募集のようす">
      <Card as="section" labelledBy="state">
        <h2 className="heading-3" id="state">
          募集のようす
        </h2>
        <p className="lead">
          <b>{offerStateNames[offer.state]}</b>
        </p>
        {mayEdit ? (
          <Form method="post" className="stack">
            <input type="hidden" name="intent" value="step" />
            <input type="hidden" name="id" value={offer.id} />
            <input type="hidden" name="version" value={offer.version} />
            {fitting.map(({ step, decision }) =>
              decision.ok ? (
                <SubmitButton
                  key={step}
                  name="step"
                  value={step}
                  wide
                  variant={step === 'open' ? 'primary' : step === 'close' ? 'danger' : 'quiet'}
                >
                  {opportunityStepNames[step]}
                </SubmitButton>
              ) : (
                <UnavailableButton key={step} wide reason={decision.reason} wayOut={decision.wayOut}>
                  {opportunityStepNames[step]}
                </UnavailableButton>
              ),
            )}
            <p className="muted">いま来ている人の約束は、変わりません。</p>
          </Form>
        ) : (
          <p className="muted">書きかえられるのは、参加支援と地域づくりの担当です。</p>
        )}
      </Card>
    </aside>
  );
}
