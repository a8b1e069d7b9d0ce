import { strengths } from '~/domain/taxonomy/lists';
import { addDays, addMonths } from '~/lib/japanese-date';
import type { FixedOffer } from './fixed-host';
import type { OfferIdea } from './host-kinds';
import type { DemoHost } from './hosts';
import { idFor } from '../ids';
import type { Random } from '../random';
import { randomOf } from '../random';
import type { AnswerRow, OpportunityRow } from '../rows';
import { SETTINGS } from './settings';
import { timesOf } from './times';
import type { Town } from '../town';

/** An offer of a host with its answers to conditions. */
export interface DemoOffer {
  key: string;
  hostKey: string;
  row: OpportunityRow;
  answers: AnswerRow[];
}

type Answer = 'yes' | 'partly' | 'no';

/** What places with a reward said to the five questions; most have nothing that speaks for employment. */
const CLEAR = { mayDecline: 'yes', directed: 'no', penalised: 'no', supervised: 'no', paidByTime: 'no' };
const LABOUR: readonly Record<string, string>[] = [
  CLEAR,
  CLEAR,
  { mayDecline: 'yes', penalised: 'no' },
  {},
  { ...CLEAR, paidByTime: 'yes' },
];

const WATCH_OVER = ['greet', 'watch', 'rest_call', 'contact'];

function instant(day: string): Date {
  return new Date(`${day}T02:00:00Z`);
}

function slugs(text: string | undefined): string[] {
  return text ? text.split(' ') : [];
}

function answerRow(
  town: Town,
  host: DemoHost,
  offerId: string,
  slug: string,
  answer: Answer,
  source: string,
): AnswerRow {
  const answeredOn = host.row.confirmedOn ?? town.today;
  return {
    id: idFor(`${town.name} answer ${offerId} ${slug}`),
    hostId: host.row.id,
    opportunityId: offerId,
    consideration: slug,
    answer,
    note: '',
    source,
    answeredOn,
  };
}

function fixedOffer(town: Town, host: DemoHost, offer: FixedOffer): DemoOffer {
  const id = idFor(`${town.name} offer ${offer.key}`);
  const since = addDays(host.row.confirmedOn ?? town.today, -90);
  const answers = (['yes', 'partly', 'no'] as const).flatMap((answer) =>
    slugs(offer[answer]).map((slug) => answerRow(town, host, id, slug, answer, 'visit')),
  );
  const row: OpportunityRow = {
    id,
    hostId: host.row.id,
    title: offer.title,
    menuKind: offer.menu,
    activities: offer.activities,
    description: offer.description,
    places: offer.places,
    openEntry: offer.places === null,
    times: timesOf(offer.times),
    timeNegotiable: offer.times === '',
    timeNote: offer.timeNote ?? '',
    usesCapacity: offer.seat ?? false,
    calendar: offer.nth ? { nth: [...offer.nth] } : {},
    rewardKind: offer.reward ?? 'none',
    minAge: offer.minAge ?? null,
    costYen: offer.cost ?? 0,
    status: 'open',
    startsOn: since,
    createdAt: instant(since),
    updatedAt: instant(host.row.confirmedOn ?? town.today),
  };
  return { key: offer.key, hostKey: host.key, row, answers };
}

function statusOf(host: DemoHost, random: Random): 'draft' | 'open' | 'paused' | 'closed' {
  if (host.row.status === 'draft') return 'draft';
  if (host.row.status === 'archived') return 'closed';
  if (host.row.status === 'paused') return 'paused';
  const chance = random.next();
  return chance < 0.88 ? 'open' : chance < 0.93 ? 'paused' : chance < 0.97 ? 'closed' : 'draft';
}

/** What a host of this sort answered so far; whatever is left out is unknown. */
function answersOf(
  town: Town,
  host: DemoHost,
  offerId: string,
  idea: OfferIdea,
  random: Random,
): AnswerRow[] {
  const known = host.row.origin === 'import' ? 0 : random.pick([0.45, 0.65, 0.85]);
  const source = random.pick(['registration', 'telephone', 'visit', 'visit', 'portal']);
  const usual = SETTINGS[idea.setting];
  return (['yes', 'partly', 'no'] as const).flatMap((leaning) =>
    usual[leaning].flatMap((slug) => {
      if (!random.chance(known)) return [];
      const answer: Answer = leaning === 'yes' && random.chance(0.12) ? 'partly' : leaning;
      return [answerRow(town, host, offerId, slug, answer, source)];
    }),
  );
}

