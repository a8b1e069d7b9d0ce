import { getFormProps, useForm } from '@conform-to/react';
import { Form, type useLoaderData } from '@remix-run/react';
import { formatCaseCode } from '~/domain/people/rules';
import { disposalsAtOnce } from '~/domain/records/rules';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { Band, Button, Checkbox, CheckboxGroup, ErrorSummary, FormActions, Notice, SubmitButton } from '~/ui';
import type { loader } from './route';

type Rows = ReturnType<typeof useLoaderData<typeof loader>>['proposed'];

/** What was put forward: to be confirmed by a second person, or taken back by anybody who answers for it. */
export function Proposed({ proposed, result }: { proposed: Rows; result: FormResult | undefined }) {
  if (proposed.length === 0) return null;
  const possible = proposed.filter(({ confirming }) => confirming.ok);
  return (
    <Band title="確かめを待つもの" count={`${proposed.length}件`}>
      <ul className="lines">
        {proposed.map(({ id, code, proposedByName, proposedOn, confirming }) => (
          <li key={id}>
            <p>
              <b>{formatCaseCode(code)}</b>　{proposedByName}が{formatDay(proposedOn)}に廃棄にかけました。
            </p>
            {confirming.ok ? null : (
              <p>
                {confirming.reason}
                {confirming.wayOut}
              </p>
            )}
            <Form method="post">
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="id" value={id} />
              <Button type="submit" variant="quiet">
                {formatCaseCode(code)}の廃棄を取り下げる
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {possible.length > 0 ? <Confirm possible={possible} result={result} /> : null}
    </Band>
  );
}

function Confirm({ possible, result }: { possible: Rows; result: FormResult | undefined }) {
  const rows = possible.slice(0, disposalsAtOnce);
  const worksOut = rows.flatMap(({ code, worksOut: out }) => out.map((work) => ({ ...work, code })));
  const [form, fields] = useForm<{ ids: string[]; worksSeenTo: string[]; understood: string }>({
    id: 'confirm',
    lastResult: result?.initialValue?.['intent'] === 'confirm' ? result : null,
    defaultValue: { ids: rows.map(({ id }) => id), worksSeenTo: [], understood: '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="confirm" />
      <Notice title="廃棄すると、こうなります">
        記録はすべて消え、元に戻せません。操作の記録には符号と操作の種類が、証明には符号と件数が残ります。協力費の明細は、だれのものかと内容の文を消し、日付と金額、控えがあること、決めた理由だけが会計のために残ります。受入先への依頼は、日付だけが残ります。以前の版のむすびばで記した操作の記録には、年代や圏域、終わりのわけの種類などが値で残っていることがあります。これまでの年度の集計からも抜けるので、先に報告を出しておいてください。
      </Notice>
      <CheckboxGroup
        field={fields.ids}
        label="廃棄するケース"
        options={rows.map(({ id, code }) => ({ value: id, label: formatCaseCode(code) }))}
      />
      {possible.length > rows.length ? (
        <p>一度に廃棄できるのは{disposalsAtOnce}件までです。済んだら、残りを同じように確かめてください。</p>
      ) : null}
      {worksOut.length > 0 ? (
        <CheckboxGroup
          field={fields.worksSeenTo}
          label="まだ外にある作品"
          help="廃棄すると、どこにあるかも分からなくなります。受け取って、作品のページに返ってきた日を書くと、ここから消えます。受け取れないものは、一つずつ、どうするかを決めて印を付けます。"
          options={worksOut.map(({ id, code, title, hostName, lentOn }) => ({
            value: id,
            label: `「${title}」をどうするか、決めました`,
            help: `${formatCaseCode(code)}　${formatDay(lentOn)}から${hostName}にあります。`,
          }))}
        />
      ) : null}
      <Checkbox
        field={fields.understood}
        label="対応票（紙）も裁断する手はずにあり、元に戻せないことを確かめました"
      />
      <FormActions>
        <SubmitButton variant="danger">確かめて廃棄する</SubmitButton>
      </FormActions>
    </Form>
  );
}
