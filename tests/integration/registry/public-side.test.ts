import { beforeAll, describe, expect, it } from 'vitest';
import { areas, hosts } from '#db/schema/registry.server';
import { organisations } from '#db/schema/organisations.server';
import { withScope } from '#db/scope.server';
import { aDrawnArea } from '#tests/factories/community';
import { machineScope } from '#tests/factories/scope';
import { searchableHosts, type SearchableHost } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { newId } from '~/domain/kernel/ids';
import { visitorScope } from '~/domain/kernel/scope';
import { getPublicHost, placeData } from '~/domain/registry/index.server';
import { hostStatuses, precisions, stances, visibilities } from '~/domain/registry/labels';

useDatabase();

type Loader = (args: {
  request: Request;
  params: Record<string, string>;
  context: { requestId: string; cspNonce: string; inDocument: boolean };
}) => Promise<unknown>;

interface RouteModule {
  loader?: Loader & { entrance: { because?: string } };
}

const modules = import.meta.glob<RouteModule>('/app/routes/*/route.{ts,tsx}', { eager: true });

/** Open doors that show no host: what they are for stands in the list of open doors. */
const withoutHosts = [
  '$',
  'map.shapes',
  'signin',
  'signin_.second-step',
  'signout',
  'offer',
  'wish',
  'urgent',
  'confirm.$token',
];
const doors = Object.entries(modules).flatMap(([file, { loader }]) => {
  const name = file.split('/')[3] ?? '';
  return loader?.entrance.because && !withoutHosts.includes(name) ? [{ name, loader }] : [];
});
const aboutOne = doors.filter(({ name }) => name.includes('$hostId'));
const lists = doors.filter(({ name }) => !name.includes('$'));

interface Tried extends SearchableHost {
  id: string;
  name: string;
  status: string;
  visibility: string;
  locationPrecision: string;
  stance: string;
}

/** A host of every state, audience, precision and stance; each fact of it can be told from all others. */
function everyKind(area: Record<string, string>, organisationId: string): Tried[] {
  let no = 100;
  return hostStatuses.flatMap((status) =>
    visibilities.flatMap((visibility) =>
      precisions.flatMap((locationPrecision) =>
        stances.map((stance) => {
          no += 1;
          return {
            ...{ id: newId(), name: `印${no}番の店`, kana: `シルシ${no}`, kind: 'shop' },
            ...{ status, visibility, locationPrecision, stance },
            stanceReason: `気持ち${no}の理由`,
            areaId: area[locationPrecision] ?? null,
            organisationId,
            address: `秘${no}丁目`,
            // No coordinate is the beginning of another.
            lat: Number((35.00007 + no / 1000).toFixed(5)),
            lng: Number((138.00007 + no / 1000).toFixed(5)),
            contactName: `窓口${no}さま`,
            contactPhone: `090-0000-0${no}`,
            contactMail: `staff${no}@host.example`,
            whatWeCanBring: `できる${no}`,
            offers: [
              { title: `開いた枠${no}`, places: 1 },
              { title: `下書きの枠${no}`, status: 'draft' },
              { title: `休みの枠${no}`, status: 'paused' },
            ],
          };
        }),
      ),
    ),
  );
}

let all: Tried[] = [];
const isPublic = ({ status, visibility }: Tried) => status === 'listed' && visibility === 'public';
const noOf = ({ name }: Tried) => name.slice(1, 4);

beforeAll(async () => {
  const organisationId = newId();
  const hiddenArea = newId();
  await withScope(machineScope(), async (tx) => {
    const { municipalityId } = tx;
    await tx
      .insert(organisations)
      .values({ municipalityId, id: organisationId, name: '母体の会', corporateNumber: '1080405006117' });
    await tx.insert(areas).values({ municipalityId, id: hiddenArea, name: 'かくれ区', level: 'junior_high' });
  });
  const area = {
    exact: await aDrawnArea('見える区'),
    area: await aDrawnArea('あたり区'),
    hidden: hiddenArea,
  };
  all = everyKind(area, organisationId);
  await searchableHosts(all);
});

const open = async (loader: Loader, search = '', params: Record<string, string> = {}): Promise<string> => {
  const request = new Request(`https://musubiba.test/x?${search}`);
  const answer = await loader({
    request,
    params,
    context: { requestId: 'r1', cspNonce: 'n', inDocument: true },
  });
  if (!(answer instanceof Response)) return JSON.stringify(answer);
  return answer.headers.get('Content-Type')?.includes('spreadsheet') ? '' : answer.text();
};