function madeOffer(town: Town, host: DemoHost, idea: OfferIdea, random: Random): DemoOffer {
  const key = `${host.key} ${idea.title}`;
  const id = idFor(`${town.name} offer ${key}`);
  const confirmedOn = host.row.confirmedOn ?? town.today;
  const since = addDays(confirmedOn, -random.int(10, 240));
  const time = random.pick(idea.times);
  const ends = random.chance(0.12) ? addDays(town.today, random.int(-20, 140)) : null;
  const row: OpportunityRow = {
    id,
    hostId: host.row.id,
    title: idea.title,
    menuKind: idea.menu,
    activities: idea.activities,
    description: idea.description,
    places: idea.places ? random.int(...idea.places) : null,
    openEntry: idea.places === null,
    times: timesOf(time),
    timeNegotiable: time === '',
    timeNote: time === '' ? '曜日と時間は相談して決めます' : '',
    usesCapacity: idea.seat ?? false,
    rewardKind: idea.reward ?? 'none',
    minAge: idea.minAge ?? null,
    costYen: idea.cost ?? 0,
    watchOver: random.chance(0.4) ? random.sample(WATCH_OVER, 2) : [],
    status: statusOf(host, random),
    startsOn: since,
    validUntil: ends,
    createdAt: instant(since),
    updatedAt: instant(confirmedOn),
  };
  return { key, hostKey: host.key, row, answers: answersOf(town, host, id, idea, random) };
}

/** Hosts known only from open data have made no offer yet. */
function mayOffer(host: DemoHost): boolean {
  return host.idea !== null && host.row.stance !== 'not_asked' && host.row.stance !== 'list_only';
}

/** Some offers stand in a season of the year only, which holds today; some in certain weeks of the month. */
function narrowing(town: Town, key: string): OpportunityRow['calendar'] {
  const random = randomOf(`${town.name} offer weeks ${key}`);
  if (random.chance(0.05)) {
    const [from, to] = [addMonths(town.today, -random.int(1, 3)), addMonths(town.today, random.int(3, 5))];
    return { season: { from: `${from.slice(5, 7)}-01`, to: `${to.slice(5, 7)}-28` } };
  }
  return random.chance(0.05) ? { nth: random.pick([[1, 3], [2, 4], [-1]]) } : {};
}

/** What is said of some offers beside all that: who is welcome, which weeks and days, and what a reward means. */
function furtherFacts(town: Town, { key, row }: DemoOffer): Partial<OpportunityRow> {
  const random = randomOf(`${town.name} offer facts ${key}`);
  const fitting = strengths.filter(({ activities }) =>
    activities.some((activity) => row.activities?.includes(activity)),
  );
  const weekly = (row.times?.length ?? 0) > 0 && row.menuKind !== 'temporary_housing';
  const weekend = row.times?.some(({ weekday }) => weekday > 5) ?? false;
  return {
    strengths: random.chance(0.5) ? random.sample(fitting, 2).map(({ slug }) => slug) : [],
    calendar: {
      ...row.calendar,
      ...(weekly ? narrowing(town, key) : {}),
      ...(weekly && !weekend && random.chance(0.2) ? { holidaysOut: true } : {}),
      ...(weekly && random.chance(0.06)
        ? {
            dates: [{ on: addDays(town.today, random.int(8, 30)), slot: 'am', start: '10:00', end: '12:00' }],
          }
        : {}),
    },
    labourAnswers: row.rewardKind === 'none' ? {} : random.pick(LABOUR),
  };
}

/** The offers of all hosts: those written by hand, then made ones, a first one for each host, up to `total`. */
export function makeOffers(town: Town, hosts: readonly DemoHost[], total: number): DemoOffer[] {
  const random = randomOf(`${town.name} offers`);
  const offers = hosts.flatMap((host) =>
    (host.fixed?.offers ?? []).map((offer) => fixedOffer(town, host, offer)),
  );
  const open = hosts.filter(mayOffer).map((host) => {
    const ideas = host.idea?.offers ?? [];
    return { host, ideas: random.sample(ideas, ideas.length) };
  });
  for (let round = 0; offers.length < total && open.some(({ ideas }) => ideas.length > round); round += 1) {
    for (const { host, ideas } of open) {
      const idea = ideas[round];
      if (idea && offers.length < total) offers.push(madeOffer(town, host, idea, random));
    }
  }
  return offers.map((offer) => ({ ...offer, row: { ...offer.row, ...furtherFacts(town, offer) } }));
}
