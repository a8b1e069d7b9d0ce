import { useActionData } from '@remix-run/react';
import { Form } from '@remix-run/react';
import type { SubmissionResult } from '@conform-to/react';
import type { ImportPreview } from '~/domain/exchange/index.server';
import { Disclosure, Notice, SubmitButton, Table } from '~/ui';

type Numbered = ImportPreview['columns'][number] & { column: number };

/** What a column holds, to be said otherwise by those who know the list. */
function Choice({ reading, preview }: { reading: Numbered; preview: ImportPreview }) {
  const { header, column, slug, field } = reading;
  return (
    <select
      className="input input--select"
      name={`columns[${column}]`}
      defaultValue={slug || 'unused'}
      aria-label={`「${header || `${column + 1}列目`}」の列`}
    >
      <option value="unused">使わない</option>
      {slug === 'day' ? <option value="day">{field}</option> : null}
      {preview.fieldOptions.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Columns({
  columns,
  caption,
  preview,
}: {
  columns: readonly Numbered[];
  caption: string;
  preview: ImportPreview;
}) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={columns}
      rowKey={({ column }) => column}
      columns={[
        {
          key: 'header',
          label: '一覧の見出し',
          rowHeader: true,
          cell: ({ header, column }) => header || `（見出しなし・${column + 1}列目）`,
        },
        {
          key: 'field',
          label: '読み取り',
          cell: (reading) => <Choice reading={reading} preview={preview} />,
        },
        {
          key: 'samples',
          label: '例',
          cell: ({ samples }) => <span className="raw">{samples.join(' ／ ')}</span>,
        },
      ]}
    />
  );
}

/** Columns that are used; the others are folded away unless the column of the names is still to be found. */
export function ColumnsTable({ preview }: { preview: ImportPreview }) {
  const lastResult = useActionData<SubmissionResult | undefined>();
  const columns = preview.columns.map((reading, column) => ({ ...reading, column }));
  const used = columns.filter(({ slug }) => slug !== '');
  const unused = columns.filter(({ slug }) => slug === '');
  const faults = lastResult?.error?.['columns'] ?? [];
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="id" value={preview.id} />
      {faults.length > 0 ? <Notice tone="attention" title={faults.join(' ')} live /> : null}
      {used.length > 0 ? <Columns columns={used} caption="使う列" preview={preview} /> : null}
      {unused.length > 0 ? (
        <Disclosure summary={`使わない${unused.length}列`} open={preview.needsName}>
          <Columns columns={unused} caption="使わない列" preview={preview} />
        </Disclosure>
      ) : null}
      <p className="form-actions">
        <SubmitButton name="intent" value="columns" variant="secondary" pendingLabel="読み直しています…">
          この読み取りで読み直す
        </SubmitButton>
      </p>
    </Form>
  );
}
