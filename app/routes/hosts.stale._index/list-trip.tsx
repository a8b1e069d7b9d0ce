import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { formatDayShort, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, ErrorSummary, FileField, FormActions, Notice, SubmitButton } from '~/ui';

interface ListTripProps {
  filter: Record<string, string>;
  /** Lists that came back and wait. */
  returns: readonly { id: string; fileName: string; on: Day }[];
  lastResult: FormResult | null;
}

/** The coordinator's own list: out as Excel, edited, and in again. */
export function ListTrip({ filter, returns, lastResult }: ListTripProps) {
  const mine = lastResult?.initialValue?.['intent'] === 'list' ? lastResult : null;
  const [form, fields] = useForm<{ file: string }>({ id: 'list', lastResult: mine });
  return (
    <Band title="Excel の一覧で直す" lead="受け取って、直して、もどします" id="list-trip">
      <p className="buttons">
        <a className="link-tall" href={paths.staleListFile(filter)}>
          この絞り込みの一覧を Excel で受け取る
        </a>
        <a className="link-tall" href={paths.staleListFile({ all: '1' })}>
          掲載中の全部を Excel で受け取る
        </a>
      </p>
      {returns.length > 0 ? (
        <Notice title="まだ反映していない一覧があります">
          <ul>
            {returns.map(({ id, fileName, on }) => (
              <li key={id}>
                <Link className="link-tall" to={paths.hostListReturn(id)}>
                  {fileName}（{formatDayShort(on)}）の違いを見る
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Form method="post" encType="multipart/form-data" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="list" />
        <FileField
          field={fields.file}
          label="直した一覧（.xlsx）"
          help="「番号」と「版」の列は、そのままにしてください。ほかの列は消してもかまいません。"
          required
          accept=".xlsx"
        />
        <FormActions note="選んだだけでは、何も変わりません。次の画面で、どこが変わるかを見てから反映します。">
          <SubmitButton variant="secondary" pendingLabel="読んでいます…">
            違いを確かめる
          </SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
