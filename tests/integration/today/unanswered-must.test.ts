import { describe, expect, it } from 'vitest';
import { aProposedPlacement, anAgreedPlacement } from '#tests/factories/placements';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { aStage } from '#tests/factories/stage';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { newId } from '~/domain/kernel/ids';
import { answerForCase, getWhyNot } from '~/domain/matching/index.server';
import { getPlacement } from '~/domain/placements/index.server';
import { getToday } from '~/domain/today/index.server';

const database = useDatabase();
const coordinator = scopeOf('coordinator');
const now = new Date('2026-11-20T01:00:00Z');

/** Somebody who has to be able to do it with one hand, before a host that has said nothing of that. */
async function oneHanded(digits: string) {
  const stage = await aStage({ digits, mustAnswer: null });
  await database.admin`
    update profile_considerations set slug = 'one_hand_ok' where case_id = ${stage.caseId}`;
  await database.admin`update profiles set menu_kinds = '{work_experience}' where case_id = ${stage.caseId}`;
  return stage;
}

async function toldOf(id: string, scope = coordinator) {
  const { late, due, waiting } = await getToday(scope, null, { now });
  return [...late, ...due, ...waiting].filter(({ key }) => key === `must-${id}`);
}

describe('AT-E1-2: an unknown must is a task of the coordinator until the host has answered', () => {
  it('AT-E1-2: is told on きょう from the wish of the person on, and leads to the question', async () => {
    const stage = await oneHanded('300-0');
    const id = await anAgreedPlacement(stage);
    const [item] = await toldOf(id);
    expect(item).toMatchObject({
      what: 'こうぼう むぎのほに「片手でできる作業」を聞く',
      when: '11月10日から',
      band: 'today',
      line: { code: stage.code },
    });
    const address = new URL(item?.action.to ?? '', 'http://site');
    const { place } = await getWhyNot(
      coordinator,
      {
        code: address.pathname.split('/')[2],
        hostId: address.searchParams.get('host'),
        opportunityId: address.searchParams.get('opportunity'),
        q: '',
      },
      { now },
    );
    expect(place).toMatchObject({
      where: 'ask',
      card: { question: { store: { fact: 'condition', slug: 'one_hand_ok' } } },
    });
  });

  it.each([
    ['yes', 'ready'],
    ['no', 'excluded'],
  ] as const)('AT-E1-2: %s takes it away, and the place is %s', async (answer, where) => {
    const stage = await oneHanded(answer === 'yes' ? '301-0' : '302-0');
    const id = await anAgreedPlacement(stage);
    expect(await toldOf(id)).toHaveLength(1);
    const { code, hostId, opportunityId } = stage;
    await answerForCase(
      coordinator,
      { code },
      { fact: 'condition', hostId, slug: 'one_hand_ok', answer },
      { now },
    );
    expect(await toldOf(id)).toEqual([]);
    const { place } = await getWhyNot(coordinator, { code, hostId, opportunityId, q: '' }, { now });
    expect(place?.where).toBe(where);
  });

  it('is not told before the person has said yes, nor to who does not work on the case', async () => {
    const proposed = await aProposedPlacement(await oneHanded('303-0'));
    expect(await toldOf(proposed)).toEqual([]);
    const id = await anAgreedPlacement(await oneHanded('304-0'));
    expect(await toldOf(id, strangerScope())).toEqual([]);
    expect(await toldOf(id, scopeOf('community'))).toEqual([]);
  });

  it('is not told where something known speaks against the place, or the case rests', async () => {
    const stage = await oneHanded('305-0');
    const id = await anAgreedPlacement(stage);
    await database.admin`update cases set status = 'suspended' where id = ${stage.caseId}`;
    expect(await toldOf(id)).toEqual([]);
    await database.admin`update cases set status = 'planning' where id = ${stage.caseId}`;
    expect(await toldOf(id)).toHaveLength(1);
    await database.admin`update opportunities set status = 'paused' where id = ${stage.opportunityId}`;
    expect(await toldOf(id)).toEqual([]);
  });

  it.each([
    ['closed', '307-0', { status: 'closed' }],
    ['over since yesterday', '308-0', { valid_until: '2026-11-19' }],
  ])('is not told of an offer that is %s', async (_, digits, change) => {
    const stage = await oneHanded(digits);
    const id = await anAgreedPlacement(stage);
    await database.admin`
      update opportunities set ${database.admin(change)} where id = ${stage.opportunityId}`;
    expect(await toldOf(id)).toEqual([]);
  });

  it('is judged without an offer by the best one of the host, as on the page it leads to and at the inquiry', async () => {
    const stage = await oneHanded('309-0');
    const id = await anAgreedPlacement(stage);
    await database.admin`update placements set opportunity_id = null where id = ${id}`;
    expect(await toldOf(id)).toHaveLength(1);
    await database.admin`
      insert into condition_answers ${database.admin({
        ...{ municipality_id: towns.own.id, id: newId(), host_id: stage.hostId },
        ...{ opportunity_id: stage.opportunityId, consideration: 'one_hand_ok', answer: 'yes' },
        ...{ source: 'call', answered_on: '2026-11-15' },
      })}`;
    expect(await toldOf(id)).toEqual([]);
    const { steps } = await getPlacement(coordinator, id, { now });
    const ask = steps.find(({ step }) => step === 'ask');
    expect(ask?.decision).toEqual({ ok: true });
  });

  it('is told of a profile without a strength, too', async () => {
    const stage = await oneHanded('306-0');
    const id = await anAgreedPlacement(stage);
    await database.admin`delete from profile_strengths where case_id = ${stage.caseId}`;
    expect(await toldOf(id)).toHaveLength(1);
  });
});
