import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { profiles, profileStrengths } from '#db/schema/people.server';
import { withScope } from '#db/scope.server';
import { aStage, type Stage } from '#tests/factories/stage';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, NotFound } from '~/domain/kernel/errors';
import { answerForCase, answerQuestion, matchCase } from '~/domain/matching/index.server';
import { proposePlacement } from '~/domain/placements/index.server';

const database = useDatabase();
const coordinator = scopeOf('coordinator');
const now = new Date('2026-11-20T01:00:00Z');
const match = (code: string, scope = coordinator) => matchCase(scope, { code, limit: 50 }, { now });

/** The person of the stage would like to try work, which its host offers. */
async function wantsWork({ caseId }: Stage) {
  await withScope(machineScope(), (tx) =>
    tx
      .update(profiles)
      .set({ menuKinds: ['work_experience'] })
      .where(eq(profiles.caseId, caseId)),
  );
}

const cardAt = async ({ code, hostId }: Stage) => {
  const { found } = await match(code);
  return [...(found?.results.ready ?? []), ...(found?.results.ask ?? [])].find((c) => c.hostId === hostId);
};

describe('the places for a case', () => {
  it('come from its profile, with reasons and sources', async () => {
    const stage = await aStage();
    await wantsWork(stage);
    const page = await match(stage.code);
    expect(page).toMatchObject({
      code: stage.code,
      consent: { granted: true },
      schoolYearMissing: false,
      placements: {},
      line: { code: stage.code },
    });
    expect(page.asked).toContainEqual({ label: '条件', value: '静かな場所（必須）' });
    expect(await cardAt(stage)).toMatchObject({
      band: 'ready',
      offerId: stage.opportunityId,
      question: null,
      explanation: {
        fits: [
          {
            text: '「就労体験・中間的就労」の希望に合う',
            source: expect.stringMatching(/^受入枠「パンの袋づめ」、(\d+年)?\d+月\d+日$/) as string,
          },
          { text: '静かな場所', source: '9月1日の訪問', must: true },
          { text: '火曜の午前' },
        ],
      },
    });
  });

  it('move with what the host says on the telephone', async () => {
    const stage = await aStage({ digits: '117-0', mustAnswer: null });
    await wantsWork(stage);
    const say = (answer: 'yes' | 'no') =>
      answerQuestion(coordinator, { fact: 'condition', hostId: stage.hostId, slug: 'quiet_place', answer });
    expect(await cardAt(stage)).toMatchObject({
      band: 'ask',
      question: { words: '静かな席で作業できますか。', store: { slug: 'quiet_place' } },
    });
    await say('yes');
    expect(await cardAt(stage)).toMatchObject({ band: 'ready' });
    await say('no');
    expect(await cardAt(stage)).toBeUndefined();
    const reasons = (await match(stage.code)).found?.results.reasons ?? [];
    expect(reasons.map(({ key }) => key)).toContain('condition:quiet_place');
  });

  it('are counted before and after an answer, for this seeker, and nothing else is read into it', async () => {
    const stage = await aStage({ digits: '120-0', mustAnswer: null });
    await wantsWork(stage);
    const counts = async () => {
      const { found } = await match(stage.code);
      return [found?.results.readyTotal ?? 0, found?.results.askTotal ?? 0] as const;
    };
    const say = (answer: 'yes' | 'no', scope = coordinator) =>
      answerForCase(
        scope,
        { code: stage.code },
        { fact: 'condition', hostId: stage.hostId, slug: 'quiet_place', answer },
        { now },
      );
    const [ready, ask] = await counts();
    expect(await say('yes')).toBe(
      `一つ分かったので、打診できる場所が${ready}→${ready + 1}か所になりました。`,
    );
    expect(await counts()).toEqual([ready + 1, ask - 1]);
    expect(await say('yes')).toBe('一つ分かりました。場所の数は変わりません。');
    expect(await say('no')).toBe(`一つ分かったので、打診できる場所が${ready + 1}→${ready}か所になりました。`);
    await expect(say('yes', strangerScope())).rejects.toBeInstanceOf(NotFound);
    expect(await counts()).toEqual([ready, ask - 1]);
  });

  it('come back when a condition is tried without, and nothing of the profile changes', async () => {
    const stage = await aStage({ digits: '119-0', mustAnswer: null });
    await wantsWork(stage);
    await answerQuestion(coordinator, {
      ...{ fact: 'condition', hostId: stage.hostId, slug: 'quiet_place', answer: 'no' },
    });
    const { found } = await match(stage.code);
    const row = found?.results.relaxations.find(({ names }) => names.join() === 'must:quiet_place');
    expect(row).toMatchObject({ words: '「静かな場所」を必須から外すと' });
    const attempt = (tried: string[]) =>
      matchCase(coordinator, { code: stage.code, limit: 50, tried }, { now });
    const loosened = await attempt(['must:quiet_place']);
    expect(loosened.tried).toEqual({
      names: ['must:quiet_place'],
      words: '「静かな場所」を必須から外して探しています',
    });
    expect(loosened.found?.results.found).toBe((found?.results.found ?? 0) + (row?.places ?? 0));
    expect(await cardAt(stage)).toBeUndefined();
    expect((await attempt(['must:no_phone', 'time:never', 'x'])).tried).toBeNull();
  });

  it('wait for a first strength or wish (ASM-1)', async () => {
    const stage = await aStage({ digits: '118-0' });
    await withScope(machineScope(), (tx) =>
      tx.delete(profileStrengths).where(eq(profileStrengths.caseId, stage.caseId)),
    );
    expect((await match(stage.code)).found).toBeNull();
  });

  it('know what was proposed before', async () => {
    const stage = await aStage({ digits: '203-0' });
    const { id } = await proposePlacement(coordinator, {
      code: stage.code,
      hostId: stage.hostId,
      opportunityId: stage.opportunityId,
    });
    expect((await match(stage.code)).placements).toEqual({ [stage.hostId]: { id, status: 'proposed' } });
  });

  it('tell that hosts may not be asked yet', async () => {
    const stage = await aStage({ digits: '310-0', consent: false });
    expect((await match(stage.code)).consent).toEqual({
      granted: false,
      state: 'refused',
      words: '同意しない',
    });
  });

  it('leave an entry with the code in the log (I14)', async () => {
    const stage = await aStage({ digits: '411-0' });
    await match(stage.code);
    const rows = await database.admin`select * from audit_log order by seq desc limit 1`;
    expect(rows[0]).toMatchObject({
      action: 'matching.match-case',
      codes: [stage.code],
      context: '検索',
      actor: `user:${towns.own.users.coordinator}`,
    });
  });

  it('are for those who work on the case', async () => {
    const stage = await aStage({ digits: '512-0' });
    await expect(match(stage.code, strangerScope())).rejects.toBeInstanceOf(NotFound);
    await expect(match(stage.code, scopeOf('coordinator', { town: 'other' }))).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(match(stage.code, scopeOf('referrer'))).rejects.toBeInstanceOf(Forbidden);
    await expect(match('tsubame-000-0')).rejects.toBeInstanceOf(NotFound);
  });
});
