import { Link } from '@remix-run/react';
import { FreshnessTag, HostStatusTag, StanceTag } from '~/components/host-tags';
import type { OrganisationPage } from '~/domain/registry/index.server';
import { paths } from '~/paths';
import { EmptyState, Tags } from '~/ui';

/** The sites of an organisation, each with where it is and how it stands. */
export function Sites({ sites }: { sites: OrganisationPage['sites'] }) {
  if (sites.length === 0) {
    return (
      <EmptyState title="受入先は、まだ一つもありません">
        受入先の「登録を直す」から、この法人・団体を選んでください。
      </EmptyState>
    );
  }
  return (
    <ul className="lines">
      {sites.map((site) => (
        <li key={site.id}>
          <h3 className="result__name">
            <Link to={paths.host(site.id)}>{site.name}</Link>
          </h3>
          <p className="facts-line">
            <span>{site.kindLabel}</span>
            <span>{site.areaLabel}</span>
          </p>
          <Tags>
            <StanceTag stance={site.stance} />
            <FreshnessTag freshness={site.freshness} label={site.freshnessLabel} />
            <HostStatusTag status={site.status} />
          </Tags>
        </li>
      ))}
    </ul>
  );
}
