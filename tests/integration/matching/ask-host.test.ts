import { describe, expect, it } from 'vitest';
import { aProposal } from '#tests/factories/proposals';
import { scopeOf } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { lockWaits } from '#tests/setup/lock-waits';
import { listLeads } from '~/domain/community/index.server';
import { Forbidden, Invalid, NotFound } from '~/domain/kernel/errors';
import {
  answerForCase,
  getProposalDraft,
  getWhyNot,
  listProposals,
  matchCase,
  recordProposal,
} from '~/domain/matching/index.server';
import { getHost } from '~/domain/registry/index.server';

const database = useDatabase();
const coordinator = scopeOf('coordinator');
const now = new Date('2026-11-20T01:00:00Z');

/** A stage whose offer takes people on Wednesday morning only, where Tuesday is looked for and nothing else stands against it. */
async function oneTimeShort(digits: string): Promise<Stage> {
  const stage = await aStage({ digits });
  await database.admin`update opportunities set times = '[{"weekday":3,"slot":"am"}]', activities = '{inspection}'
    where id = ${stage.opportunityId}`;
  return stage;
}

async function nearOf({ code, hostId, opportunityId }: Stage, at = now) {
  const { place } = await getWhyNot(coordinator, { code, hostId, opportunityId, q: '' }, { now: at });
  return place?.near ?? null;
}

const tuesday = { about: 'time' as const, cell: 'tue_am' as const };
const say = (
  stage: Stage,
  answer: 'yes' | 'partly' | 'no',
  {
    scope = coordinator,
    at = now,
    ...more
  }: { scope?: typeof coordinator; at?: Date; after?: string; note?: string } = {},
) =>
  answerForCase(
    scope,
    { code: stage.code },
    {
      fact: 'proposal',
      hostId: stage.hostId,
      opportunityId: stage.opportunityId,
      ...tuesday,
      answer,
      ...more,
    },
    { now: at },
  );

describe('what a host is asked for one time more', () => {
  it('stands in the list of near misses, without a person', async () => {
    const stage = await oneTimeShort('140-0');
    const page = await matchCase(coordinator, { code: stage.code, limit: 6 }, { now });
    const row = page.found?.results.near.rows.find(({ hostId }) => hostId === stage.hostId);
    expect(row).toMatchObject({
      offerId: stage.opportunityId,
      sentence: '火曜の午前、10時からの受け入れはできますか。',
      missing: '火曜の午前は受け入れていない',
      standing: null,
    });
    expect(await nearOf(stage)).toEqual(row);
  });

  it('× is kept with its day, and not asked again for half a year', async () => {
    const stage = await oneTimeShort('141-0');
    expect(await say(stage, 'no')).toContain('半年のあいだ、同じことは聞きません。');
    const page = await matchCase(coordinator, { code: stage.code, limit: 6 }, { now });
    const { rows, refused } = page.found?.results.near ?? { rows: [], refused: [] };
    expect(rows.map(({ hostId }) => hostId)).not.toContain(stage.hostId);
    expect(refused.find(({ hostId }) => hostId === stage.hostId)?.standing?.words).toBe(
      '× 11月20日（金）に聞いて、できないとのこと',
    );
    const later = new Date('2027-05-25T01:00:00Z');
    await database.admin`update hosts set confirmed_on = '2027-05-01' where id = ${stage.hostId}`;
    expect((await nearOf(stage, later))?.standing).toBeNull();
  });

  it('○ changes no offer, and leads to the form of the offer with the time filled in', async () => {
    const stage = await oneTimeShort('142-0');
    expect(await say(stage, 'yes')).toBe(
      '答え「できる」を、受入先に書きとめました。受入枠に書き足すと、候補に入ります。',
    );
    const near = await nearOf(stage);
    expect(near?.standing).toMatchObject({ answer: 'yes', open: false });
    const draft = await getProposalDraft(coordinator, near?.standing?.id);
    expect(draft).toMatchObject({ hostId: stage.hostId, cell: 'tue_am', activities: [] });
    await expect(getProposalDraft(scopeOf('referrer'), near?.standing?.id)).rejects.toBeInstanceOf(Forbidden);
  });

  it('△ is open until another answer comes; a word about a person is refused', async () => {
    const stage = await oneTimeShort('143-0');
    await expect(say(stage, 'partly', { note: '090-1234-5678に電話' })).rejects.toBeInstanceOf(Invalid);
    await say(stage, 'partly', { note: '四月からなら' });
    const open = (await nearOf(stage))?.standing;
    expect(open).toMatchObject({ answer: 'partly', open: true, note: '四月からなら' });
    await say(stage, 'no', { after: open?.id ?? '', at: new Date(now.getTime() + 60_000) });
    expect((await nearOf(stage))?.standing).toMatchObject({ answer: 'no' });
    const said = await listProposals(coordinator, { hostId: stage.hostId, opportunityId: null });
    expect(said.map(({ answer, open: isOpen }) => [answer, isOpen])).toEqual(
      expect.arrayContaining([
        ['no', false],
        ['partly', false],
      ]),
    );
  });
});

