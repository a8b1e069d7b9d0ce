import { Link } from '@remix-run/react';
import type { CaseLine as CaseLineOfDomain } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { formatMonthDay, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';

export type CaseLineView = CaseLineOfDomain;

export interface CaseLineProps {
  line: CaseLineView;
  /** With it a next date that has gone by is told. */
  today?: Day | undefined;
  /** False where the code stands above as a heading. */
  code?: boolean | undefined;
  /** The code leads to the case, unless the line already stands in a link. */
  linked?: boolean | undefined;
}

/** Which case it is, without a name: code, main strength, usual slot; coordinator, referrer, last contact, next (D1). */
export function CaseLine({ line, today, code = true, linked = true }: CaseLineProps) {
  const isLate = today !== undefined && line.nextOn !== null && line.nextOn < today;
  const name = <b className="nowrap">{formatCaseCode(line.code)}</b>;
  return (
    <div className="case-line">
      <p className="facts-line">
        {code && linked ? <Link to={paths.case(line.code)}>{name}</Link> : null}
        {code && !linked ? name : null}
        {line.familyConsultation ? <span>家族からの相談</span> : null}
        <span>{line.strength ?? '強みはこれから'}</span>
        <span>{line.usual ?? '時間はこれから'}</span>
      </p>
      <p className="facts-line">
        <span>{line.coordinator ? `担当 ${line.coordinator}` : '担当は未定'}</span>
        {line.referrer ? <span>{line.referrer}から</span> : null}
        <span>さいごの連絡 {line.lastContactOn ? formatMonthDay(line.lastContactOn) : 'なし'}</span>
        <span className={isLate ? 'case-line__late' : undefined}>
          つぎ {line.nextOn ? formatMonthDay(line.nextOn) : '未定'}
          {line.nextWhat ? ` ${line.nextWhat}` : ''}
          {isLate ? '（過ぎた）' : ''}
        </span>
      </p>
    </div>
  );
}
