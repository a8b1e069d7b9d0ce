import { describe, expect, it } from 'vitest';
import { listDisclosures } from '#db/queries/disclosures.server';
import { withScope } from '#db/scope.server';
import {
  aProposedPlacement,
  aTrialPlacement,
  anAcceptedPlacement,
  anAgreedPlacement,
  anAskedPlacement,
  answerBy,
  decided,
  keyOf,
} from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, NotFound, Refused } from '~/domain/kernel/errors';
import {
  answerInquiry,
  askHost,
  closeInquiriesOf,
  getForHost,
  getPlacement,
  getPortal,
  movePlacement,
  planTrial,
  proposePlacement,
  recordFollowUp,
  recordWish,
  startPlacement,
} from '~/domain/placements/index.server';
import { addDays, dayOf } from '~/lib/japanese-date';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
let next = 100;
/** Every test has a case of its own. */
const digits = () => `${(next += 1)}-0`;
const wish = { personWords: 'やってみたい', agreedOn: '2026-11-10' };
const trial = { trialOn: '2026-11-24', slots: ['tue_am'], timeText: '火曜 10時〜12時' };
const start = { startedOn: '2026-12-01', slots: ['tue_am'], timeText: '火曜 10時〜12時' };

describe('from the match to the start', () => {
  it('goes through every step, and plans the follow-ups of both sides', async () => {
    const stage = await aStage({ digits: digits() });
    const id = await aTrialPlacement(stage);
    const decisionId = await decided(stage);
    await startPlacement(coordinator, { id, version: 5, ...start });
    const placement = await getPlacement(coordinator, id);
    expect(placement).toMatchObject({ status: 'active', supportDecisionId: decisionId });
    expect(new Set(placement.planned.map(({ side }) => side))).toEqual(new Set(['person', 'host']));
  });

  it('proposes a host to a person once at a time', async () => {
    const stage = await aStage({ digits: digits() });
    await aProposedPlacement(stage);
    await expect(aProposedPlacement(stage)).rejects.toBeInstanceOf(Refused);
  });

  it('does not take a stale step', async () => {
    const stage = await aStage({ digits: digits() });
    const id = await aProposedPlacement(stage);
    await recordWish(coordinator, { id, version: 1, ...wish });
    await expect(askHost(coordinator, { id, version: 1, answerDueOn: answerBy })).rejects.toBeInstanceOf(
      Conflict,
    );
  });

  it('refuses a text that tells who the person is, and stores nothing', async () => {
    const stage = await aStage({ digits: digits() });
    const id = await aProposedPlacement(stage);
    await expect(
      recordWish(coordinator, {
        id,
        version: 1,
        agreedOn: '2026-11-10',
        personWords: '電話は090-1234-5678です',
      }),
    ).rejects.toMatchObject({ fieldErrors: { personWords: [expect.stringContaining('090-1234-5678')] } });
    expect((await getPlacement(coordinator, id)).status).toBe('proposed');
  });
});

describe('asking a host (I9)', () => {
  it.each([
    ['without consent', { consent: false }, '同意'],
    ['that is only listed', { stance: 'list_only' }, '載せるだけ'],
    ['that was never visited', { assessed: false }, 'アセスメント'],
    ['with a must unanswered', { mustAnswer: null }, '答えがまだ'],
    ['with a must refused', { mustAnswer: 'no' as const }, '合いません'],
  ])('%s is refused with the reason', async (_, option, reason) => {
    const stage = await aStage({ digits: digits(), ...option });
    const id = await anAgreedPlacement(stage);
    await expect(askHost(coordinator, { id, version: 2, answerDueOn: answerBy })).rejects.toMatchObject({
      reason: expect.stringContaining(reason) as string,
    });
  });

  it('shows labels under a tree, notes exactly that, and nothing that the person said', async () => {
    const stage = await aStage({ digits: digits() });
    const id = await anAskedPlacement(stage);
    const { page } = await getForHost(scopeOf('host', { hostId: stage.hostId }), await keyOf(id));
    if (page.closed) throw new Error('The inquiry is open.');
    expect(page.card).toMatchObject({ age: '成人', strengths: ['ていねい・正確'] });
    const [shown] = await withScope(machineScope(), (tx) => listDisclosures(tx, stage.caseId));
    expect(shown?.shown).toEqual({ alias: page.alias, ...page.card });
    expect(JSON.stringify(page)).not.toMatch(/苦にならない|tsubame|やってみたい/);
  });
});

