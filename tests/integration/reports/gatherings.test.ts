import { describe, expect, it } from 'vitest';
import { anOpenedCase } from '#tests/factories/people';
import { decided } from '#tests/factories/placements';
import { aListedHost, anOpenOffer, hostRow } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aStage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import {
  getGathering,
  getOwnGatherings,
  noteGathering,
  noteOwnGathering,
} from '~/domain/community/index.server';
import { Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { shareOffer } from '~/domain/registry/index.server';
import { countParticipants, getParticipantCounts } from '~/domain/reports/index.server';

const db = useDatabase();
const at = (day: string) => ({ now: new Date(`${day}T03:00:00Z`) });
const community = scopeOf('community');

async function anOpenDoor(hostId: string): Promise<string> {
  return anOpenOffer(hostId, {
    title: '日曜の親子ひろば',
    menuKind: 'parenting_connection',
    activities: ['parent_child_gathering'],
    places: undefined,
    openEntry: true,
    cells: ['sun_am'],
  });
}

const counts = async () => (await getParticipantCounts(scopeOf('officer'), { month: null })).counts;
const cases = async () => (await db.admin`select 1 from cases`).length;

describe('出入り自由の集まりに来た人の数', () => {
  it('AT-E6-4: a household may attend without a case; only those with a plan count in 参加支援 statistics', async () => {
    const hostId = await aListedHost({ kind: 'nursery' });
    const own = scopeOf('host', { hostId });
    const offerId = await anOpenDoor(hostId);
    for (let number = 0; number < 4; number += 1) await anOpenedCase({ strengths: ['cooking_home'] });
    for (let number = 0; number < 6; number += 1) await decided(await aStage({ digits: `70${number}-0` }));
    const before = await cases();

    await noteGathering(community, { id: offerId, day: '2026-10-04', people: '8' }, at('2026-10-05'));
    await noteOwnGathering(own, { id: offerId, day: '2026-10-18', people: '１３' }, at('2026-10-18'));
    expect(await cases()).toBe(before);

    await countParticipants(machineScope(), null, at('2026-11-01'));
    expect(await counts()).toMatchObject({ people: '約9', supported: '約6', gathered: '約21' });

    await noteGathering(community, { id: offerId, day: '2026-11-01', people: '90' }, at('2026-11-02'));
    await countParticipants(machineScope(), null, at('2026-12-01'));
    expect(await counts()).toMatchObject({ people: '約9', supported: '約6', gathered: '約90' });
    const stored = await db.admin<{ column_name: string }[]>`
      select column_name from information_schema.columns where table_name = 'gathering_counts'`;
    expect(stored.map(({ column_name }) => column_name).sort()).toEqual(
      ['day', 'id', 'municipality_id', 'opportunity_id', 'people'].sort(),
    );
  });

  it('is told to staff as it was noted, and to the host from the threshold on', async () => {
    const hostId = await aListedHost({ kind: 'nursery' });
    const own = scopeOf('host', { hostId });
    const offerId = await anOpenDoor(hostId);
    for (const [day, people] of [
      ['2026-11-01', '2'],
      ['2026-11-08', '7'],
      ['2026-11-15', '0'],
    ] as const)
      await noteOwnGathering(own, { id: offerId, day, people }, at('2026-11-20'));
    const told = (days: readonly { told: string }[]) => days.map((one) => one.told);
    expect(told((await getGathering(community, offerId))?.days ?? [])).toEqual(['0人', '7人', '2人']);
    const [mine] = await getOwnGatherings(own, null);
    expect(told(mine?.days ?? [])).toEqual(['0人', '7人', '3人未満']);
  });

  it('is noted by both hosts of an offer, and by no other', async () => {
    const [place, second, other] = [await aListedHost(), await aListedHost(), await aListedHost()];
    const offerId = await anOpenDoor(place);
    const { name } = await hostRow(second);
    await shareOffer(community, { id: offerId, version: 2, partner: name, role: 'run_and_consult' });
    const count = { id: offerId, day: '2026-11-08', people: '6' };
    await noteOwnGathering(scopeOf('host', { hostId: second }), count, at('2026-11-20'));
    await expect(
      noteOwnGathering(scopeOf('host', { hostId: other }), count, at('2026-11-20')),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(noteGathering(scopeOf('referrer'), count)).rejects.toBeInstanceOf(Forbidden);
    expect(await getOwnGatherings(scopeOf('host', { hostId: other }), null)).toEqual([]);
  });

  it('is not written over unseen, not of a day to come, and not where places are counted', async () => {
    const hostId = await aListedHost();
    const offerId = await anOpenDoor(hostId);
    const note = (facts: object) =>
      noteGathering(community, { id: offerId, day: '2026-11-08', people: '6', ...facts }, at('2026-11-20'));
    await note({});
    for (const people of ['6', '9'])
      await expect(note({ people }), people).rejects.toMatchObject({
        reason: 'その日の人数は、もう書いてあります。',
      });
    await expect(note({ day: '2012-11-08' })).rejects.toMatchObject({ reason: '2年より前の日です。' });
    await note({ people: '9', again: true });
    expect((await getGathering(community, offerId))?.days).toEqual([{ day: '11月8日（日）', told: '9人' }]);
    await expect(note({ day: '2026-11-21' })).rejects.toBeInstanceOf(Refused);
    await expect(note({ people: '八人' })).rejects.toBeInstanceOf(Invalid);
    await expect(note({ id: await anOpenOffer(hostId) })).rejects.toBeInstanceOf(Refused);
    expect(await getGathering(community, await anOpenOffer(hostId))).toBeNull();
  });
});