describe('an answer that stands', () => {
  it.each(['yes', 'partly', 'no'] as const)(
    'is changed by who has seen it, when it was %s; by nobody else',
    async (first) => {
      const stage = await oneTimeShort(`15${['yes', 'partly', 'no'].indexOf(first)}-0`);
      await say(stage, first);
      const seen = (await nearOf(stage))?.standing;
      expect(seen).toMatchObject({ answer: first, asked: tuesday });
      const next = first === 'yes' ? 'no' : 'yes';
      const later = new Date(now.getTime() + 60_000);
      expect(await say(stage, next)).toContain('こんどの答えは、書きとめていません。');
      expect(await say(stage, next, { after: seen?.id ?? '', at: later })).toContain('書きとめました。');
      expect(await say(stage, 'partly', { after: seen?.id ?? '', at: later })).toContain(
        'こんどの答えは、書きとめていません。',
      );
      expect((await nearOf(stage))?.standing).toMatchObject({ answer: next, open: false });
      const kept = await listProposals(coordinator, { hostId: stage.hostId, opportunityId: null });
      expect(kept.filter(({ toWriteIn, open }) => toWriteIn || open)).toHaveLength(next === 'yes' ? 1 : 0);
    },
  );

  it('is kept once when it is pressed twice', async () => {
    const stage = await oneTimeShort('154-0');
    const words = await Promise.all([say(stage, 'partly'), say(stage, 'partly')]);
    expect(words[0]).toBe(words[1]);
    expect(words[0]).toContain('答え「相談したい」を、受入先に書きとめました。');
    expect(await listProposals(coordinator, { hostId: stage.hostId, opportunityId: null })).toHaveLength(1);
  });

  it('is not changed in the moment in which a lead is made of it', async () => {
    const { hostId, opportunityId } = await oneTimeShort('155-0');
    const after = await aProposal({ hostId, opportunityId });
    const said = { hostId, opportunityId, about: 'time', cell: 'fri_am', answer: 'no', after } as const;
    let answering: ReturnType<typeof recordProposal> | undefined;
    await database.admin.begin(async (tx) => {
      await tx`update offer_proposals set closed_on = '2026-11-20' where id = ${after}`;
      answering = recordProposal(coordinator, said, { now });
      await lockWaits(database.admin);
    });
    expect((await answering)?.stands?.id).toBe(after);
    expect(await listProposals(coordinator, { hostId, opportunityId: null })).toHaveLength(1);
  });
});

describe('two who ask at once', () => {
  it('the second is told the answer of the first, and nothing of theirs is kept', async () => {
    const stage = await oneTimeShort('144-0');
    const words = await Promise.all([say(stage, 'partly'), say(stage, 'no', { scope: scopeOf('manager') })]);
    expect(words.filter((one) => one.includes('こんどの答えは、書きとめていません。'))).toHaveLength(1);
    expect(await listProposals(coordinator, { hostId: stage.hostId, opportunityId: null })).toHaveLength(1);
  });

  it('nothing of the same kind is asked while something is talked over', async () => {
    const { hostId, opportunityId } = await oneTimeShort('145-0');
    const at = { hostId, opportunityId };
    const open = await aProposal(at);
    const other = { ...at, about: 'time', cell: 'mon_am', answer: 'yes' } as const;
    expect((await recordProposal(coordinator, other, { now })).stands?.id).toBe(open);
    const task = { ...at, about: 'task', activity: 'packing', answer: 'yes' } as const;
    expect((await recordProposal(coordinator, task, { now })).stands).toBeNull();
  });
});

