import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { cases, profiles } from '#db/schema/people.server';
import { listOpenCases } from '#db/queries/allocation.server';
import { withScope } from '#db/scope.server';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, NotFound } from '~/domain/kernel/errors';
import { getOthersWaiting, getWaiting } from '~/domain/matching/index.server';
import { nothingVisible } from '~/domain/people/rules';
import { proposePlacement } from '~/domain/placements/index.server';

const database = useDatabase();
const coordinator = scopeOf('coordinator');
const now = new Date('2026-11-20T01:00:00Z');

const waitingAt = async ({ opportunityId }: Stage, scope = coordinator) =>
  (await getWaiting(scope, opportunityId, { now })).waiting;

/** A person who would like what the host of a stage offers, and is known since a day. */
async function another(stage: Stage, digits: string, since: string) {
  const { hostId, opportunityId } = stage;
  const one = await aStage({ digits, hostId, opportunityId });
  await withScope(machineScope(), async (tx) => {
    await tx
      .update(profiles)
      .set({ menuKinds: ['work_experience'] })
      .where(eq(profiles.caseId, one.caseId));
    await tx
      .update(cases)
      .set({ createdAt: new Date(since) })
      .where(eq(cases.id, one.caseId));
  });
  return one;
}

describe('who waits for the same offer', () => {
  it('stands side by side by how long: who is on the way, and whose best place it is', async () => {
    const stage = await aStage();
    const early = await another(stage, '117-0', '2026-09-01T00:00:00Z');
    const late = await another(stage, '118-0', '2026-10-20T00:00:00Z');
    const { id } = await proposePlacement(coordinator, stage, { now });
    const rows = await waitingAt(stage);
    expect(rows.map(({ code }) => code)).toEqual([early.code, late.code, stage.code]);
    expect(rows.map(({ since }) => since)).toEqual(['2026-09-01', '2026-10-20', expect.any(String)]);
    expect(rows[2]).toMatchObject({ placement: { id, status: 'proposed' }, line: { code: stage.code } });
    expect(rows[0]).toMatchObject({
      placement: null,
      needs: { musts: ['静かな場所'], time: '火曜の午前', blocked: [] },
    });
    expect(JSON.stringify(rows)).not.toMatch(/score|merit/);
  });

  it('waits since the last place ended, or since the case applied, as everybody at once does', async () => {
    const stage = await aStage({ digits: '110-0' });
    await database.admin`update hosts set name = 'あおば' where id = ${stage.hostId}`;
    const returned = await another(stage, '111-0', '2026-09-01T00:00:00Z');
    const applied = await another(stage, '112-0', '2026-10-20T00:00:00Z');
    const opened = await another(stage, '113-0', '2026-10-25T00:00:00Z');
    await database.admin`update cases set applied_on = '2026-10-10' where id = ${applied.caseId}`;
    const elsewhere = await aStage({ digits: '114-0' });
    const { id } = await proposePlacement(coordinator, { ...elsewhere, code: returned.code }, { now });
    await database.admin`
      update placements set status = 'ended', person_agreed_on = '2026-09-02', ended_on = '2026-11-10' where id = ${id}`;
    const own = [applied.code, opened.code, returned.code];
    const rows = (await waitingAt(stage)).filter(({ code }) => own.includes(code));
    const told = rows.map(({ code, since }) => ({ code, since }));
    expect(told).toEqual([
      { code: applied.code, since: '2026-10-10' },
      { code: opened.code, since: '2026-10-25' },
      { code: returned.code, since: '2026-11-10' },
    ]);
    const cases = await withScope(machineScope(), (tx) =>
      listOpenCases(tx, { ...nothingVisible, everything: true }),
    );
    for (const { code, since } of told) expect(cases.find((one) => one.code === code)?.since).toBe(since);
  });

  it('does not wait before the day on which a place ends', async () => {
    const stage = await aStage({ digits: '200-0' });
    await database.admin`update hosts set name = 'ああおば' where id = ${stage.hostId}`;
    const leaving = await another(stage, '201-0', '2026-09-01T00:00:00Z');
    const elsewhere = await aStage({ digits: '202-0' });
    const { id } = await proposePlacement(coordinator, { ...elsewhere, code: leaving.code }, { now });
    await database.admin`
      update placements set status = 'ended', person_agreed_on = '2026-09-02', ended_on = '2026-12-20' where id = ${id}`;
    const sinceOf = async (at: Date) =>
      (await getWaiting(coordinator, stage.opportunityId, { now: at })).waiting.find(
        ({ code }) => code === leaving.code,
      )?.since;
    expect(await sinceOf(now)).toBeUndefined();
    expect(await sinceOf(new Date('2026-12-20T01:00:00Z'))).toBe('2026-12-20');
    await database.admin`update opportunities set status = 'closed' where id = ${stage.opportunityId}`;
  });

  it('leaves out who has a place elsewhere, and whoever the reader does not see', async () => {
    const stage = await aStage({ digits: '120-0' });
    const placed = await another(stage, '121-0', '2026-09-01T00:00:00Z');
    const elsewhere = await aStage({ digits: '122-0' });
    await proposePlacement(coordinator, { ...elsewhere, code: placed.code }, { now });
    const codes = async () => (await waitingAt(stage)).map(({ code }) => code);
    expect(await codes()).not.toContain(placed.code);
    expect(await codes()).not.toContain(stage.code);
    await proposePlacement(coordinator, stage, { now });
    expect(await codes()).toContain(stage.code);
    expect(await waitingAt(stage, strangerScope())).toEqual([]);
  });

  it.each([
    ['who said no to it', '123', { status: 'declined', answer: null }, false],
    ['who was there before', '125', { status: 'ended', answer: 'accept' }, false],
    ['whom the host itself could not take then', '127', { status: 'declined', answer: 'decline' }, true],
  ])('looks at what was at the host before: %s', async (_, digits, { status, answer }, waits) => {
    const stage = await aStage({ digits: `${digits}-0` });
    // Of equal places the name decides: this one stands above those of the other tests.
    await database.admin`update hosts set name = 'あおい' where id = ${stage.hostId}`;
    const one = await another(stage, `${Number(digits) + 1}-0`, '2026-09-01T00:00:00Z');
    const codes = async () => (await waitingAt(stage)).map(({ code }) => code);
    expect(await codes()).toContain(one.code);
    const { id } = await proposePlacement(coordinator, one, { now });
    await database.admin`
      update placements set status = ${status}, host_answer = ${answer}, person_agreed_on = '2026-11-19'
      where id = ${id}`;
    expect((await codes()).includes(one.code)).toBe(waits);
  });

  const othersOf = ({ code }: Stage, { opportunityId }: Stage, scope = coordinator) =>
    getOthersWaiting(scope, { code, offerIds: [opportunityId] }, { now });

  it('is told on a case, too, without the case itself', async () => {
    const stage = await aStage({ digits: '130-0' });
    const other = await another(stage, '131-0', '2026-09-01T00:00:00Z');
    await proposePlacement(coordinator, stage, { now });
    expect(await othersOf(other, stage)).toMatchObject({
      offers: [
        {
          offer: { title: 'パンの袋づめ' },
          waiting: [{ code: stage.code, placement: { status: 'proposed' } }],
        },
      ],
      lookedAt: null,
    });
    await expect(othersOf(other, stage, strangerScope())).rejects.toBeInstanceOf(NotFound);
  });

  it('is told on a case as on the page of the offer: also whose best place it is', async () => {
    const stage = await aStage({ digits: '132-0' });
    // Of equal places the name decides: this one stands above those of the other tests.
    await database.admin`update hosts set name = 'ああお' where id = ${stage.hostId}`;
    const one = await another(stage, '133-0', '2026-09-01T00:00:00Z');
    const two = await another(stage, '134-0', '2026-10-01T00:00:00Z');
    await proposePlacement(coordinator, stage, { now });
    const codesOf = async (of: Stage) =>
      (await othersOf(of, stage)).offers.flatMap(({ waiting }) => waiting.map(({ code }) => code));
    expect(await codesOf(one)).toContain(two.code);
    expect(await codesOf(one)).not.toContain(one.code);
    expect(await codesOf(stage)).toEqual(
      (await waitingAt(stage)).map(({ code }) => code).filter((code) => code !== stage.code),
    );
    const [found] = (await othersOf(one, stage)).offers;
    expect(found?.waiting.find(({ code }) => code === two.code)).toMatchObject({
      ...{ placement: null, since: '2026-10-01', line: { code: two.code } },
    });
    expect(JSON.stringify(found)).not.toMatch(/score|merit/);
    // Who said no to the host waits for it no more, on either page.
    const { id } = await proposePlacement(coordinator, { ...stage, code: two.code }, { now });
    await database.admin`
      update placements set status = 'declined', person_agreed_on = null, host_answer = null where id = ${id}`;
    expect(await codesOf(one)).not.toContain(two.code);
    // Nor is anybody told whose case the reader does not see.
    const theirs = await another(stage, '135-0', '2026-08-01T00:00:00Z');
    expect(await codesOf(one)).toContain(theirs.code);
    await database.admin`delete from case_agencies where case_id = ${theirs.caseId}`;
    await database.admin`
      update cases set agency_id = ${towns.own.otherAgencyId}, coordinator_user_id = null where id = ${theirs.caseId}`;
    expect(await codesOf(one)).not.toContain(theirs.code);
  });

  it('says that not everybody was looked at where more wait than that', async () => {
    const stage = await aStage({ digits: '150-0' });
    const lookedAt = async () => (await getWaiting(coordinator, stage.opportunityId, { now })).lookedAt;
    expect(await lookedAt()).toBeNull();
    for (let index = 0; index < 30; index += 1)
      await another(stage, `${160 + index}-0`, '2026-09-01T00:00:00Z');
    expect(await lookedAt()).toBe(30);
    expect((await othersOf(stage, stage)).lookedAt).toBe(12);
  });

  it('leaves an entry with the codes in the log, and is for who matches cases', async () => {
    const stage = await aStage({ digits: '140-0' });
    await proposePlacement(coordinator, stage, { now });
    await waitingAt(stage);
    const rows = await database.admin`select * from audit_log order by seq desc limit 1`;
    expect(rows[0]).toMatchObject({
      action: 'matching.get-waiting',
      codes: expect.arrayContaining([stage.code]) as string[],
      change: { opportunityId: stage.opportunityId },
    });
    for (const scope of [scopeOf('community'), scopeOf('host', { hostId: stage.hostId })])
      await expect(waitingAt(stage, scope)).rejects.toBeInstanceOf(Forbidden);
    await expect(getWaiting(coordinator, 'x', { now })).rejects.toBeInstanceOf(NotFound);
  });
});
