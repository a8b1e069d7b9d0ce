import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { BoundaryPreview } from '~/domain/exchange/index.server';
import { ErrorSummary, FormActions, NumberField, RadioGroup, SubmitButton, UnavailableButton } from '~/ui';
import { GoneAreas } from './gone-areas';

interface Load {
  mode: string;
  year: string;
  gone: { id: string; to: string }[];
}

/** Takes the file as it was looked at; where the level has areas, says what becomes of those it does not name. */
export function LoadForm({
  preview,
  lastResult,
}: {
  preview: BoundaryPreview;
  lastResult: SubmissionResult | null;
}) {
  const { id, choice, seen, version, problem, people } = preview;
  // What was said about another state of the areas is not said about this one.
  const { initialValue, ...messages } = lastResult ?? {};
  const isAboutThis = initialValue?.['seen'] === seen;
  const [form, fields] = useForm<Load>({
    lastResult: isAboutThis || !lastResult ? lastResult : messages,
    defaultValue: {
      mode: version?.likelyMode ?? 'add',
      gone: (version?.gone ?? [])
        .filter(({ used }) => used)
        .map((area) => ({ id: area.id, to: area.suggested ?? '' })),
    },
  });
  const gone = fields.gone.getFieldList();
  const hidden = { id, seen, ...choice };
  const hasGone = version !== null && version.gone.length > 0;
  return (
    <Form method="post" className="form" key={seen} {...getFormProps(form)}>
      <ErrorSummary form={form} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {hasGone ? (
        <>
          <RadioGroup
            field={fields.mode}
            label="このファイルの読み込み方"
            required
            options={[
              {
                value: 'replace',
                label: 'この版に置きかえる',
                help: `ファイルにない${version.gone.length}か所は、なくなります。使っているものは、下で選ぶ圏域に移します。`,
              },
              {
                value: 'add',
                label: '加えるだけ',
                help: 'ファイルにない圏域も、いまのまま残ります。下の選択は使いません。',
              },
            ]}
          />
          <GoneAreas version={version} fields={gone} />
        </>
      ) : (
        <input type="hidden" name="mode" value={version ? 'replace' : 'add'} />
      )}
      {people > 0 ? (
        <NumberField
          field={fields.year}
          label="人口は何年のものですか"
          help="西暦で。例：2025"
          width="short"
          unit="年"
        />
      ) : null}
      <FormActions note="読み込むと、受入先の圏域も決め直します。緯度・経度のない受入先は、手で選んだ圏域のままです。">
        {problem ? (
          <UnavailableButton reason={problem.reason} wayOut={problem.wayOut}>
            読み込む
          </UnavailableButton>
        ) : (
          <SubmitButton pendingLabel="読み込んでいます…">読み込む</SubmitButton>
        )}
      </FormActions>
    </Form>
  );
}