it('an answer to a condition is the fact that it always was, of this offer', async () => {
  const stage = await aStage({ digits: '146-0', mustAnswer: 'no' });
  await database.admin`update condition_answers set answered_on = '2026-01-10' where host_id = ${stage.hostId}`;
  await database.admin`update opportunities set activities = '{inspection}' where id = ${stage.opportunityId}`;
  expect(await nearOf(stage)).toMatchObject({ asked: { about: 'condition', slug: 'quiet_place' } });
  const said = { fact: 'proposal', hostId: stage.hostId, opportunityId: stage.opportunityId } as const;
  const words = await answerForCase(
    coordinator,
    { code: stage.code },
    { ...said, about: 'condition', slug: 'quiet_place', answer: 'yes' },
    { now },
  );
  expect(words).toMatch(/一つ分かったので、打診できる場所が\d+→\d+か所になりました。/u);
  const { conditions } = await getHost(coordinator, stage.hostId);
  expect(conditions.find(({ consideration }) => consideration === 'quiet_place')?.byOffer).toMatchObject([
    { answer: 'yes', source: 'telephone' },
  ]);
  expect(await nearOf(stage)).toBeNull();
});

it('△ to a condition leaves nothing open and keeps no other condition from being answered; × is told with its day', async () => {
  const stage = await aStage({ digits: '156-0', mustAnswer: 'no' });
  const { hostId, opportunityId } = stage;
  await database.admin`update condition_answers set answered_on = '2026-01-10' where host_id = ${hostId}`;
  await database.admin`update opportunities set activities = '{inspection}' where id = ${opportunityId}`;
  const to = (slug: string, answer: 'yes' | 'partly' | 'no', at = now) =>
    recordProposal(coordinator, { hostId, opportunityId, about: 'condition', slug, answer }, { now: at });
  const { id } = await to('quiet_place', 'partly');
  const { talkedOver } = await listLeads(scopeOf('community'), null, { now });
  expect(talkedOver.rows.map((one) => one.id)).not.toContain(id);
  expect((await to('seated_work', 'yes')).stands).toBeNull();
  expect((await to('quiet_place', 'no', new Date(now.getTime() + 60_000))).stands).toBeNull();
  expect((await nearOf(stage))?.standing).toMatchObject({
    words: '× 11月20日（金）に聞いて、できないとのこと',
    asked: { about: 'condition', slug: 'quiet_place' },
  });
});

describe('who may', () => {
  it('everybody who calls notes an answer; hosts and others do not', async () => {
    const stage = await oneTimeShort('148-0');
    const said = {
      hostId: stage.hostId,
      opportunityId: stage.opportunityId,
      ...tuesday,
      answer: 'no',
    } as const;
    for (const role of ['host', 'finance', 'admin'] as const)
      await expect(recordProposal(scopeOf(role), said, { now })).rejects.toBeInstanceOf(Forbidden);
    expect((await recordProposal(scopeOf('referrer'), said, { now })).stands).toBeNull();
    await expect(
      listProposals(scopeOf('host', { hostId: stage.hostId }), { hostId: stage.hostId, opportunityId: null }),
    ).rejects.toBeInstanceOf(Forbidden);
    const other = await aStage({ town: 'other', digits: '149-0' });
    await expect(
      recordProposal(coordinator, { ...said, opportunityId: other.opportunityId }, { now }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(recordProposal(coordinator, { ...said, about: 'task' }, { now })).rejects.toBeInstanceOf(
      Invalid,
    );
  });
});

it('no column of what was asked can hold a case', async () => {
  const columns = await database.admin<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_name = 'offer_proposals'`;
  expect(columns.filter(({ name }) => /case|code|person|profile/u.test(name))).toEqual([]);
});
