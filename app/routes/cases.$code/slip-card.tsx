import { useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { KeepSlipForm } from '~/components/keep-slip-form';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, Disclosure, SubmitButton } from '~/ui';
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
            <KeepSlipForm
              code={found.line.code}
              version={found.version}
              keptAt={keptAt}
              lastResult={resultOf(result, 'keep-slip')}
            />
            {madeOn === null ? null : <CheckForm found={found} result={result} />}
          </Disclosure>
        </>
      ) : null}
    </Card>
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
