import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { gapStatusNames, type GapStatus, type GapStep } from '~/domain/community/rules';
import { paths } from '~/paths';
import { Band, Disclosure, EmptyState, Tag, type TagMark } from '~/ui';
import { GapChain, type Chain } from './chain';
import { GapSteps } from './gap-steps';

export interface ToldGap {
  id: string;
  version: number;
  areaName: string;
  what: string;
  note: string;
  status: GapStatus;
  toldOn: string;
  owner: string | null;
  deferReason: string;
  steps: readonly GapStep[];
  chain: Chain;
}

const over: readonly GapStatus[] = ['resolved', 'deferred'];

interface ToldListProps {
  gaps: readonly ToldGap[];
  staff: readonly { id: string; name: string }[];
  mayMove: boolean;
  /** Somebody who works with leads notes a place that could answer it. */
  mayLead: boolean;
  lastResult: SubmissionResult | null;
}

const marks: Record<GapStatus, TagMark> = {
  observed: 'dotted',
  raised: 'half',
  assigned: 'half',
  in_development: 'full',
  resolved: 'fresh',
  deferred: 'pause',
};

/** What people told is missing, and how far it has come. */
export function ToldList({ gaps, staff, mayMove, mayLead, lastResult }: ToldListProps) {
  const done = ({ status }: ToldGap) => over.includes(status);
  const [open, closed] = [gaps.filter((gap) => !done(gap)), gaps.filter(done)];
  const rows = (list: readonly ToldGap[]) => (
    <ul className="lines">
      {list.map((gap) => (
        <ToldRow
          key={gap.id}
          gap={gap}
          staff={staff}
          mayMove={mayMove}
          mayLead={mayLead}
          lastResult={lastResult}
        />
      ))}
    </ul>
  );
  return (
    <div id="told">
      <Band
        title="伝えられた足りない資源"
        lead="会議で共有し、担当を決めて、開拓につなげます。"
        count={`${open.length}件`}
      >
        {open.length > 0 ? (
          rows(open)
        ) : (
          <EmptyState title="伝えられたものはありません">
            圏域を選んで「足りないと伝える」を押すと、ここに載ります。
          </EmptyState>
        )}
        {closed.length > 0 ? (
          <Disclosure summary={`解消した・見送ったもの ${closed.length}件`}>{rows(closed)}</Disclosure>
        ) : null}
      </Band>
    </div>
  );
}

interface ToldRowProps extends Omit<ToldListProps, 'gaps'> {
  gap: ToldGap;
}

function ToldRow({ gap, staff, mayMove, mayLead, lastResult }: ToldRowProps) {
  const mine = lastResult?.initialValue?.['id'] === gap.id ? lastResult : null;
  return (
    <li className="told">
      <div className="told__text">
        <h3 className="told__title">
          {gap.areaName}：{gap.what}
        </h3>
        {gap.note ? <p>{gap.note}</p> : null}
        {gap.deferReason ? <p>見送った理由：{gap.deferReason}</p> : null}
        <div className="facts-line">
          <Tag mark={marks[gap.status]}>{gapStatusNames[gap.status]}</Tag>
          <span>{gap.toldOn}に伝えられた</span>
          {gap.owner ? <span>担当 {gap.owner}</span> : null}
        </div>
        <GapChain chain={gap.chain} mayLead={mayLead} mayResolve={mayMove && gap.steps.includes('resolve')} />
        {mayLead && !over.includes(gap.status) ? (
          <Link className="link-tall" to={paths.newLead({ gap: gap.id })}>
            声かけ先を書き足す
          </Link>
        ) : null}
      </div>
      {mayMove ? <GapSteps gap={gap} staff={staff} lastResult={mine} /> : null}
    </li>
  );
}
