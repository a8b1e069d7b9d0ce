import { formatCaseCode } from '~/domain/people/rules';
import { Disclosure, Table } from '~/ui';

/** Codes told in the line; the others stand in what is folded away. */
const CODES_IN_LINE = 3;

export interface EntryLine {
  seq: number;
  at: string;
  who: string;
  what: string;
  subject: { type: string; id: string };
  codes: readonly string[];
  context: string;
  change: readonly { key: string; value: string }[];
}

/** One line for each entry; what changed is folded away. */
export function Entries({ entries }: { entries: readonly EntryLine[] }) {
  return (
    <Table
      caption="操作の記録"
      hideCaption
      rows={entries}
      rowKey={(entry) => entry.seq}
      columns={[
        { key: 'seq', label: '番号', numeric: true, cell: (entry) => entry.seq },
        { key: 'at', label: 'いつ', nowrap: true, cell: (entry) => entry.at },
        { key: 'who', label: 'だれが', nowrap: true, cell: (entry) => entry.who },
        {
          key: 'what',
          label: '何をした',
          cell: (entry) => (
            <>
              {entry.what}
              {entry.codes.length > 0 ? <span className="muted">（{entry.context}）</span> : null}
              <Details entry={entry} />
            </>
          ),
        },
        { key: 'codes', label: 'ケース', cell: (entry) => <Codes codes={entry.codes} /> },
      ]}
    />
  );
}

function Codes({ codes }: { codes: readonly string[] }) {
  const words = codes.map(formatCaseCode);
  if (words.length <= CODES_IN_LINE) return words.join('、') || '—';
  return (
    <>
      {words.slice(0, CODES_IN_LINE).join('、')}
      <Disclosure summary={`ほか${words.length - CODES_IN_LINE}件`}>
        <p>{words.slice(CODES_IN_LINE).join('、')}</p>
      </Disclosure>
    </>
  );
}

function Details({ entry }: { entry: EntryLine }) {
  if (entry.change.length === 0 && entry.subject.id === '') return null;
  return (
    <Disclosure summary="くわしく">
      <ul>
        <li className="source">
          {entry.subject.type} {entry.subject.id}
        </li>
        {entry.change.map(({ key, value }) => (
          <li key={key}>
            <span className="source">{key}</span> <code className="code">{value}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
