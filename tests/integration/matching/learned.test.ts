import { describe, expect, it } from 'vitest';
import { anAskedPlacement } from '#tests/factories/placements';
import { aStage, type Stage } from '#tests/factories/stage';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { getLearned, matchCase } from '~/domain/matching/index.server';
import { answerForHost, closeCard, movePlacement } from '~/domain/placements/index.server';
import { addDays, addMonths, dayOf, startOfDay } from '~/lib/japanese-date';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const community = scopeOf('community');
let next = 300;
const digits = () => `${(next += 1)}-0`;
/** A day of the month before last, whenever the tests run. */
const past = addMonths(`${dayOf(new Date()).slice(0, 7)}-10`, -2);

/** A host that was asked by four people, for one after the other; one place each. */
async function aHostAsked(times: number) {
  const first = await aStage({ digits: digits(), places: 9 });
  const stages: Stage[] = [first];
  while (stages.length < times) {
    stages.push(await aStage({ digits: digits(), hostId: first.hostId, opportunityId: first.opportunityId }));
  }
  const ids: string[] = [];
  for (const stage of stages) ids.push(await anAskedPlacement(stage));
  return { hostId: first.hostId, stages, ids };
}

/** As if it had been asked on a past day, and answered so many days later. */
async function longAgo(id: string, days: number) {
  await db.admin`update placements set asked_at = ${startOfDay(past)},
    host_answered_at = case when host_answer is null then null else ${startOfDay(addDays(past, days))} end
    where id = ${id}`;
}

const linesOf = async (hostId: string, scope = community) =>
  (await getLearned(scope, { hostIds: [hostId] }))[hostId]?.answers.map(({ text }) => text);

describe('what was learned of a host', () => {
  it('comes from its own answers alone, and stays when people say no or a trial ends', async () => {
    const { hostId, ids } = await aHostAsked(5);
    const [a = '', b = '', c = '', d = '', e = ''] = ids;
    await answerForHost(coordinator, { id: a, version: 3, answer: 'accept' });
    await answerForHost(coordinator, { id: b, version: 3, answer: 'meet_first' });
    await longAgo(a, 1);
    await longAgo(b, 3);
    expect(await linesOf(hostId)).toEqual([]);
    await answerForHost(coordinator, { id: c, version: 3, answer: 'decline', declineReason: 'staff' });
    await longAgo(c, 8);
    const told = ['返事：答えの半分以上が、聞いてから3日のうちに届いた'];
    expect(await linesOf(hostId)).toEqual(told);

    // The person says no after the host said yes; another takes the inquiry back; a third case ends.
    await movePlacement(coordinator, {
      ...{ id: a, version: 4, step: 'decline', on: dayOf(new Date()), reason: 'not_interested' },
    });
    await closeCard(coordinator, { id: d, version: 3, level: 2, reason: 'person_wish' });
    await movePlacement(coordinator, {
      ...{ id: e, version: 3, step: 'decline', on: dayOf(new Date()), reason: 'too_far' },
    });
    await longAgo(d, 0);
    await longAgo(e, 0);
    expect(await linesOf(hostId)).toEqual(told);
  });

  it('does not move with an answer of this month', async () => {
    const { hostId, ids } = await aHostAsked(3);
    for (const id of ids) await answerForHost(coordinator, { id, version: 3, answer: 'accept' });
    expect(await linesOf(hostId)).toEqual([]);
  });

  it('says what waits long, from three on, and does not count it as slow', async () => {
    const { hostId, ids } = await aHostAsked(3);
    for (const id of ids) await longAgo(id, 0);
    expect(await linesOf(hostId)).toEqual(['2週間より長く返事を待っている打診がある']);
  });

  it('needs three people, not three inquiries about one, and six before it tells which way answers go', async () => {
    const { hostId, stages, ids } = await aHostAsked(6);
    for (const id of ids) await answerForHost(coordinator, { id, version: 3, answer: 'accept' });
    for (const id of ids) await longAgo(id, 1);
    const reply = '返事：答えの半分以上が、聞いてから1日のうちに届いた';
    expect(await linesOf(hostId)).toEqual([reply, '受け入れに前向きな答え：半分以上']);
    const [first, second] = stages;
    // The last of the six was about somebody who had been asked about before.
    await db.admin`update placements set status = 'ended' where host_id = ${hostId}`;
    await db.admin`update placements set case_id = ${first?.caseId ?? ''} where id = ${ids[5] ?? ''}`;
    expect(await linesOf(hostId)).toEqual([reply]);
    await db.admin`update placements set case_id = ${first?.caseId ?? ''}
      where host_id = ${hostId} and case_id <> ${second?.caseId ?? ''}`;
    expect(await linesOf(hostId)).toEqual([]);
  });

  it('stands with the place in the list of a case, which it does not move', async () => {
    const { hostId, ids } = await aHostAsked(3);
    const seeker = await aStage({ digits: digits() });
    await db.admin`update profiles set menu_kinds = '{work_experience}' where case_id = ${seeker.caseId}`;
    const before = await matchCase(coordinator, { code: seeker.code, limit: 50 });
    for (const id of ids) await answerForHost(coordinator, { id, version: 3, answer: 'decline' });
    for (const id of ids) await longAgo(id, 30);
    const after = await matchCase(coordinator, { code: seeker.code, limit: 50 });
    expect(after.found?.learned[hostId]?.answers).toHaveLength(1);
    const order = ({ found }: typeof after) => found?.results.ready.map((card) => card.hostId);
    expect(order(after)).toEqual(order(before));
    expect(order(after)).toContain(hostId);
  });

  it('is not told of hosts of another municipality', async () => {
    const { hostId, ids } = await aHostAsked(3);
    for (const id of ids) await answerForHost(coordinator, { id, version: 3, answer: 'accept' });
    for (const id of ids) await longAgo(id, 1);
    expect(await linesOf(hostId)).toHaveLength(1);
    expect(await getLearned(scopeOf('community', { town: 'other' }), { hostIds: [hostId] })).toEqual({});
  });
});
