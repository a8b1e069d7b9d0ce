import { Link } from '@remix-run/react';
import type { HostPage } from '~/domain/registry/index.server';
import { experienceNames, resourceFacetNames, resourceFacets } from '~/domain/registry/rules';
import { paths } from '~/paths';
import { Card, Facts, type Fact } from '~/ui';

type Belongs = Pick<HostPage, 'host' | 'organisation' | 'introducedBy' | 'introduced'>;

/** Whom the host belongs to, what it brings, how used it is to taking people, and who brought whom here. */
export function Belonging({ page }: { page: Belongs }) {
  const facts = factsOf(page);
  return (
    <Card as="section" labelledBy="belonging">
      <h2 className="heading-3" id="belonging">
        つながりと経験
      </h2>
      <Facts items={facts} />
    </Card>
  );
}

function factsOf({ host, organisation, introducedBy, introduced }: Belongs): Fact[] {
  const facets = resourceFacets.filter((facet) => host.resourceFacets.includes(facet));
  return [
    {
      label: '法人・団体',
      value: organisation ? (
        <Link to={paths.organisation(organisation.id)}>{organisation.name}</Link>
      ) : (
        'まだ選んでいない'
      ),
    },
    ...(facets.length > 0
      ? [{ label: '持ち寄れるもの', value: facets.map((facet) => resourceFacetNames[facet]).join('・') }]
      : []),
    ...(host.value ? [{ label: '取組の価値', value: host.value }] : []),
    {
      label: '受入れの経験',
      value: host.experienceLevel === null ? 'まだ聞いていない' : experienceNames[host.experienceLevel],
    },
    ...(host.totalPlaces === null ? [] : [{ label: '全部で', value: `同時に${host.totalPlaces}人まで` }]),
    ...(introducedBy ? [{ label: '紹介', value: <HostLink host={introducedBy} after="から" /> }] : []),
    ...(introduced.length > 0
      ? [
          {
            label: '紹介した先',
            value: (
              <>
                {introduced.map((one) => (
                  <HostLink key={one.id} host={one} after="　" />
                ))}
              </>
            ),
          },
        ]
      : []),
  ];
}

function HostLink({ host, after = '' }: { host: { id: string; name: string }; after?: string }) {
  return (
    <>
      <Link to={paths.host(host.id)}>{host.name}</Link>
      {after}
    </>
  );
}
