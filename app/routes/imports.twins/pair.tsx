import { Form, Link } from '@remix-run/react';
import type { TwinPair } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { paths } from '~/paths';
import { Band, SubmitButton, Table, Tags, Tag } from '~/ui';

/** Two hosts side by side, and the decision whether they are one. */
export function Pair({ pair }: { pair: TwinPair }) {
  const { id, left, right, fields, signs, distanceM } = pair;
  const signWords = [...signs, ...(distanceM === null ? [] : [`離れているのは${formatCount(distanceM)} m`])];
  return (
    <Band title={left.name === right.name ? left.name : `${left.name} と ${right.name}`}>
      <div className="stack">
        <Tags>
          {signWords.map((word) => (
            <Tag key={word}>{word}</Tag>
          ))}
        </Tags>
        <Table
          caption={`${left.name} と ${right.name} のくらべ`}
          hideCaption
          rows={fields}
          rowKey={({ field }) => field}
          columns={[
            { key: 'name', label: '項目', rowHeader: true, nowrap: true, cell: ({ name }) => name },
            {
              key: 'left',
              label: '左',
              cell: ({ field, left: words }) =>
                field === 'name' ? <Link to={paths.host(left.id)}>{words}</Link> : words,
            },
            {
              key: 'right',
              label: '右',
              cell: ({ field, same, right: words }) => {
                if (field === 'name') return <Link to={paths.host(right.id)}>{words}</Link>;
                return same ? <span className="muted">同じ</span> : words;
              },
            },
          ]}
        />
        <Form method="post" className="form-actions__buttons" preventScrollReset>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="hostVersion" value={left.version} />
          <input type="hidden" name="otherVersion" value={right.version} />
          <SubmitButton name="keep" value="host" variant="secondary" pendingLabel="一つにしています…">
            同じ場所：左を残す
          </SubmitButton>
          <SubmitButton name="keep" value="other" variant="secondary" pendingLabel="一つにしています…">
            同じ場所：右を残す
          </SubmitButton>
          <SubmitButton name="intent" value="apart" variant="quiet" pendingLabel="残しています…">
            別の場所
          </SubmitButton>
        </Form>
      </div>
    </Band>
  );
}
