import { describe, expect, it } from 'vitest';
import { aDraftedPlan, anIdea, aSubmittedPlan, held } from '#tests/factories/meetings';
import { anOpenedCase, consented, now, theCase } from '#tests/factories/people';
import { aListedHost } from '#tests/factories/registry';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { addAgency } from '~/domain/accounts/index.server';
import { dropIdea, getMeeting, recordIdea, recordOutcome } from '~/domain/meetings/index.server';
import { getCase, mergeCases, openUrgently } from '~/domain/people/index.server';
import {
  getPlacement,
  movePlacement,
  previewProposal,
  proposePlacement,
} from '~/domain/placements/index.server';
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

  it('waits again when the place that came of it was declined', async () => {
    const { code, idea } = await anIdea();
    const hostId = await aListedHost();
    const { id } = await proposePlacement(coordinator, { code, hostId, ideaId: idea }, { now });
    expect(await waitingFor(idea)).toEqual([]);
    await movePlacement(coordinator, { id, version: 1, step: 'decline', on: '2026-11-20' }, { now });
    expect(await waitingFor(idea)).toMatchObject([{ line: { code } }]);
    await dropIdea(coordinator, { code, id: idea, reason: 'ほかの場所はさがさない' }, { now });
  });

  it('is read with the case by those alone who may read meetings, and not in an emergency', async () => {
    const { code } = await anIdea();
    const ideasFor = async (scope: Scope) => (await getCase(scope, code, { now })).ideas;
    for (const role of ['coordinator', 'manager', 'multi_agency', 'officer'] as const)
      expect(await ideasFor(scopeOf(role)), role).toHaveLength(1);
    expect(await ideasFor(scopeOf('referrer'))).toEqual([]);
    const reason = '夜間に消防から、ふだんの様子を知りたいと電話があった';
    await openUrgently(strangerScope(), { code, kind: 'inquiry', reason, understood: 'on' });
    const { urgentUntil, ideas } = await getCase(strangerScope(), code);
    expect(urgentUntil).toBeInstanceOf(Date);
    expect(ideas).toEqual([]);
  });

  it('goes on waiting with the case in which its own was taken up', async () => {
    const heard = [await anIdea(), await anIdea()] as const;
    const code = await aDraftedPlan();
    const { version } = await theCase(code);
    let merges = 0;
    for (const { code: other, item } of heard) {
      await recordOutcome(multiAgency, { id: item, outcome: 'revise' }, { now });
      const otherVersion = (await theCase(other)).version;
      await mergeCases(
        coordinator,
        { code, version: version + merges++, other, otherVersion, compared: 'on' },
        { now },
      );
    }
    const [first, second] = heard;
    expect((await getCase(coordinator, code, { now })).ideas.map(({ id }) => id)).toEqual(
      heard.map(({ idea }) => idea),
    );
    for (const { idea } of heard) expect(await waitingFor(idea)).toMatchObject([{ line: { code } }]);
    const hostId = await aListedHost();
    const elsewhere = { code: await anOpenedCase(), id: first.idea, reason: 'まちがい' };
    await expect(dropIdea(coordinator, elsewhere, { now })).rejects.toBeInstanceOf(NotFound);
    await proposePlacement(coordinator, { code, hostId, ideaId: first.idea }, { now });
    await dropIdea(coordinator, { code, id: second.idea, reason: 'いまは見せたくない' }, { now });
    for (const { idea } of heard) expect(await waitingFor(idea)).toEqual([]);
    const late = { id: first.item, agencyId: towns.own.agencyId, idea: '絵を見てもらう' };
    await expect(recordIdea(multiAgency, late, { now })).rejects.toBeInstanceOf(Error);
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
