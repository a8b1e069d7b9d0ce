import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { cases, profiles, profileConsiderations } from '#db/schema/people.server';
import { mails } from '#db/schema/mail.server';
import { offerChanges } from '#db/schema/offer-news.server';
import { hosts, opportunities } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { listAudit } from '#db/queries/audit.server';
import { Forbidden, NotFound } from '~/domain/kernel/errors';
import {
  getOfferNews,
  getPeopleForOffer,
  matchCase,
  resumeOfferNews,
  seeOfferNews,
  tellOfOffers,
} from '~/domain/matching/index.server';
import { proposePlacement } from '~/domain/placements/index.server';
import {
  answerCondition,
  recordAssessment,
  setStance,
  takeOpportunityStep,
} from '~/domain/registry/index.server';
import { getToday } from '~/domain/today/index.server';
import '~/domain/reactions.server';

const db = useDatabase();
const machine = machineScope();
const coordinator = scopeOf('coordinator');
const colleague = scopeOf('manager');
const now = new Date('2026-11-20T01:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

/** What each test begins without, those that refer to others first. */
const everything = [
  ...['offer_news', 'offer_changes', 'mails', 'disclosures', 'placements', 'consents', 'profile_strengths'],
  ...['profile_considerations', 'profiles', 'case_agencies', 'cases', 'condition_answers', 'reach_outs'],
  ...['host_assessments', 'opportunities', 'hosts'],
];

let stage: Stage;

beforeEach(async () => {
  for (const table of everything) await db.admin.unsafe(`delete from ${table}`);
});

/** Somebody who would like work, and a host whose offer waits to be opened. */
async function aPausedOffer(options: Parameters<typeof aStage>[0] = {}): Promise<void> {
  stage = await aStage(options);
  await withScope(machine, async (tx) => {
    await tx.update(profiles).set({ menuKinds: ['work_experience'] });
    await tx.update(hosts).set({ confirmedOn: '2026-11-10' });
    await tx.update(opportunities).set({ status: 'paused' });
  });
}

async function open(scope = colleague, { opportunityId } = stage): Promise<void> {
  await step('open', scope, opportunityId);
}

async function step(to: 'open' | 'pause', scope = colleague, id = stage.opportunityId): Promise<void> {
  const [row] = await withScope(machine, (tx) =>
    tx.select({ version: opportunities.version }).from(opportunities).where(eq(opportunities.id, id)),
  );
  await takeOpportunityStep(scope, { id, version: row?.version ?? 0, step: to }, { now });
}

const answer = (value: 'yes' | 'no') =>
  answerCondition(
    colleague,
    { hostId: stage.hostId, consideration: 'quiet_place', answer: value, how: 'telephone' },
    { now },
  );
const noTrouble = () => expect.unreachable();
const tell = (at = now) => tellOfOffers(machine, { hostId: stage.hostId }, { now: at });
const news = async (scope = coordinator) => (await getOfferNews(scope, null, { now })).offers;
const mailsSent = () => withScope(machine, (tx) => tx.select().from(mails));

describe('an offer that was opened', () => {
  beforeEach(() => aPausedOffer());

  it('is told to the coordinator of whoever it has come to suit: on きょう, with the reasons on its page', async () => {
    await open();
    expect(await tell()).toMatchObject({ told: 1 });
    const { due } = await getToday(coordinator, null, { now });
    const item = due.find(({ key }) => key.startsWith('offer-news'));
    expect(item).toMatchObject({
      when: '1件',
      what: '新しく合いそうな受入枠を見る',
      line: { code: stage.code },
      action: { to: '/offer-news' },
    });
    const [offer] = await news();
    expect(offer).toMatchObject({ title: 'パンの袋づめ', hostName: 'こうぼう むぎのほ' });
    expect(offer?.people).toMatchObject([
      { line: { code: stage.code }, band: 'ready', why: '新しく合いそう' },
    ]);
    expect(offer?.people[0]?.explanation.fits.length).toBeGreaterThan(0);
  });

  it('calls by a mail that holds a number and an address, and nothing of a case or a place', async () => {
    await open();
    await tell();
    const [mail, ...others] = await mailsSent();
    expect(others).toEqual([]);
    expect(mail?.kind).toBe('offer_news');
    expect(mail?.subject).toMatch(/1件/);
    expect(mail?.body).toMatch(/\/offer-news/);
    for (const word of ['つばめ', 'tsubame', '482', 'むぎのほ', 'パン', stage.hostId, stage.opportunityId])
      expect(`${mail?.subject}${mail?.body}`).not.toContain(word);
  });

  it('is told once, however often the job runs, and by ten workers at one moment', async () => {
    await open();
    const told = await Promise.all(Array.from({ length: 10 }, () => tell()));
    expect(told.reduce((sum, one) => sum + one.told, 0)).toBe(1);
    expect(await tell()).toMatchObject({ told: 0 });
    expect(await mailsSent()).toHaveLength(1);
    expect(await news()).toHaveLength(1);
  });

  it('is told no more once it was seen, and again when it closes and opens anew', async () => {
    await open();
    await tell();
    const [offer] = await news();
    await seeOfferNews(coordinator, { ids: [...(offer?.ids ?? [])] }, { now });
    expect(await news()).toEqual([]);
    // A second press, or the same page in another window.
    expect(await seeOfferNews(coordinator, { ids: [...(offer?.ids ?? [])] }, { now })).toEqual({
      title: 'パンの袋づめ',
    });
    await step('pause');
    await tell();
    await open();
    expect(await tell()).toMatchObject({ told: 1 });
    expect(await news()).toHaveLength(1);
  });

  it('is told no more once it was proposed there, or the offer ran out, though nobody looked again', async () => {
    await open();
    await tell();
    await db.admin`update opportunities set valid_until = '2026-11-19'`;
    expect(await news()).toEqual([]);
    await db.admin`update opportunities set valid_until = null`;
    expect(await news()).toHaveLength(1);
    await proposePlacement(coordinator, { code: stage.code, hostId: stage.hostId }, { now });
    expect(await news()).toEqual([]);
    const { due } = await getToday(coordinator, null, { now });
    expect(due.filter(({ key }) => key.startsWith('offer-news'))).toEqual([]);
  });

  it('is told of no more when it closes before anybody has seen it', async () => {
    await open();
    await tell();
    await step('pause');
    await tell();
    expect(await news()).toEqual([]);
  });

  it('is one piece of news with all that changed at the same time, and nothing if it was undone', async () => {
    await answer('no');
    await open();
    await answer('yes');
    expect(await tell()).toMatchObject({ told: 1 });
    await step('pause');
    await open();
    expect(await tell()).toMatchObject({ told: 0 });
  });

  it('does not mail whoever opened it themselves, but says it on きょう', async () => {
    await open(coordinator);
    await tell();
    expect(await mailsSent()).toEqual([]);
    expect(await news()).toHaveLength(1);
  });

  it('does not mail again within a day while nothing was looked at', async () => {
    await open();
    await tell();
    const other = await aStage({ digits: '105-0' });
    await withScope(machine, async (tx) => {
      await tx.update(profiles).set({ menuKinds: ['work_experience'] });
      await tx
        .update(opportunities)
        .set({ status: 'paused' })
        .where(eq(opportunities.id, other.opportunityId));
    });
    await open(colleague, other);
    expect(await tellOfOffers(machine, { hostId: other.hostId }, { now: later(2) })).toMatchObject({
      told: 2,
    });
    expect(await mailsSent()).toHaveLength(1);
  });

  it('leaves one entry of the run in the log, the same whether there is somebody or not', async () => {
    await open();
    expect(await tell()).toMatchObject({ told: 1 });
    await step('pause');
    await db.admin`delete from profile_strengths`;
    await open();
    expect(await tell()).toMatchObject({ told: 0 });
    const entries = await withScope(machine, (tx) => listAudit(tx, { action: 'matching.tell-of-offers' }, 2));
    expect(entries.map(({ codes, change }) => ({ codes, change }))).toEqual([
      { codes: [], change: { offers: 1 } },
      { codes: [], change: { offers: 1 } },
    ]);
  });

  it('is looked at by the upkeep when its job was lost', async () => {
    await open();
    expect(await resumeOfferNews(machine, noTrouble, new Date())).toBe(0);
    expect(await resumeOfferNews(machine, noTrouble, new Date(Date.now() + 11 * 60_000))).toBe(1);
    expect(await withScope(machine, (tx) => tx.select().from(offerChanges))).toEqual([]);
  });
});

describe('is not told', () => {
  const quiet = async () => {
    await open();
    expect(await tell()).toMatchObject({ told: 0 });
    expect(await mailsSent()).toEqual([]);
  };

  it.each(['suspended', 'closed', 'handed_back', 'withdrawn', 'transferred'])(
    'of a case that is %s',
    async (status) => {
      await aPausedOffer();
      await withScope(machine, (tx) => tx.update(cases).set({ status }));
      await quiet();
    },
  );

  it('where a placement is under way', async () => {
    await aPausedOffer();
    await proposePlacement(coordinator, { code: stage.code, hostId: stage.hostId }, { now });
    await quiet();
  });

  it.each([
    ['ended', null, 0],
    ['declined', null, 0],
    ['declined', 'accept', 0],
    // The host said no then; what it offers may be another thing now.
    ['declined', 'decline', 1],
  ])('or: a placement %s, the host said %s', async (status, hostAnswer, told) => {
    await aPausedOffer();
    await db.admin`insert into placements (municipality_id, id, case_id, host_id, status, host_answer, created_by,
      person_agreed_on, ended_on)
      select municipality_id, gen_random_uuid(), id, ${stage.hostId}, ${status}, ${hostAnswer}, coordinator_user_id,
        '2026-10-01', '2026-10-20' from cases`;
    await open();
    expect(await tell()).toMatchObject({ told });
  });

  it('when it was in a band already', async () => {
    await aPausedOffer();
    await open();
    await tell();
    await db.admin`delete from offer_news`;
    await db.admin`update hosts set stance = 'consult'`;
    await setStance(colleague, { id: stage.hostId, stance: 'welcome', how: 'visit' }, { now });
    expect(await tell()).toMatchObject({ told: 0 });
  });

  it('of what the machine filled in', async () => {
    await aPausedOffer();
    expect(await withScope(machine, (tx) => tx.select().from(offerChanges))).toEqual([]);
  });
});

describe('what else may change', () => {
  it('its times: whoever can come only now is told of it', async () => {
    await aPausedOffer();
    await withScope(machine, (tx) =>
      tx.update(opportunities).set({ status: 'open', times: [{ weekday: 3, slot: 'pm' }] }),
    );
    await withScope(colleague, (tx) =>
      tx.update(opportunities).set({ times: [{ weekday: 2, slot: 'am' }], calendar: { nth: [1, 3] } }),
    );
    expect(await tell()).toMatchObject({ told: 1 });
  });

  it('its activities: whoever they come to suit is told of it', async () => {
    await aPausedOffer();
    await withScope(machine, async (tx) => {
      await tx.update(profiles).set({ menuKinds: [] });
      await tx.update(opportunities).set({ status: 'open', activities: ['reading_aloud'] });
    });
    await withScope(colleague, (tx) => tx.update(opportunities).set({ activities: ['inspection'] }));
    expect(await tell()).toMatchObject({ told: 1 });
  });

  it('the host is taken up again after a pause', async () => {
    await aPausedOffer();
    await withScope(machine, async (tx) => {
      await tx.update(opportunities).set({ status: 'open' });
      await tx.update(hosts).set({ status: 'paused' });
    });
    await withScope(colleague, (tx) => tx.update(hosts).set({ status: 'listed' }));
    expect(await tell()).toMatchObject({ told: 1 });
  });

  it('a first visit moves it for everybody, and is no news for one', async () => {
    await aPausedOffer({ assessed: false });
    await withScope(machine, (tx) => tx.update(opportunities).set({ status: 'open' }));
    await recordAssessment(colleague, { id: stage.hostId, assessedOn: '2026-11-19' }, { now });
    const waiting = await withScope(machine, (tx) => tx.select().from(offerChanges));
    expect(waiting.map(({ about }) => about)).toContain('visit');
    expect(await tell()).toMatchObject({ told: 0 });
  });
});

describe('a condition answered on the telephone', () => {
  it('that was "no" and is "yes" now brings the offer into a band', async () => {
    await aPausedOffer({ mustAnswer: 'no' });
    await open();
    expect(await tell()).toMatchObject({ told: 0 });
    await answer('yes');
    expect(await tell()).toMatchObject({ told: 1 });
    expect((await news())[0]?.people).toMatchObject([{ why: '新しく合いそう' }]);
  });

  it('that nobody had answered lets whoever needs it be proposed', async () => {
    await aPausedOffer({ mustAnswer: null });
    await open();
    await tell();
    await db.admin`update offer_news set seen_at = now()`;
    await answer('yes');
    expect(await tell()).toMatchObject({ told: 1 });
    expect((await news())[0]?.people).toMatchObject([{ band: 'ready', why: '聞けたので打診できる' }]);
  });

  it('is no news for whom it is no must', async () => {
    await aPausedOffer({ mustAnswer: null });
    await withScope(machine, (tx) => tx.update(profileConsiderations).set({ weight: 'prefer' }));
    await open();
    await tell();
    await db.admin`update offer_news set seen_at = now()`;
    await answer('yes');
    expect(await tell()).toMatchObject({ told: 0 });
  });
});

describe('この枠が合いそうな方', () => {
  const people = (scope = coordinator, page = 1) =>
    getPeopleForOffer(scope, { id: stage.opportunityId, page }, { now });

  it('are shown with reasons, to who sees their cases alone, and that is in the log', async () => {
    await aPausedOffer();
    expect(await people()).toBeNull();
    await open();
    expect(await people()).toMatchObject({
      people: [{ line: { code: stage.code }, band: 'ready' }],
      total: 1,
    });
    expect(await people(colleague)).toMatchObject({ people: [{}], total: 1 });
    expect(await people(strangerScope())).toMatchObject({ people: [], total: 0 });
    const entries = await withScope(machine, (tx) =>
      listAudit(tx, { action: 'matching.get-people-for-offer' }, 10),
    );
    expect(entries.map(({ codes }) => codes)).toEqual([[], [stage.code], [stage.code]]);
  });

  it('are told with the reasons that the list of places of the person gives, and the days of what was said', async () => {
    await aPausedOffer();
    await withScope(machine, (tx) => tx.update(opportunities).set({ activities: ['inspection'] }));
    await open();
    const { found } = await matchCase(coordinator, { code: stage.code, limit: 10 }, { now });
    const explanation = found?.results.ready.find(({ hostId }) => hostId === stage.hostId)?.explanation;
    expect(explanation?.fits.map(({ source }) => source).join()).toMatch(
      /(本人の言葉|プロフィール)、.*月.*日/,
    );
    expect((await people())?.people[0]?.explanation).toEqual(explanation);
    await tell();
    expect((await news())[0]?.people[0]?.explanation).toEqual(explanation);
  });

  it('are shown twenty at a time, and the log names those who were shown', async () => {
    await aPausedOffer();
    const { hostId, opportunityId } = stage;
    for (let more = 1; more < 23; more += 1)
      await aStage({ digits: `${200 + more}-0`, hostId, opportunityId });
    await withScope(machine, (tx) => tx.update(profiles).set({ menuKinds: ['work_experience'] }));
    await open();
    const shown = [await people(), await people(coordinator, 2)];
    expect(shown.map((page) => [page?.people.length, page?.total, page?.page])).toEqual([
      [20, 23, 1],
      [3, 23, 2],
    ]);
    const codes = shown.map((page) => page?.people.map(({ line }) => line.code) ?? []);
    expect(new Set(codes.flat()).size).toBe(23);
    const entries = await withScope(machine, (tx) =>
      listAudit(tx, { action: 'matching.get-people-for-offer' }, 2),
    );
    expect(entries.map((entry) => entry.codes.toSorted())).toEqual(
      codes.map((some) => some.toSorted()).reverse(),
    );
    for (const [asked, page] of [
      [99, 2],
      [0, 1],
      [-3, 1],
      [1.5, 1],
    ] as const)
      expect(await people(coordinator, asked)).toMatchObject({ page });
  });

  it.each(['referrer', 'multi_agency', 'officer', 'finance', 'community', 'admin', 'host'] as const)(
    'are not told to %s, not even how many',
    async (role) => {
      await aPausedOffer();
      await open();
      await tell();
      await expect(people(scopeOf(role))).rejects.toBeInstanceOf(Forbidden);
      await expect(getOfferNews(scopeOf(role), null)).rejects.toBeInstanceOf(Forbidden);
    },
  );

  it('are nobody of another town, nor at a host of another town', async () => {
    await aPausedOffer();
    await open();
    await expect(people(scopeOf('coordinator', { town: 'other' }))).rejects.toBeInstanceOf(NotFound);
  });
});

describe('news', () => {
  it('is the coordinator’s own: a colleague who leads is not called, nobody else settles it', async () => {
    await aPausedOffer();
    await open();
    await tell();
    const ids = (await news())[0]?.ids ?? [];
    expect(await news(colleague)).toEqual([]);
    for (const scope of [colleague, strangerScope(), scopeOf('coordinator', { town: 'other' })])
      await expect(seeOfferNews(scope, { ids: [...ids] })).rejects.toBeInstanceOf(NotFound);
    expect(await news()).toHaveLength(1);
  });

  it('of a case without a coordinator stands with everybody who works on it', async () => {
    await aPausedOffer();
    await withScope(machine, (tx) => tx.update(cases).set({ coordinatorUserId: null }));
    await open();
    await tell();
    expect(await mailsSent()).toEqual([]);
    expect(await news(colleague)).toHaveLength(1);
    expect(await news(strangerScope())).toEqual([]);
  });
});
