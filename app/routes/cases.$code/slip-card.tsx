import { useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, Disclosure, SubmitButton, TextField } from '~/ui';
import { CaseForm } from './case-form';
import { resultOf, type FormProps } from './found';

/** 対応票: the paper that says who it is. Here stands only that it was made, where it is kept and when it was compared. */
export function SlipCard({ found, result }: FormProps) {
  const { madeOn, keptAt, checkedOn } = found.slip;
  return (
    <Card as="section">
      <h2 className="heading-3">対応票（紙）</h2>
      <p>
        {madeOn === null
          ? 'だれのことかを書いた紙が、まだありません。'
          : `${formatDay(madeOn)}に作り、「${keptAt}」に置いています。`}
      </p>
      <p>
        {checkedOn === null ? '照らし合わせは、まだです。' : `${formatDay(checkedOn)}に照らし合わせました。`}
      </p>
      {found.mayEdit ? (
        <>
          <Link className="link-tall" to={paths.caseSlip(found.line.code)}>
            対応票を印刷する
          </Link>
          <Disclosure
            summary={madeOn === null ? '作って、置き場所を残す' : '照らし合わせる・置き場所を変える'}
            open={resultOf(result, 'keep-slip') || resultOf(result, 'check-slip') ? true : undefined}
          >
            <KeepForm found={found} result={result} />
            {madeOn === null ? null : <CheckForm found={found} result={result} />}
          </Disclosure>
        </>
      ) : null}
    </Card>
  );
}

function KeepForm({ found, result }: FormProps) {
  const [form, fields] = useForm({
    id: 'keep-slip',
    lastResult: resultOf(result, 'keep-slip'),
    defaultValue: { keptAt: found.slip.keptAt },
  });
  return (
    <CaseForm form={form} intent="keep-slip" found={found}>
      <TextField field={fields.keptAt} label="保管している場所" placeholder="例：2階の鍵のある棚" required />
      <SubmitButton variant="quiet">置き場所を記録する</SubmitButton>
    </CaseForm>
  );
}

function CheckForm({ found, result }: FormProps) {
  const [form] = useForm({ id: 'check-slip', lastResult: resultOf(result, 'check-slip') });
  return (
    <CaseForm form={form} intent="check-slip" found={found}>
      <p>紙の符号とこの画面の符号が同じで、ご本人に間違いないことを確かめましたか。</p>
      <SubmitButton variant="secondary">照らし合わせた</SubmitButton>
    </CaseForm>
  );
}
