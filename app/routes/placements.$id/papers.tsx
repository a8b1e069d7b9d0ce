import { paths } from '~/paths';
import { Card, LinkButton } from '~/ui';
import type { PlacementView } from './summary';

const afterYes = ['accepted', 'trial', 'active', 'paused', 'settled'];

/** The papers of a placement: what the place is told, what the person takes along, and what was told to whom. */
export function Papers({
  placement: { id, code, kind, status, opportunityId, trialOn, mayRun },
}: {
  placement: PlacementView;
}) {
  return (
    <Card as="section">
      <h2 className="heading-3">カードと記録</h2>
      <ul className="lines">
        {mayRun && kind === 'placement' && afterYes.includes(status) ? (
          <li>
            <LinkButton variant="quiet" wide to={paths.acceptanceCard(id)}>
              受入れカード（受入先へ）
            </LinkButton>
          </li>
        ) : null}
        <li>
          <LinkButton variant="quiet" wide to={paths.myCard(id)}>
            わたしのカード（ご本人へ）
          </LinkButton>
        </li>
        {mayRun && opportunityId && trialOn ? (
          <li>
            <LinkButton variant="quiet" wide to={paths.opportunityFound(opportunityId)}>
              登録とちがっていたこと
            </LinkButton>
          </li>
        ) : null}
        <li>
          <LinkButton variant="quiet" wide to={paths.shared(code)}>
            共有の記録
          </LinkButton>
        </li>
      </ul>
    </Card>
  );
}
