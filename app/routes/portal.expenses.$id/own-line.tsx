import { Form } from '@remix-run/react';
import type { LineView } from '~/domain/expenses/index.server';
import { formatYen } from '~/lib/money';
import { Card, Facts, SubmitButton, Tag } from '~/ui';

interface OwnLineProps {
  line: LineView;
  /** The claim while it can be written on, else null. */
  claim: { id: string; version: number } | null;
}

/** One cost, as the host wrote it, with what stands against it and what was decided. */
export function OwnLine({ line, claim }: OwnLineProps) {
  return (
    <Card as="section">
      <h2 className="heading-3">
        {line.kindName}　{formatYen(line.claimable)}
      </h2>
      <Facts
        items={[
          { label: 'いつ', value: line.day },
          { label: '何のため', value: line.forWhat },
          { label: '内容', value: `${line.description}（${line.amount}）` },
          ...(line.participantBorne > 0
            ? [{ label: '本人の分', value: `−${formatYen(line.participantBorne)}` }]
            : []),
          { label: '証ひょう', value: line.evidence || 'まだ書かれていません' },
        ]}
      />
      {line.decision === null
        ? line.faults.map((fault) => (
            <p key={fault.reason} className="attention">
              {fault.words}
              {fault.wayOut}
            </p>
          ))
        : null}
      {line.decision ? (
        <p>
          <Tag mark={line.decision === 'approved' ? 'fresh' : 'cross'}>
            {line.decision === 'approved' ? '認められました' : `認められませんでした：${line.decisionReason}`}
          </Tag>
        </p>
      ) : null}
      {claim ? (
        <Form method="post">
          <input type="hidden" name="claimId" value={claim.id} />
          <input type="hidden" name="version" value={claim.version} />
          <input type="hidden" name="lineId" value={line.id} />
          <SubmitButton variant="quiet" name="intent" value="remove-line">
            これを消す<span className="visually-hidden">（{line.description}）</span>
          </SubmitButton>
        </Form>
      ) : null}
    </Card>
  );
}
