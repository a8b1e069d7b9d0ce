import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { formatCaseCode } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { Band, Checkbox, ErrorSummary, FormActions, LinkButton, Notice, SubmitButton } from '~/ui';
import type { Pair } from './compare-table';

/** What would happen, what stands against it, and the button. */
export function MergeForm({ pair, result }: { pair: Pair; result: FormResult | undefined }) {
  const { kept, merged, obstacles, words } = pair;
  const [keptName, mergedName] = [formatCaseCode(kept.line.code), formatCaseCode(merged.line.code)];
  const swap = paths.mergeCase(merged.line.code, { other: kept.line.code });
  const [form, fields] = useForm({
    id: 'merge',
    lastResult: result?.initialValue?.['intent'] === 'merge' ? result : null,
    defaultValue: { compared: '' },
  });
  const ways = (
    <div className="row">
      <LinkButton to={swap}>残すケースを入れかえる</LinkButton>
      <LinkButton variant="quiet" to={paths.mergeCase(kept.line.code)}>
        ほかのケースを選ぶ
      </LinkButton>
    </div>
  );
  if (obstacles.length > 0) {
    return (
      <Band title="いまは、まとめられません">
        <div className="stack">
          {obstacles.map(({ reason, wayOut }) => (
            <Notice key={reason} tone="attention" title={reason}>
              {wayOut}
            </Notice>
          ))}
          {ways}
        </div>
      </Band>
    );
  }
  return (
    <Band title="まとめると、こうなります" lead="もとには戻せません。">
      <div className="stack">
        <List title={`${keptName}に移るもの`} sentences={words.goes} />
        <List title="移さないもの" sentences={words.stays} />
        <List title="手でしていただくこと" sentences={words.byHand} />
        <p>
          {mergedName}は一覧や数には出なくなり、この符号で開くと{keptName}
          が出ます。受入先には何も伝わりません。
        </p>
        {ways}
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="intent" value="merge" />
          <input type="hidden" name="code" value={kept.line.code} />
          <input type="hidden" name="version" value={kept.version} />
          <input type="hidden" name="other" value={merged.line.code} />
          <input type="hidden" name="otherVersion" value={merged.version} />
          <Checkbox
            field={fields.compared}
            label="対応票（紙）どうしを、まだない方は関わる機関の控えと見くらべて、同じ方だと確かめました"
          />
          <FormActions>
            <SubmitButton variant="danger">
              {mergedName}を{keptName}にまとめる
            </SubmitButton>
            <Link to={paths.case(kept.line.code)}>やめる</Link>
          </FormActions>
        </Form>
      </div>
    </Band>
  );
}

function List({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div>
      <h3 className="heading-4">{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
