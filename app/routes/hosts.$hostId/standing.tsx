import { Form, Link } from '@remix-run/react';
import type { HostPage } from '~/domain/registry/index.server';
import { hostStepNames, stanceNames, stances } from '~/domain/registry/rules';
import { choicesOf } from '~/lib/choices';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import {
  Card,
  ChipGroup,
  DateField,
  Disclosure,
  plainField,
  SubmitButton,
  TextField,
  UnavailableButton,
} from '~/ui';

interface StandingProps {
  host: HostPage['host'];
  steps: HostPage['steps'];
  mayEdit: boolean;
}

/** How the host stands to taking people, how fresh that is, and the steps of its registration. */
export function Standing({ host, steps, mayEdit }: StandingProps) {
  return (
    <Card as="section" labelledBy="standing">
      <h2 className="heading-3" id="standing">
        受入れの気持ち
      </h2>
      <p className="lead">
        <b>{stanceNames[host.stance]}</b>
      </p>
      {host.stanceReason ? <p>{host.stanceReason}</p> : null}
      {host.stanceReviewOn ? <p>{formatDay(host.stanceReviewOn)}に、もう一度聞きます。</p> : null}
      <p className="source">
        根拠：
        {host.confirmedOn ? `${formatDay(host.confirmedOn)}の${host.confirmedHow}` : 'まだ確かめていません'}
      </p>
      <p>
        <Link className="link-tall" to={paths.hostConfirmation(host.id)}>
          確かめる・声かけの記録
        </Link>
      </p>
      {host.status === 'listed' && host.visibility === 'public' ? (
        <p>
          <Link className="link-tall" to={paths.registryFlyer(host.id)}>
            ちらしを印刷する
          </Link>
        </p>
      ) : null}
      {mayEdit ? (
        <>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="confirm" />
            <input type="hidden" name="id" value={host.id} />
            <SubmitButton variant="secondary" wide>
              電話で「変わりません」と聞いた
            </SubmitButton>
          </Form>
          <Disclosure summary="気持ちを聞いて書く">
            <StanceForm host={host} />
          </Disclosure>
          <Steps host={host} steps={steps} />
        </>
      ) : (
        <p className="muted">書きかえられるのは、参加支援と地域づくりの担当です。</p>
      )}
    </Card>
  );
}

function StanceForm({ host }: { host: HostPage['host'] }) {
  return (
    <Form method="post" className="form" preventScrollReset>
      <input type="hidden" name="intent" value="stance" />
      <input type="hidden" name="id" value={host.id} />
      <ChipGroup
        type="radio"
        field={plainField('stance', host.stance)}
        label="受入れの気持ち"
        required
        options={choicesOf(stances, stanceNames)}
      />
      <TextField
        field={plainField('reason', host.stanceReason)}
        label="ひとこと"
        help="例：12月は忙しい。火曜なら。"
      />
      <DateField
        field={plainField('reviewOn', host.stanceReviewOn)}
        label="もう一度聞く日"
        help="その日から「きょう」に出ます。"
      />
      <SubmitButton variant="secondary">聞いたとおりに書く</SubmitButton>
    </Form>
  );
}

/** Steps that fit the state are offered; one that a rule refuses says why. Listing has a place of its own. */
function Steps({ host, steps }: Omit<StandingProps, 'mayEdit'>) {
  const shown = steps.filter(({ step, decision }) => step !== 'list' && (decision.ok || step === 'archive'));
  return (
    <Disclosure summary="休止・登録の終わり">
      <div className="stack">
        {shown.map(({ step, decision }) =>
          decision.ok ? (
            <Form key={step} method="post">
              <input type="hidden" name="intent" value="step" />
              <input type="hidden" name="id" value={host.id} />
              <input type="hidden" name="version" value={host.version} />
              <SubmitButton variant={step === 'archive' ? 'danger' : 'quiet'} name="step" value={step}>
                {hostStepNames[step]}
              </SubmitButton>
            </Form>
          ) : (
            <UnavailableButton key={step} reason={decision.reason} wayOut={decision.wayOut}>
              {hostStepNames[step]}
            </UnavailableButton>
          ),
        )}
      </div>
    </Disclosure>
  );
}