/** What no open door may tell of a host, whatever it shows of it. */
function secretsOf(host: Tried): string[] {
  const no = noOf(host);
  const own = [
    `気持ち${no}の理由`,
    `窓口${no}さま`,
    `090-0000-0${no}`,
    `staff${no}@host.example`,
    `下書きの枠${no}`,
    `休みの枠${no}`,
  ];
  const place = [`秘${no}丁目`, String(host.lat), String(host.lng)];
  return host.locationPrecision === 'exact' ? own : [...own, ...place];
}

describe('the open doors', () => {
  it('are tried, each that could show a host', () => {
    expect(doors.map(({ name }) => name).sort()).toEqual([
      '_index',
      'api.v1.hosts',
      'api.v1.hosts[.]csv',
      'api.v1.hosts[.]geojson',
      'map.clusters',
      'registry.$hostId',
      'registry.$hostId_.flyer',
      'registry._index',
      'registry.list',
      'searches.suggestions',
    ]);
  });

  it.each(lists)('$name shows listed, public hosts alone, and no secret of any', async ({ loader }) => {
    const pages = await Promise.all(
      ['', 'page=2', 'q=印', 'as=geojson', 'sort=open', 'status=pending', 'stance=consult', 'kind=shop'].map(
        (search) => open(loader, `${search}&view=137,34,139,36&zoom=15`),
      ),
    );
    const told = pages.join('\n');
    for (const host of all) {
      if (!isPublic(host)) expect(told).not.toContain(`印${noOf(host)}番`);
      for (const secret of secretsOf(host)) expect(told).not.toContain(secret);
    }
  });

  it('show all of those somewhere', async () => {
    const told = await open(lists.find(({ name }) => name === 'registry.list')!.loader);
    const shown = all.filter((host) => told.includes(host.name));
    expect(shown).toHaveLength(precisions.length * stances.length);
    expect(shown.every(isPublic)).toBe(true);
  });

  it.each(aboutOne)('$name opens for listed, public hosts alone', async ({ loader }) => {
    for (const host of all) {
      const asked = open(loader, '', { hostId: host.id });
      if (!isPublic(host)) {
        await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
        continue;
      }
      const told = await asked;
      expect(told).toContain(host.name);
      for (const secret of secretsOf(host)) expect(told).not.toContain(secret);
      if (host.locationPrecision === 'hidden') expect(told).not.toContain('かくれ区');
      if (host.locationPrecision !== 'exact') expect(told).not.toContain('1080405006117');
    }
  });

  it('find no private home and no hidden place by where it lies', async () => {
    const machine = lists.find(({ name }) => name === 'api.v1.hosts')!.loader;
    const found = async (search: string): Promise<string[]> => {
      const answer = JSON.parse(await open(machine, search)) as {
        stage: string;
        items: { name: string }[];
      };
      // What is found instead of what was asked tells nothing about it.
      return answer.stage === 'exact' ? answer.items.map(({ name }) => name) : [];
    };
    const withheld = all.filter((host) => isPublic(host) && host.locationPrecision !== 'exact');
    for (const host of withheld) {
      const [lat, lng] = [Number(host.lat), Number(host.lng)];
      const around = [lng - 1e-5, lat - 1e-5, lng + 1e-5, lat + 1e-5].join(',');
      expect(await found(`bbox=${around}`)).not.toContain(host.name);
      expect(await found(`near=${lat},${lng}&within=5`)).not.toContain(host.name);
      expect(await found(`q=秘${noOf(host)}丁目`)).not.toContain(host.name);
      if (host.locationPrecision === 'hidden')
        expect(await found(`area=${host.areaId ?? ''}`)).not.toContain(host.name);
    }
  });
});

describe('what search engines read', () => {
  it('is on the page of the host already, value by value', async () => {
    const page = 'https://musubiba.test/registry/1';
    const vocabulary = [
      ...['https://schema.org', 'Store', 'PostalAddress', 'JP', 'GeoCoordinates'],
      ...['AdministrativeArea', 'OpeningHoursSpecification', 'Monday', 'Wednesday', page],
    ];
    await withScope(machineScope(), (tx) =>
      tx.update(hosts).set({ openWeekdays: [1, 3], opensAt: '09:00', closesAt: '12:00' }),
    );
    for (const { id } of all.filter(isPublic)) {
      const { shapes: _shapes, ...host } = await getPublicHost(visitorScope(towns.own.id, 't'), id);
      const shown = new Set([...leaves(host), ...vocabulary]);
      const told = leaves(placeData(host, page));
      expect(told.filter((value) => !shown.has(value))).toEqual([]);
      expect(told.length).toBeGreaterThan(8);
    }
  });
});

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
