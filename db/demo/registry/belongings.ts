import { checkDigitOf, resourceFacets } from '~/domain/registry/rules';
import { addDays } from '~/lib/japanese-date';
import { idFor } from '../ids';
import { randomOf, type Random } from '../random';
import type { HostRow, OrganisationRow } from '../rows';
import type { Town } from '../town';
import type { DemoHost } from './hosts';

/** 法人・団体 with the kinds of sites they run. Their numbers belong to no register: none begins with 9999. */
const ORGANISATIONS = [
  {
    name: '社会福祉法人 うみどり福祉会',
    kana: 'ウミドリフクシカイ',
    kind: 'operator',
    sites: 5,
    kinds: [
      'special_nursing_home',
      'day_service_elderly',
      'group_home',
      'care_house',
      'continuous_employment_b',
    ],
  },
  {
    name: 'NPO法人 ひろばの木',
    kana: 'ヒロバノキ',
    kind: 'operator',
    sites: 4,
    kinds: ['ibasho', 'community_cafe', 'childrens_cafeteria', 'learning_support_place'],
  },
  {
    name: '合同会社 なみうち農園',
    kana: 'ナミウチノウエン',
    kind: 'operator',
    sites: 2,
    kinds: ['farm', 'shop'],
  },
  {
    name: '港町通り商店会',
    kana: 'ミナトマチドオリショウテンカイ',
    kind: 'neighbourhood',
    sites: 3,
    kinds: ['shop', 'restaurant'],
  },
] as const;

const VALUES = [
  '昼の一時間、だれかが来ていることが、近所の安心になっています。',
  '若い人と年配の人が、同じ台で手を動かします。',
  '子どもが「ただいま」と言って入ってきます。',
  '捨てていたものが、だれかの夕食になります。',
];

/** A number of thirteen digits with a right check digit. */
function corporateNumber(town: Town, index: number): string {
  const twelve = `9999${town.code}${String(index).padStart(2, '0')}`;
  return `${checkDigitOf(twelve)}${twelve}`;
}

/** Puts hosts under organisations, and lets them say what they bring and how used they are to taking people. */
export function giveBelongings(
  town: Town,
  hosts: readonly DemoHost[],
): { organisations: OrganisationRow[]; hosts: DemoHost[] } {
  const random = randomOf(`${town.name} belongings`);
  const under = new Map<string, string>();
  const organisations = ORGANISATIONS.flatMap(({ sites, kinds, ...facts }, index): OrganisationRow[] => {
    const id = idFor(`${town.name} organisation ${facts.name}`);
    const own = hosts
      .filter(({ row }) => kinds.some((kind) => kind === row.kind) && row.origin !== 'import')
      .filter(({ key }) => !under.has(key))
      .slice(0, sites);
    for (const { key } of own) under.set(key, id);
    const numbered = facts.kind === 'operator';
    return own.length === 0
      ? []
      : [{ id, ...facts, corporateNumber: numbered ? corporateNumber(town, index + 1) : null }];
  });
  // Written in this order: whoever introduces a host stands before it.
  const before: DemoHost[] = [];
  let reviews = 0;
  return {
    organisations,
    hosts: hosts.map((host) => {
      const { row } = host;
      const organisationId = under.get(host.key) ?? null;
      if (row.origin === 'import') return host;
      const asked = row.stance === 'not_now' && row.status === 'listed';
      if (asked) reviews += 1;
      const introducedByHostId = introducer(before, random);
      before.push(host);
      return {
        ...host,
        row: {
          ...row,
          organisationId,
          ...saidBy(host, random),
          introducedByHostId,
          stanceReviewOn: asked ? addDays(town.today, reviews <= 2 ? 1 - reviews : 15 * reviews) : null,
        },
      };
    }),
  };
}

function saidBy({ key, row, fixed }: DemoHost, random: Random): Partial<HostRow> {
  const facets = random.sample(resourceFacets, random.int(1, 3));
  const [from, to] = random.pick([
    ['09:00', '17:00'],
    ['10:00', '16:00'],
    [null, null],
  ] as const);
  const said: Partial<HostRow> = {
    resourceFacets: random.chance(0.6) ? resourceFacets.filter((facet) => facets.includes(facet)) : [],
    value: random.chance(0.2) ? random.pick(VALUES) : '',
    experienceLevel: random.chance(0.7) ? random.int(0, 3) : null,
    opensAt: row.openingText === '' ? from : null,
    closesAt: row.openingText === '' ? to : null,
  };
  return key === 'komugi'
    ? {
        ...said,
        resourceFacets: ['place', 'activity', 'time'],
        experienceLevel: 3,
        totalPlaces: 4,
        value: VALUES[0],
      }
    : { ...said, ...(fixed === null && said.experienceLevel === 3 && { totalPlaces: 6 }) };
}

/** One host in eight came by way of another one. */
function introducer(before: readonly DemoHost[], random: Random): string | null {
  return random.chance(0.125) && before.length > 0 ? random.pick(before).row.id : null;
}
