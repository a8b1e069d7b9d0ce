import { Form, Link } from '@remix-run/react';
import { planStatusNames, timingNames, type PlanStatus, type Timing } from '~/domain/meetings/rules';
import type { getMerge } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Facts, Notice, SubmitButton } from '~/ui';

type Earlier = Awaited<ReturnType<typeof getMerge>>['earlier'][number];

interface TakenUpProps {
  code: string;
  earlier: readonly Earlier[];
  mayEdit: boolean;
  result: FormResult | undefined;
}

/** What was taken up before: what still stands under those codes, and the paper that somebody has to do away with. */
export function TakenUp({ code, earlier, mayEdit, result }: TakenUpProps) {
  const error = result?.initialValue?.['intent'] === 'slip' ? result.error?.['']?.[0] : undefined;
  return (
    <Band title="このケースにまとめたケース" count={`${earlier.length}件`}>
      <div className="stack">
        {error ? <Notice tone="attention" title={error} live /> : null}
        {earlier.map((one) => (
          <section key={one.code} className="stack">
            <h3 className="heading-4">{formatCaseCode(one.code)}</h3>
            <Facts items={factsOf(one)} />
            {one.plans.length + one.items.length + one.decisions.length > 0 ? (
              <Link className="link-tall" to={paths.plan(code)}>
                {formatCaseCode(one.code)}のプラン、会議の記録、支援決定を読む
              </Link>
            ) : null}
            {one.slipKeptAt === null ? null : (
              <Notice
                tone="attention"
                title={`${formatCaseCode(one.code)}の対応票（紙）が、「${one.slipKeptAt}」に残っています`}
                actions={
                  mayEdit ? (
                    <Form method="post">
                      <input type="hidden" name="intent" value="slip" />
                      <input type="hidden" name="code" value={code} />
                      <input type="hidden" name="of" value={one.code} />
                      <SubmitButton variant="secondary">裁断するか返した、と記録する</SubmitButton>
                    </Form>
                  ) : null
                }
              >
                いまのケースの対応票に書き写すことがあれば、先に写してください。
              </Notice>
            )}
          </section>
        ))}
      </div>
    </Band>
  );
}

function factsOf({ mergedOn, consents, plans, items, decisions }: Earlier) {
  return [
    { label: 'まとめた日', value: formatDay(mergedOn) },
    { label: 'そのケースで聞いた同意', value: consents.join('、') },
    {
      label: 'プラン',
      value: plans
        .map(({ number, status }) => `第${number}版：${planStatusNames[status as PlanStatus]}`)
        .join('、'),
    },
    {
      label: '会議',
      value: items
        .map(({ heldOn, timing }) => `${formatDay(heldOn)} ${timingNames[timing as Timing]}`)
        .join('、'),
    },
    {
      label: '支援決定',
      value: decisions
        .map(({ decidedOn, documentNumber }) => `${formatDay(decidedOn)}（${documentNumber}）`)
        .join('、'),
    },
  ].filter(({ value }) => value !== '');
}
