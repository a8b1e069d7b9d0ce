import { Link } from '@remix-run/react';
import { CaseLine, type CaseLineView } from '~/components/case-line';
import { caseStatusNames, formatCaseCode } from '~/domain/people/rules';
import type { Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Tag } from '~/ui';

/** One case in the list: its code, its state, and the line that makes it recognisable. */
export function CaseRow({ line, today }: { line: CaseLineView; today: Day }) {
  return (
    <li>
      <div className="lines__row">
        <h2 className="heading-3">
          <Link className="link-tall" to={paths.case(line.code)}>
            {formatCaseCode(line.code)}
          </Link>
        </h2>
        <Tag about="いまの様子">{caseStatusNames[line.status]}</Tag>
      </div>
      <CaseLine line={line} today={today} code={false} />
    </li>
  );
}
