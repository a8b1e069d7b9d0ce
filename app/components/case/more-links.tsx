import { Link } from '@remix-run/react';
import { paths } from '~/paths';
import { Card } from '~/ui';

export interface MoreLinksProps {
  code: string;
  mayEdit: boolean;
  /** The reader answers for cases: copies for the person. */
  mayOversee: boolean;
}

/** What is done with a case more seldom, each on a page of its own. */
export function MoreLinks({ code, mayEdit, mayOversee }: MoreLinksProps) {
  const links = [
    { to: paths.caseAgencies(code), label: '関わる機関' },
    { to: paths.caseHousehold(code), label: 'ご家族のケース（世帯）' },
    ...(mayEdit ? [{ to: paths.caseSlipLost(code), label: '対応票をなくしたとき' }] : []),
    { to: paths.caseReadings(code), label: '記録を見た人の一覧' },
    ...(mayOversee ? [{ to: paths.caseCopy(code), label: '記録の写し（開示の求めに）' }] : []),
  ];
  return (
    <Card as="section">
      <h2 className="heading-3">ほかにできること</h2>
      <ul className="lines">
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link className="link-tall" to={to}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
