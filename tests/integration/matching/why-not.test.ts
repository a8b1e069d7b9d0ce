import { describe, expect, it } from 'vitest';
import { aStage, type Stage } from '#tests/factories/stage';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { getWhyNot, getWhyPlace, matchCase } from '~/domain/matching/index.server';
import { proposePlacement } from '~/domain/placements/index.server';

const database = useDatabase();
const coordinator = scopeOf('coordinator');
const now = new Date('2026-11-20T01:00:00Z');

const ask = (
  { code, hostId, opportunityId }: Pick<Stage, 'code' | 'hostId'> & { opportunityId: string | null },
  scope = coordinator,
) => getWhyNot(scope, { code, hostId, opportunityId, q: '' }, { now });

async function whyAt(stage: Parameters<typeof ask>[0]) {
  const { place } = await ask(stage);
  if (!place) throw new Error('A host was named.');
  const failing = place.gates.flatMap(({ gate, facts }) =>
    facts.filter(({ mark }) => mark === 'fail').map(({ text }) => `${gate} ${text}`),
  );
  return { ...place, failing };
}

describe('why a place fits a case or not', () => {
  it('says gate by gate what is known, from where and of which day', async () => {
    const place = await whyAt(await aStage());
    expect(place).toMatchObject({ offerTitle: 'パンの袋づめ', instead: null, placement: null });
    expect(place.failing).toEqual([]);
    expect(place.gates.map(({ gate, mark }) => `${gate} ${mark}`)).toEqual([
      ...['G1 pass', 'G2 pass', 'G3 pass', 'G4 not_needed', 'G5 pass', 'G6 pass', 'G7 pass', 'G8 pass'],
    ]);
    const facts = place.gates.flatMap((gate) => gate.facts);
    expect(facts).toContainEqual(
      expect.objectContaining({ text: '「静かな場所」：できる', source: '9月1日の訪問' }),
    );
    expect(facts).toContainEqual(
      expect.objectContaining({
        text: '受入先への匿名の打診：同意あり',
        source: '同意の記録、10月5日',
      }),
    );
  });

  it.each([
    ['host', 'draft', 'G6 受入先が下書きのままで、一覧に出ていない'],
    ['host', 'archived', 'G6 受入先は、登録を終えている'],
    ['host', 'paused', 'G6 受入先が、いま休み'],
    ['offer', 'draft', 'G6 受入枠が下書きのままで、募集していない'],
    ['offer', 'closed', 'G6 受入枠の募集を終えている'],
    ['offer', 'paused', 'G6 受入枠の募集を休んでいる'],
  ])('is told of a %s that is %s, too', async (which, status, words) => {
    const digits = `${200 + ['draft', 'archived', 'paused', 'closed'].indexOf(status) * 2 + (which === 'host' ? 0 : 1)}-0`;
    const stage = await aStage({ digits });
    if (which === 'host')
      await database.admin`update hosts set status = ${status} where id = ${stage.hostId}`;
    else await database.admin`update opportunities set status = ${status} where id = ${stage.opportunityId}`;
    const place = await whyAt(stage);
    expect(place.where).toBe('excluded');
    expect(place.failing).toEqual([words]);
  });

  it('is told of an offer whose last day, or last single day, has passed', async () => {
    const stage = await aStage({ digits: '230-0' });
    const over = 'G6 受入枠の最後の日を過ぎている';
    await database.admin`update opportunities set valid_until = '2026-11-19' where id = ${stage.opportunityId}`;
    expect((await whyAt(stage)).failing).toEqual([over]);
    await database.admin`
      update opportunities set valid_until = null, times = '[]',
        calendar = '{"dates":[{"on":"2026-11-03","slot":"am"}]}' where id = ${stage.opportunityId}`;
    expect((await whyAt(stage)).failing).toContain(over);
  });

  it('without an offer named looks at what the list looks at', async () => {
    const stage = await aStage({ digits: '231-0' });
    await database.admin`update opportunities set status = 'draft' where id = ${stage.opportunityId}`;
    const place = await whyAt({ ...stage, opportunityId: null });
    expect(place).toMatchObject({ offerTitle: null, offers: [{ title: 'パンの袋づめ' }] });
    const { found } = await matchCase(coordinator, { code: stage.code, limit: 100 }, { now });
    const inAsk = found?.results.ask.some(({ hostId }) => hostId === stage.hostId) ?? false;
    expect(place.where).toBe(inAsk ? 'ask' : 'others');
  });

  it('names the other offer by which the list judges the host', async () => {
    const stage = await aStage({ digits: '232-0' });
    const other = newId();
    await database.admin`
      insert into opportunities (municipality_id, id, host_id, title, menu_kind, times, status)
      values (${towns.own.id}, ${other}, ${stage.hostId}, '夜の見まわり', 'volunteer_role',
        '[{"weekday":5,"slot":"evening"}]', 'open')`;
    const place = await whyAt({ ...stage, opportunityId: other });
    expect(place).toMatchObject({ where: 'excluded', instead: { title: 'パンの袋づめ' } });
    expect(place.failing).toEqual(['G7 火曜の午前は受け入れていない（受け入れるのは金曜の夕方）']);
  });

  it('knows what was proposed before, and finds another host by a part of its name', async () => {
    const stage = await aStage({ digits: '233-0' });
    const { id } = await proposePlacement(coordinator, stage);
    expect((await whyAt(stage)).placement).toMatchObject({ id, status: 'proposed' });
    const q = { code: stage.code, hostId: null, opportunityId: null, q: 'むぎ' };
    const { place, hits } = await getWhyNot(coordinator, q, { now });
    expect(place).toBeNull();
    expect(hits.map(({ name }) => name)).toContain('こうぼう むぎのほ');
  });

  it('leaves an entry with the code and the place in the log (I14)', async () => {
    const stage = await aStage({ digits: '234-0' });
    await ask(stage);
    const rows = await database.admin`select * from audit_log order by seq desc limit 1`;
    expect(rows[0]).toMatchObject({
      action: 'matching.get-why-not',
      codes: [stage.code],
      change: { hostId: stage.hostId, opportunityId: stage.opportunityId },
    });
  });

  it('is for those who work on the case, and for places of the own town', async () => {
    const stage = await aStage({ digits: '235-0' });
    const other = await aStage({ town: 'other', digits: '236-0' });
    await expect(ask(stage, strangerScope())).rejects.toBeInstanceOf(NotFound);
    await expect(ask(stage, scopeOf('referrer'))).rejects.toBeInstanceOf(Forbidden);
    await expect(ask(stage, scopeOf('host', { hostId: stage.hostId }))).rejects.toBeInstanceOf(Forbidden);
    for (const wrong of [
      { ...stage, hostId: other.hostId, opportunityId: null },
      { ...stage, opportunityId: other.opportunityId },
      { ...stage, hostId: 'x' },
      { ...stage, opportunityId: 'x' },
    ])
      await expect(ask(wrong)).rejects.toBeInstanceOf(NotFound);
    await expect(
      getWhyPlace(coordinator, { hostId: stage.hostId, opportunityId: other.opportunityId }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});
