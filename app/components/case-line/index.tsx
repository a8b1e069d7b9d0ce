import { Link } from '@remix-run/react';
import { formatCaseCode } from '~/domain/people/case-code';
import { formatDayShort } from '~/lib/japanese-date';
import { paths } from '~/paths';

/** What the line says; every word ready to be read. */
export interface CaseLineView {
  code: string;
  strength: string | null;
  usual: string | null;
  coordinator: string | null;
  referrer: string | null;
  lastContactOn: string | null;
  nextOn: string | null;
  nextWhat: string;
}

interface CaseLineProps {
  line: CaseLineView;
  /** The code leads to the case, unless the line already stands in a link. */
  linked?: boolean;
}

/** The line by which a case is recognised without a name, wherever it is named (D1). */
export function CaseLine({ line, linked = true }: CaseLineProps) {
  const code = <b className="nowrap">{formatCaseCode(line.code)}</b>;
  return (
    <div>
      <p className="facts-line">
        {linked ? <Link to={paths.case(line.code)}>{code}</Link> : code}
        <span>{line.strength ?? '強みはこれから'}</span>
        {line.usual ? <span>{line.usual}</span> : null}
      </p>
      <p className="facts-line">
        <span>{line.coordinator ? `担当 ${line.coordinator}` : '担当未定'}</span>
        {line.referrer ? <span>{line.referrer}から</span> : null}
        {line.lastContactOn ? <span>さいごの連絡 {formatDayShort(line.lastContactOn)}</span> : null}
        <span>{next(line)}</span>
      </p>
    </div>
  );
}

function next({ nextOn, nextWhat }: CaseLineView): string {
  if (!nextOn) return 'つぎ 未定';
  return nextWhat ? `つぎ ${formatDayShort(nextOn)} ${nextWhat}` : `つぎ ${formatDayShort(nextOn)}`;
}
