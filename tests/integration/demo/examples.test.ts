import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_HOSTS } from '#db/demo/registry/example-hosts';
import { minamoWorld } from '#db/demo/world';
import { seedDemo } from '#db/demo/seed.server';
import { systemScope } from '~/domain/kernel/scope';
import { placesHeld } from '~/domain/matching/held-places.server';
import { best } from '~/domain/matching/rules';
import { handbookWeights } from '~/domain/matching/score';
import type { Place } from '~/domain/matching/types';
import { cellsOfAll, type ConsiderationType } from '~/domain/taxonomy/index.server';
import { isTravelMode } from '~/lib/geo/travel';
import type { StrengthLevel } from '~/domain/matching/types';
import { useDatabase } from '#tests/setup/database';

useDatabase();
const today = '2026-11-20';
const world = minamoWorld(today);
let places: Place[];

beforeAll(async () => {
  await seedDemo({ today });
  places = [...(await placesHeld(systemScope('test', world.municipality.id), today))];
});

/** The seeker behind a case, as its stored profile says. */
function seekerOf(code: string) {
  const person = world.cases.find((one) => one.code === code)!;
  const profile = world.profiles.find(({ caseId }) => caseId === person.id)!;
  const said = world.strengths.filter(({ caseId }) => caseId === person.id);
  const area = world.areas.find(({ id }) => id === person.areaId);
  const slots = profile.slots ?? [];
  return {
    strengths: said.flatMap(({ kind, slug, level, ownWords }) =>
      kind === 'strength' ? [{ slug, level: level as StrengthLevel, inOwnWords: ownWords !== '' }] : [],
    ),
    wishes: said.flatMap(({ kind, slug }) => (kind === 'wish' ? [slug] : [])),
    menuKinds: profile.menuKinds ?? [],
    considerations: world.considerations
      .filter(({ caseId }) => caseId === person.id)
      .map(({ slug, weight }) => ({ slug, type: weight as ConsiderationType })),
    cells: cellsOfAll(slots),
    stays: slots.includes('stay'),
    travelModes: (profile.travelModes ?? []).filter(isTravelMode),
    travelMinutesMax: profile.travelMinutesMax ?? null,
    from: area?.innerLat && area.innerLng ? { lat: area.innerLat, lng: area.innerLng } : null,
    minor: person.isMinor ?? false,
    compulsorySchool: person.schoolEndsFiscalYear !== null,
  };
}

describe('the worked examples of the field, in the demonstration municipality', () => {
  it.each([
    ['E1 料理教室の講師', 'kakko-120', 'e1-association', 92],
    ['E2 イラストの挿絵', 'kogera-231', 'e2-plaza', 100],
    ['E3 登下校の交通安全', 'karugamo-342', 'e3-school', 96],
    ['E4 子ども食堂', 'konotori-453', 'e4-cafeteria', 100],
    ['E5 養護老人ホームの空き室', 'misago-564', 'e5-home', 65],
    ['E6 保育所の空きスペース', 'kakesu-675', 'e6-nursery', 68],
    ['E7 B型の空き定員', 'umineko-786', 'e7-works', 97],
  ])('%s can be asked, with the score of the handbook', (_, start, hostKey, score) => {
    const code = world.cases.find((one) => one.code.startsWith(start))!.code;
    const name = EXAMPLE_HOSTS.find(({ key }) => key === hostKey)!.name;
    const place = places.find((one) => one.name === name)!;
    const ranked = best(seekerOf(code), place, today, handbookWeights);
    expect({ asks: ranked.judgement.asks, blockers: ranked.judgement.blockers }).toEqual({
      asks: [],
      blockers: [],
    });
    expect(ranked).toMatchObject({ band: 'ready', score });
  });
});
