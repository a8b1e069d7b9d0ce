import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { Band, ErrorSummary, FormActions, SubmitButton, Table } from '~/ui';
import type { loader } from './route';

type List = ReturnType<typeof useLoaderData<typeof loader>>;

/** Each line that can be taken: from what to what; all of them at once, or those ticked. */
export function Differences({ list, lastResult }: { list: List; lastResult: FormResult | null }) {
  const [form, fields] = useForm<{ lines: string }>({ id: 'take', lastResult });
  const isOpen = list.state === 'open';
  return (
    <Band title="反映できる違い" count={`${list.good.length}行`} id="differences">
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="version" value={list.version} />
        <fieldset id={fields.lines.id} tabIndex={-1} className="field">
          <legend className="visually-hidden">反映する行</legend>
          <Table
            caption="一覧といまの登録の違い"
            hideCaption
            rows={list.good}
            rowKey={(row) => row.line}
            columns={[
              { key: 'line', label: '行', nowrap: true, cell: (row) => `${row.line}行目` },
              {
                key: 'host',
                label: '受入先',
                rowHeader: true,
                cell: (row) => (
                  <span className="pick">
                    {isOpen ? (
                      <input
                        className="check__box"
                        type="checkbox"
                        name="lines"
                        value={row.line}
                        defaultChecked
                        aria-label={`${row.line}行目の${row.name}を選ぶ`}
                      />
                    ) : null}
                    <Link to={paths.host(row.hostId)}>{row.name}</Link>
                  </span>
                ),
              },
              { key: 'changes', label: '変わるところ', cell: (row) => <Changes changes={row.changes} /> },
            ]}
          />
        </fieldset>
        {isOpen ? (
          <FormActions note="選んだ行をまとめて反映します。一つでも先に変えられていたら、どれも反映しません。">
            <SubmitButton name="intent" value="take">
              選んだ行を反映する
            </SubmitButton>
            <SubmitButton variant="quiet" name="intent" value="aside">
              反映せずにやめる
            </SubmitButton>
          </FormActions>
        ) : null}
      </Form>
    </Band>
  );
}

function Changes({ changes }: Pick<List['good'][number], 'changes'>) {
  return (
    <ul className="confirm-list">
      {changes.map(({ field, label, from, to }) => (
        <li key={field}>
          {label}：<del>{from || '（空き）'}</del> → <ins>{to || '（空き）'}</ins>
        </li>
      ))}
    </ul>
  );
}
