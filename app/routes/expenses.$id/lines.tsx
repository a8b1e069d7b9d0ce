import { Form, Link } from '@remix-run/react';
import { formatCaseCode } from '~/domain/people/rules';
import { formatYen } from '~/lib/money';
import { paths } from '~/paths';
import { EmptyState, Icon, SubmitButton, Tag } from '~/ui';
import type { ClaimData } from './claim-data';

type Line = ClaimData['lines'][number];

/** Every cost with what it was for, what proves it, and what stands against it. */
export function Lines({ claim }: { claim: ClaimData }) {
  if (claim.lines.length === 0)
    return (
      <EmptyState title="明細はまだありません">かかった費用を、下の欄で一つずつ加えてください。</EmptyState>
    );
  return (
    <>
      <ul className="lines">
        {claim.lines.map((line) => (
          <li key={line.id} className="claim-line">
            <LineText line={line} code={claim.codes[line.id]} />
            {claim.writing ? <LineActs claim={claim} line={line} /> : null}
          </li>
        ))}
      </ul>
      <p className="claim-sum">
        <span>請求できる額</span>
        <b>{formatYen(claim.claimable)}</b>
        {claim.decidedOn ? (
          <>
            <span>認めた額</span>
            <b>{formatYen(claim.approved)}</b>
          </>
        ) : null}
      </p>
    </>
  );
}

function LineText({ line, code }: { line: Line; code: string | undefined }) {
  return (
    <div className="claim-line__text">
      <p className="claim-line__head">
        <b>{line.kindName}</b>
        <span>{line.day}</span>
        <span className="claim-line__sum">{formatYen(line.claimable)}</span>
      </p>
      <p>
        {line.description}　{line.amount}
        {line.participantBorne > 0 ? `　本人 −${formatYen(line.participantBorne)}` : ''}
        {line.otherFunding > 0 ? `　ほか −${formatYen(line.otherFunding)}` : ''}
      </p>
      <p className="source">
        {line.forWhat}
        {code ? <Link to={paths.case(code)}>（{formatCaseCode(code)}）</Link> : null}　証ひょう：
        {line.evidence || 'まだ書かれていません'}
      </p>
      {line.scheme.name ? (
        <p className="source">
          既存の制度：{line.scheme.name}
          {line.scheme.note ? `（${line.scheme.note}）` : ''}
        </p>
      ) : null}
      {line.decision === null
        ? line.faults.map((fault) => (
            <p key={fault.reason} className="claim-line__fault">
              <Icon name="alert" size={20} />
              <span>
                <b>{fault.words}</b>
                {fault.wayOut}
              </span>
            </p>
          ))
        : null}
      {line.decision ? (
        <p>
          <Tag mark={line.decision === 'approved' ? 'fresh' : 'cross'}>
            {line.decision === 'approved' ? '認める' : `認めない：${line.decisionReason}`}
          </Tag>
        </p>
      ) : null}
    </div>
  );
}

function LineActs({ claim, line }: { claim: ClaimData; line: Line }) {
  return (
    <div className="claim-line__acts">
      <Link className="link-tall" to={`?line=${line.id}#line`}>
        直す<span className="visually-hidden">（{line.description}）</span>
      </Link>
      <Form method="post">
        <input type="hidden" name="claimId" value={claim.id} />
        <input type="hidden" name="version" value={claim.version} />
        <input type="hidden" name="lineId" value={line.id} />
        <SubmitButton variant="quiet" name="intent" value="remove-line">
          消す<span className="visually-hidden">（{line.description}）</span>
        </SubmitButton>
      </Form>
    </div>
  );
}
