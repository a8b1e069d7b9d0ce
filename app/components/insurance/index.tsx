import type { InsuranceView } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { Disclosure, Notice } from '~/ui';
import { InsuranceForm } from './insurance-form';
import { MendInsurance } from './mend-forms';
import { refusedOfGone } from './refused-of-gone';

interface InsurancesProps {
  insurance: InsuranceView;
  /** Fields that say what the insurance is for. */
  of: Readonly<Record<string, string>>;
  /** For what it can be: of an offer also for all that the host takes. */
  abouts?: readonly { value: string; label: string }[];
  mayRecord: boolean;
  /** Which of them are mended on this page. */
  mayMend: (row: InsuranceView['rows'][number]) => boolean;
  lastResult: FormResult | undefined;
  /** It is asked for now: nothing that holds is known. */
  asked: boolean;
}

/** The insurances with their last days, what they leave out, and the forms to write one down and to mend one. */
export function Insurances(props: InsurancesProps) {
  const { insurance, of, abouts, mayRecord, mayMend, lastResult, asked } = props;
  const { rows, takenBack, exclusion } = insurance;
  const asks = asked || (exclusion !== null && !insurance.holds);
  const written = lastResult?.initialValue?.['intent'] === 'insurance' ? lastResult : undefined;
  const refused = refusedOfGone(rows.filter(mayMend), lastResult);
  return (
    <div className="stack">
      {refused.length > 0 ? (
        <Notice tone="attention" title="まだ保存していません" live>
          {refused.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      ) : null}
      {exclusion ? (
        <Notice tone={asks ? 'attention' : 'info'} title="見まわりの活動があります">
          <p>{exclusion}</p>
          {asks ? <p>どの保険を使いますか。</p> : null}
        </Notice>
      ) : null}
      {asked && !exclusion ? (
        <Notice tone="attention" title="この受入枠は、保険に入ってから始めます">
          <p>どの保険を使いますか。入った保険を、始める前に書いてください。</p>
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <ul className="lines">
          {rows.map((row) => (
            <li key={`${row.id}-${row.version}`}>
              <p>
                {row.name}（{row.about}）　<b>{row.end}</b>
              </p>
              {mayMend(row) ? <MendInsurance row={row} lastResult={lastResult} /> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>{takenBack.length > 0 ? 'いま数えている保険はありません。' : '保険は、まだ書いてありません。'}</p>
      )}
      {takenBack.length > 0 ? (
        <Disclosure summary={`取り消した保険 ${takenBack.length}件`}>
          <ul>
            {takenBack.map(({ id, name, about, on, because }) => (
              <li key={id}>
                {name}（{about}）　{formatDay(on)}に取り消しました。{because}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {mayRecord ? (
        <Disclosure
          key={`${rows.length}-${takenBack.length}`}
          summary="入った保険を書く"
          open={asks || written !== undefined}
        >
          <InsuranceForm of={of} abouts={abouts} today={insurance.today} lastResult={written} />
        </Disclosure>
      ) : null}
    </div>
  );
}

/** The forms that are about insurances, by their intent. */
export const insuranceIntents: readonly string[] = ['insurance', 'correct_insurance', 'take_back_insurance'];

/** The answer to a form of a page, when it was one about insurances. */
export function insuranceResult(result: FormResult | undefined): FormResult | undefined {
  const intent: unknown = result?.initialValue?.['intent'];
  return typeof intent === 'string' && insuranceIntents.includes(intent) ? result : undefined;
}
