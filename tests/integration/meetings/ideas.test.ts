import { describe, expect, it } from 'vitest';
import { aDraftedPlan, anIdea, aSubmittedPlan, held } from '#tests/factories/meetings';
import { consented, now } from '#tests/factories/people';
import { aListedHost } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { addAgency } from '~/domain/accounts/index.server';
import { dropIdea, getMeeting, recordIdea } from '~/domain/meetings/index.server';
import { getCase } from '~/domain/people/index.server';
import { getPlacement, previewProposal, proposePlacement } from '~/domain/placements/index.server';
import { getToday } from '~/domain/today/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const multiAgency = scopeOf('multi_agency');

const ideaOf = async (meetingId: string) =>
  (await getMeeting(multiAgency, meetingId, { now })).items[0]?.ideas[0];

const waitingFor = async (idea: string) => {
  const { late, due } = await getToday(coordinator, null, { now });
  return [...late, ...due].filter(({ key }) => key === `idea-${idea}`);
};

describe('会議で出た案', () => {
  it('AT-E2-3: keeps 提案者の機関＝アウトリーチ and creates a placement candidate', async () => {
    const { code, meetingId } = await aSubmittedPlan();
    await held(meetingId);
    const { items } = await getMeeting(multiAgency, meetingId, { now });
    const { id: agencyId } = await addAgency(scopeOf('admin'), {
      name: 'アウトリーチ',
      kind: 'consultation',
    });
    const said = { id: items[0]?.id ?? '', agencyId, idea: '描いた絵を、福祉の事業所に見てもらう' };
    await recordIdea(multiAgency, said, { now });
    expect(await ideaOf(meetingId)).toMatchObject({ agencyName: 'アウトリーチ', state: 'waiting' });

    const hostId = await aListedHost();
    const { ideas } = await previewProposal(coordinator, { code, hostId }, { now });
    expect(ideas).toEqual([
      expect.objectContaining({ agencyName: 'アウトリーチ', idea: said.idea, heldOn: '2026-11-20' }),
    ]);
    const { id } = await proposePlacement(coordinator, { code, hostId, ideaId: ideas[0]?.id }, { now });
    expect(await getPlacement(coordinator, id, { now })).toMatchObject({
      status: 'proposed',
      idea: { agencyName: 'アウトリーチ', idea: said.idea, meetingId },
    });
    expect(await ideaOf(meetingId)).toMatchObject({ state: 'taken' });
  });

  it('waits on きょう and on the case for the coordinator, until a place comes of it', async () => {
    const { code, idea } = await anIdea();
    expect(await waitingFor(idea)).toMatchObject([{ line: { code } }]);
    expect((await getCase(coordinator, code, { now })).ideas).toHaveLength(1);
    const hostId = await aListedHost();
    await proposePlacement(coordinator, { code, hostId, ideaId: idea }, { now });
    expect(await waitingFor(idea)).toEqual([]);
    expect((await getCase(coordinator, code, { now })).ideas).toEqual([]);
    const again = { code, id: idea, reason: 'いまは見せたくない' };
    await expect(dropIdea(coordinator, again, { now })).rejects.toBeInstanceOf(Refused);
  });

  it('is let go with a reason, once, and no place comes of it then', async () => {
    const { code, meetingId, idea } = await anIdea();
    const drop = { code, id: idea, reason: 'いまは人に見せたくないとのこと' };
    await expect(dropIdea(coordinator, { ...drop, reason: '' }, { now })).rejects.toBeInstanceOf(Invalid);
    await dropIdea(coordinator, drop, { now });
    expect(await ideaOf(meetingId)).toMatchObject({ state: 'dropped', dropReason: drop.reason });
    expect(await waitingFor(idea)).toEqual([]);
    await expect(dropIdea(coordinator, drop, { now })).rejects.toBeInstanceOf(Refused);
    const hostId = await aListedHost();
    const proposal = { code, hostId, ideaId: idea };
    await expect(proposePlacement(coordinator, proposal, { now })).rejects.toBeInstanceOf(NotFound);
  });

  it('is of its own case alone', async () => {
    const { idea } = await anIdea();
    const code = await aDraftedPlan();
    const hostId = await aListedHost();
    await expect(
      proposePlacement(coordinator, { code, hostId, ideaId: idea }, { now }),
    ).rejects.toBeInstanceOf(NotFound);
    const drop = { code, id: idea, reason: 'まちがい' };
    await expect(dropIdea(coordinator, drop, { now })).rejects.toBeInstanceOf(NotFound);
  });

  it('is written by who runs the meeting, without a name, and only while the members may hear of the case', async () => {
    const { code, meetingId, item } = await anIdea();
    const said = { id: item, agencyId: towns.own.agencyId, idea: '絵を見てもらう' };
    await expect(recordIdea(coordinator, said, { now })).rejects.toBeInstanceOf(Forbidden);
    await expect(
      recordIdea(multiAgency, { ...said, idea: '田中さんの絵を見てもらう' }, { now }),
    ).rejects.toBeInstanceOf(Invalid);
    await expect(
      recordIdea(multiAgency, { ...said, agencyId: towns.other.agencyId }, { now }),
    ).rejects.toBeInstanceOf(NotFound);
    await consented(code, 'plan_meeting_members', 'withdrawn');
    await expect(recordIdea(multiAgency, said, { now })).rejects.toBeInstanceOf(Error);
    const { items } = await getMeeting(multiAgency, meetingId, { now });
    expect(items.filter((one) => one.code === code && one.mayNoteIdea)).toEqual([]);
  });
});