describe('the host', () => {
  it('sees and answers only what is addressed to it (I11)', async () => {
    const [mine, theirs] = [await aStage({ digits: digits() }), await aStage({ digits: digits() })];
    const id = await anAskedPlacement(theirs);
    const host = scopeOf('host', { hostId: mine.hostId });
    expect((await getPortal(host, null)).page.inquiries).toEqual([]);
    await expect(getForHost(host, await keyOf(id))).rejects.toBeInstanceOf(NotFound);
    await expect(
      answerInquiry(host, { id: await keyOf(id), version: 3, answer: 'accept' }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  it('says no without a reason, and sees nothing of the person afterwards', async () => {
    const stage = await aStage({ digits: digits() });
    const id = await anAskedPlacement(stage);
    const host = scopeOf('host', { hostId: stage.hostId });
    await answerInquiry(host, { id: await keyOf(id), version: 3, answer: 'decline' });
    const { page } = await getForHost(host, await keyOf(id));
    expect(Object.keys(page).sort()).toEqual(['alias', 'closed', 'id', 'status']);
    const [shown] = await withScope(machineScope(), (tx) => listDisclosures(tx, stage.caseId));
    expect(shown?.closedBecause).toBe('受入先が見送り');
  });

  it('loses the card at once when the person withdraws the consent (I10)', async () => {
    const stage = await aStage({ digits: digits() });
    const id = await anAskedPlacement(stage);
    const closed = await withScope(machineScope(), (tx) =>
      closeInquiriesOf(tx, stage.caseId, ['hosts_anonymous'], new Date()),
    );
    expect(closed.disclosures).toEqual([{ hostId: stage.hostId, level: 2, placementId: id }]);
    const { page } = await getForHost(scopeOf('host', { hostId: stage.hostId }), await keyOf(id));
    expect(page).toEqual({
      ...{ closed: true, id: await keyOf(id), status: 'declined' },
      alias: expect.any(String) as string,
    });
  });
});

describe('a place', () => {
  it('is taken by exactly one of two who ask at the same moment', async () => {
    const first = await aStage({ digits: digits(), places: 1 });
    const second = await aStage({
      digits: digits(),
      hostId: first.hostId,
      opportunityId: first.opportunityId,
    });
    const ids = [await anAcceptedPlacement(first), await anAcceptedPlacement(second)];
    const results = await Promise.allSettled(
      ids.map((id) => planTrial(coordinator, { id, version: 4, ...trial })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ reason: expect.stringContaining('満員') as string });
  });
});

describe('the visit asks for the 対応票', () => {
  const today = dayOf(new Date());
  const made = addDays(today, -200);
  const looks = (caseId: string) =>
    db.admin`select action from audit_log where subject_id = ${caseId} and action = 'people.check-slip'`;

  it.each([
    ['never looked at', { madeOn: made, checkedOn: null }, '照らし合わせていません'],
    ['looked at too long ago', { madeOn: made, checkedOn: addDays(today, -91) }, '90日を過ぎて'],
  ])('%s: it is refused at the box, and taken together with the look', async (_, slip, reason) => {
    const stage = await aStage({ digits: digits(), slip });
    const id = await anAcceptedPlacement(stage);
    expect((await getPlacement(coordinator, id)).slip.decision.ok).toBe(false);
    await expect(planTrial(coordinator, { id, version: 4, ...trial })).rejects.toMatchObject({
      fieldErrors: { slipChecked: [expect.stringContaining(reason)] },
    });
    expect(await looks(stage.caseId)).toEqual([]);
    await planTrial(coordinator, { id, version: 4, ...trial, slipChecked: 'on' });
    expect((await getPlacement(coordinator, id)).slip).toMatchObject({
      state: 'in_order',
      checkedOn: today,
      decision: { ok: true },
    });
    expect(await looks(stage.caseId)).toHaveLength(1);
  });

  it('that nobody made cannot have been looked at', async () => {
    const stage = await aStage({ digits: digits(), slip: { madeOn: null, checkedOn: null } });
    const id = await anAcceptedPlacement(stage);
    for (const slipChecked of ['', 'on']) {
      await expect(planTrial(coordinator, { id, version: 4, ...trial, slipChecked })).rejects.toMatchObject({
        reason: expect.stringContaining('まだありません') as string,
      });
    }
  });

  it('is not asked for again while the look holds, nor noted twice', async () => {
    const checkedOn = addDays(today, -90);
    const stage = await aStage({ digits: digits(), slip: { madeOn: made, checkedOn } });
    const id = await anAcceptedPlacement(stage);
    await planTrial(coordinator, { id, version: 4, ...trial, slipChecked: 'on' });
    expect((await getPlacement(coordinator, id)).slip.checkedOn).toBe(checkedOn);
    expect(await looks(stage.caseId)).toEqual([]);
  });

  it('leaves no look behind when the step itself is refused', async () => {
    const first = await aStage({ digits: digits(), places: 1 });
    await aTrialPlacement(first);
    const { hostId, opportunityId } = first;
    const slip = { madeOn: made, checkedOn: null };
    const second = await aStage({ digits: digits(), hostId, opportunityId, slip });
    const id = await anAcceptedPlacement(second);
    await expect(
      planTrial(coordinator, { id, version: 4, ...trial, slipChecked: 'on' }),
    ).rejects.toBeInstanceOf(Refused);
    expect((await getPlacement(coordinator, id)).slip.checkedOn).toBeNull();
  });
});

describe('the start', () => {
  it('waits for the 支援決定 (I5)', async () => {
    const id = await aTrialPlacement(await aStage({ digits: digits() }));
    await expect(startPlacement(coordinator, { id, version: 5, ...start })).rejects.toMatchObject({
      reason: expect.stringContaining('支援決定') as string,
    });
  });

  it('is followed by talks with both sides, and by an end that closes everything', async () => {
    const stage = await aStage({ digits: digits() });
    const id = await aTrialPlacement(stage);
    await decided(stage);
    await startPlacement(coordinator, { id, version: 5, ...start });
    const { planned } = await getPlacement(coordinator, id);
    const of = (side: string) => planned.find((followUp) => followUp.side === side)?.id ?? '';
    const later = { now: new Date('2026-12-09T03:00:00Z') };
    const record = (given: Parameters<typeof recordFollowUp>[1]) => recordFollowUp(coordinator, given, later);
    await record({ id: of('person'), doneOn: '2026-12-08', mood: 4, fitsWish: 'yes' });
    await record({ id: of('host'), doneOn: '2026-12-02', hostBurden: 2, note: '楽しそうでした' });
    await expect(record({ id: of('host'), doneOn: '2026-12-02' })).rejects.toBeInstanceOf(Conflict);
    expect((await getPlacement(coordinator, id)).done).toHaveLength(2);
    await movePlacement(coordinator, {
      id,
      version: 6,
      step: 'end',
      on: '2026-12-20',
      reason: 'goal_reached',
    });
    const ended = await getPlacement(coordinator, id);
    expect(ended).toMatchObject({ status: 'ended', planned: [], steps: [] });
  });
});

describe('who may', () => {
  it('not propose for a case of another agency or of another municipality', async () => {
    const stage = await aStage({ digits: digits() });
    const { code, hostId } = stage;
    await expect(proposePlacement(strangerScope(), { code, hostId })).rejects.toBeInstanceOf(NotFound);
    const id = await aProposedPlacement(stage);
    await expect(getPlacement(strangerScope(), id)).rejects.toBeInstanceOf(NotFound);
    const neighbour = scopeOf('coordinator', { town: 'other' });
    await expect(proposePlacement(neighbour, { code, hostId })).rejects.toBeInstanceOf(NotFound);
    await expect(getPlacement(neighbour, id)).rejects.toBeInstanceOf(NotFound);
    await expect(recordWish(neighbour, { id, version: 1, ...wish })).rejects.toBeInstanceOf(NotFound);
    await expect(recordWish(scopeOf('community'), { id, version: 1, ...wish })).rejects.toBeInstanceOf(
      Forbidden,
    );
  });

  it('not step in the placement of another agency', async () => {
    const id = await aProposedPlacement(await aStage({ digits: digits() }));
    await expect(recordWish(strangerScope(), { id, version: 1, ...wish })).rejects.toBeInstanceOf(NotFound);
  });
});
