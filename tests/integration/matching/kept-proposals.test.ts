import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aKeptProposal } from '#tests/factories/kept-proposals';
import { aCaseWithProfile, consented, theCase } from '#tests/factories/people';
import { aListedHost, anOpenOffer } from '#tests/factories/registry';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/kernel/errors';
import {
  allocation,
  allocationQueryOf,
  getKeptAllocation,
  keepAllocation,
  listKeptAllocations,
} from '~/domain/matching/index.server';
import { calculated } from '~/domain/matching/allocation/remembered.server';
import { mergeCases } from '~/domain/people/index.server';
import { proposePlacement } from '~/domain/placements/index.server';
import { confirmDisposal, getCopy, listDisposals, proposeDisposal } from '~/domain/records/index.server';
import { recordAssessment, setStance } from '~/domain/registry/index.server';
import '~/domain/reactions.server';

const database = useDatabase();
const coordinator = scopeOf('coordinator');
const manager = scopeOf('manager');
const now = new Date('2026-11-20T01:00:00Z');
const tomorrow = new Date('2026-11-21T01:00:00Z');
const query = (search = 'solve=1') => allocationQueryOf(new URLSearchParams(search));
const page = async (search?: string, at = now) => {
  const { found } = await allocation(coordinator, query(search), { now: at });
  if (!found) throw new Error('Nothing was calculated.');
  return found;
};
const keep = async (search?: string, words: { remark?: string; at?: Date } = {}) => {
  const { digest } = await page(search, words.at);
  const shown = { digest, remark: words.remark };
  return (await keepAllocation(coordinator, query(search), shown, { now: words.at ?? now })).id;
};
const kept = (id: string, scope = coordinator, at = now) => getKeptAllocation(scope, id, { now: at });
const list = async (scope = coordinator, pages = 1) => listKeptAllocations(scope, { pages });

let first: string;
let second: string;
let ids: Readonly<Record<string, string>>;
let hostId: string;
let offerId: string;

/** Somebody whom a quiet inspection on a Tuesday morning suits, and who lets hosts be asked. */
async function aWaitingCase(): Promise<string> {
  const code = await aCaseWithProfile();
  await consented(code, 'hosts_anonymous');
  return code;
}

beforeAll(async () => {
  [first, second] = [await aWaitingCase(), await aWaitingCase()];
  ids = { [first]: (await theCase(first)).id, [second]: (await theCase(second)).id };
  await database.admin`update cases set created_at = '2026-10-01' where code in (${first}, ${second})`;
  await database.admin`update cases set applied_on = '2026-10-01' where code = ${first}`;
  await database.admin`update cases set applied_on = '2026-10-20' where code = ${second}`;
  hostId = await aListedHost({ kind: 'shop', name: '見本の店' });
  await setStance(coordinator, { id: hostId, stance: 'welcome' }, { now });
  await recordAssessment(coordinator, { id: hostId, assessedOn: '2026-10-03' }, { now });
  const offer = { title: '検品', activities: ['inspection'], places: 1 };
  offerId = await anOpenOffer(hostId, { ...offer, answers: { quiet_place: 'yes' } });
});

beforeEach(() => database.admin`delete from allocation_proposals`);

const countKept = async () =>
  (await database.admin<{ n: number }[]>`select count(*)::int as n from allocation_proposals`)[0]?.n;

describe('keeping', () => {
  it('stores what was shown, with what was chosen by hand, and an entry in the log', async () => {
    const id = await keep(`solve=1&fix=${first}.${offerId}`, { remark: '火曜の会議で話す' });
    const found = await kept(id);
    expect(found).toMatchObject({
      ...{ keptOn: '2026-11-20', people: 2, served: 1, foundAlone: 1, remark: '火曜の会議で話す' },
      proof: { mightServe: 0, gap: 0 },
      pairs: [
        {
          line: { code: first },
          ...{ offerId, hostId, place: '見本の店「検品」', slot: '火曜の午前', band: 'ready', byHand: true },
          standing: { state: 'open' },
        },
      ],
      left: [{ line: { code: second }, why: '合う枠は、ほかの方の分でいっぱいでした。', goingOn: false }],
      byHand: [{ code: first, place: '見本の店「検品」', as: 'fixed', held: true }],
      together: [],
    });
    const entries = await database.admin<{ action: string; codes: string[]; change: unknown }[]>`
      select action, codes, change from audit_log where subject_id = ${id}`;
    expect(entries).toMatchObject([{ action: 'matching.keep-allocation', change: { served: 1, left: 1 } }]);
    expect([...(entries[0]?.codes ?? [])].sort()).toEqual([first, second].sort());
    const [reading] = await database.admin<{ action: string; codes: string[] }[]>`
      select action, codes from audit_log order by seq desc limit 1`;
    expect(reading?.action).toBe('matching.get-kept-allocation');
    expect([...(reading?.codes ?? [])].sort()).toEqual([first, second].sort());
  });

  it('stores nothing once something else comes out, and then the new one', async () => {
    const { digest } = await page();
    await database.admin`update opportunities set places = 2 where id = ${offerId}`;
    await expect(keepAllocation(coordinator, query(), { digest }, { now })).rejects.toBeInstanceOf(Conflict);
    expect(await countKept()).toBe(0);
    expect((await kept(await keep())).served).toBe(2);
    await database.admin`update opportunities set places = 1 where id = ${offerId}`;
  });

  it('tells that it changed where a case goes while it is calculated', async () => {
    const { digest } = await page();
    const status = (to: string) => database.admin`update cases set status = ${to} where code = ${second}`;
    const calculate: typeof calculated = async (input) => {
      const result = await calculated(input);
      await status('closed');
      return result;
    };
    await expect(keepAllocation(coordinator, query(), { digest }, { now, calculate })).rejects.toBeInstanceOf(
      Conflict,
    );
    await status('assessing');
    expect(await countKept()).toBe(0);
  });

  it('stores the same proposal of a day once, with what was remarked last', async () => {
    const id = await keep();
    expect(await keep(undefined, { remark: '見なおした' })).toBe(id);
    expect(await countKept()).toBe(1);
    expect((await kept(id)).remark).toBe('見なおした');
    expect(await keep(`solve=1&not=${first}.${offerId}`)).not.toBe(id);
    await keep();
    expect((await kept(id)).remark).toBeNull();
    await expect(keep(undefined, { remark: '山田さんの希望' })).rejects.toBeInstanceOf(Invalid);
    expect(await countKept()).toBe(2);
  });

  it('is one when the same user presses twice at once, and two when two do', async () => {
    const { digest } = await page();
    const press = (scope = coordinator) => keepAllocation(scope, query(), { digest }, { now });
    const [one, same, other] = await Promise.all([press(), press(), press(manager)]);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
    expect(await countKept()).toBe(2);
  });

  it('is for who may match', async () => {
    const id = await keep();
    for (const role of ['referrer', 'multi_agency', 'officer', 'community', 'admin', 'host'] as const) {
      const scope = scopeOf(role);
      await expect(keepAllocation(scope, query(), { digest: '' }, { now })).rejects.toBeInstanceOf(Forbidden);
      await expect(kept(id, scope)).rejects.toBeInstanceOf(Forbidden);
      await expect(list(scope)).rejects.toBeInstanceOf(Forbidden);
    }
  });
});

describe('who sees what was kept', () => {
  it('is whoever sees a case of it, and then that line alone, without what tells of others', async () => {
    const id = await keep(undefined, { remark: '火曜の会議で話す' });
    expect((await kept(id, manager)).remark).toBe('火曜の会議で話す');
    const stranger = strangerScope();
    await expect(kept(id, stranger)).rejects.toBeInstanceOf(NotFound);
    expect((await list(stranger)).kept).toEqual([]);

    const { left } = await kept(id);
    const leftCode = left[0]?.line.code ?? '';
    await database.admin`insert into case_agencies (municipality_id, id, case_id, agency_id, since)
      values (${towns.own.id}, gen_random_uuid(), ${ids[leftCode] ?? ''}, ${towns.own.otherAgencyId}, '2026-11-01')`;
    const seen = await kept(id, stranger);
    expect(seen).toMatchObject({
      ...{ people: 1, served: 0, foundAlone: null, remark: null, proof: null, pairs: [] },
      left: [{ line: { code: leftCode }, why: null }],
    });
    expect((await list(stranger)).kept).toMatchObject([{ id, people: 1, served: 0, remark: null }]);
    await database.admin`delete from case_agencies where agency_id = ${towns.own.otherAgencyId}`;
  });

  it('tells others neither that a place went to somebody else, nor that a decided pair gave way', async () => {
    const [one, two] = [ids[first] ?? '', ids[second] ?? ''];
    const id = await aKeptProposal({
      pairs: [{ caseId: one, opportunityId: offerId }],
      left: [two],
      leftFoundAlone: true,
      choices: [one, two].map((caseId) => ({ caseId, kind: 'fixed', opportunityId: offerId })),
    });
    const whole = await kept(id);
    expect(whole.foundAlone).toBe(2);
    expect(whole.byHand.find(({ code }) => code === second)?.held).toBe(false);

    await database.admin`insert into case_agencies (municipality_id, id, case_id, agency_id, since)
      values (${towns.own.id}, gen_random_uuid(), ${two}, ${towns.own.otherAgencyId}, '2026-11-01')`;
    expect(await kept(id, strangerScope())).toMatchObject({
      ...{ people: 1, served: 0, foundAlone: null },
      byHand: [{ code: second, held: true }],
    });
    await database.admin`delete from case_agencies where agency_id = ${towns.own.otherAgencyId}`;
  });

  it('is nobody of another municipality', async () => {
    const id = await keep();
    const other = scopeOf('coordinator', { town: 'other' });
    await expect(kept(id, other)).rejects.toBeInstanceOf(NotFound);
    await expect(kept('none', coordinator)).rejects.toBeInstanceOf(NotFound);
    expect((await list(other)).kept).toEqual([]);
  });

  it('lists twenty at a time, the newest first', async () => {
    const day = (at: number) => `2026-10-${String(at).padStart(2, '0')}` as const;
    for (let at = 1; at <= 21; at += 1) await aKeptProposal({ keptOn: day(at), left: [ids[first] ?? ''] });
    const { kept: newest, more } = await list();
    expect(newest.map(({ keptOn }) => keptOn)).toEqual(
      Array.from({ length: 20 }, (_, index) => day(21 - index)),
    );
    expect(more).toBe(true);
    const all = await list(coordinator, 2);
    expect([all.kept.length, all.more]).toEqual([21, false]);
  });
});

describe('how things stand now', () => {
  it('follows the offer, the placement and the case', async () => {
    const id = await keep(`solve=1&fix=${first}.${offerId}`);
    const standing = async () => (await kept(id)).pairs[0]?.standing;
    await database.admin`update opportunities set status = 'paused' where id = ${offerId}`;
    expect(await standing()).toEqual({ state: 'offer_paused' });
    await database.admin`update opportunities set status = 'closed' where id = ${offerId}`;
    expect(await standing()).toEqual({ state: 'offer_closed' });
    await database.admin`update opportunities set status = 'open' where id = ${offerId}`;
    const { id: placementId } = await proposePlacement(
      coordinator,
      { code: first, hostId, kind: 'placement' },
      { now },
    );
    expect(await standing()).toEqual({ state: 'here', placementId });
    await database.admin`delete from placements where id = ${placementId}`;
    await database.admin`update cases set status = 'closed' where code = ${first}`;
    expect(await standing()).toEqual({ state: 'case_over' });
    await database.admin`update cases set status = 'assessing' where code = ${first}`;
  });
});

describe('the paper for the meeting', () => {
  it('shows whom it may, as of today, and says of others on screen why not', async () => {
    const [shares, other] = [await aWaitingCase(), await aWaitingCase()];
    await consented(shares, 'plan_meeting_members');
    const [sharesId, otherId] = [(await theCase(shares)).id, (await theCase(other)).id];
    const id = await aKeptProposal({
      pairs: [{ caseId: sharesId, opportunityId: offerId }],
      left: [otherId],
      choices: [sharesId, otherId].map((caseId) => ({ caseId, kind: 'fixed', opportunityId: offerId })),
    });
    const why = '重層的支援会議での共有は「まだ説明していない」です。議題にはできません。紙にも出ません。';
    const some = await kept(id);
    expect(some).toMatchObject({
      allOnPaper: false,
      pairs: [{ line: { code: shares }, offPaper: null }],
      left: [{ line: { code: other }, offPaper: why }],
    });
    expect(some.byHand.map(({ code, onPaper }) => [code, onPaper]).sort()).toEqual(
      [
        [shares, true],
        [other, false],
      ].sort(),
    );
    await consented(other, 'plan_meeting_members');
    expect(await kept(id)).toMatchObject({ allOnPaper: true, left: [{ offPaper: null }] });
    await consented(other, 'plan_meeting_members', 'withdrawn');
    expect((await kept(id)).allOnPaper).toBe(false);
    await database.admin`update cases set status = 'closed' where code in (${shares}, ${other})`;
  });
});

describe('whoever was left out', () => {
  it('counts by what the last proposal of a day said, from the newest days on', async () => {
    const [code, offer] = [await aWaitingCase(), { opportunityId: offerId }];
    const { id: caseId } = await theCase(code);
    await database.admin`update cases set applied_on = '2026-10-01', created_at = '2026-10-01'
      where code = ${code}`;
    const says = async () => (await page()).rows.find(({ line }) => line.code === code)?.leftBefore;
    for (const keptOn of ['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'] as const)
      await aKeptProposal({ keptOn, left: [caseId] });
    expect(await says()).toBe('前の3回以上の案で見つかりませんでした');
    const later = (id: string) =>
      database.admin`update allocation_proposals set kept_at = kept_at + interval '1 hour' where id = ${id}`;
    await later(await aKeptProposal({ keptOn: '2026-10-08', pairs: [{ caseId, ...offer }] }));
    expect(await says()).toBeNull();
    await aKeptProposal({ keptOn: '2026-10-09', pairs: [{ caseId, ...offer }] });
    await later(await aKeptProposal({ keptOn: '2026-10-09', left: [caseId] }));
    expect(await says()).toBe('前の案で見つかりませんでした');
    await database.admin`update cases set status = 'closed' where code = ${code}`;
  });

  it('comes first in the next calculation, is told so, and no more once there was a place', async () => {
    const rowOf = async (code: string, at: Date) =>
      (await page(undefined, at)).rows.find(({ line }) => line.code === code);
    expect((await rowOf(first, now))?.pair).not.toBeNull();
    await keep(`solve=1&fix=${first}.${offerId}`);
    expect((await rowOf(second, now))?.leftBefore).toBeNull();
    const next = await rowOf(second, tomorrow);
    expect(next).toMatchObject({ leftBefore: '前の案で見つかりませんでした', pair: { offerId } });
    expect((await rowOf(first, tomorrow))?.pair).toBeNull();
    await keep(undefined, { at: tomorrow });
    const dayAfter = new Date('2026-11-22T01:00:00Z');
    expect((await rowOf(second, dayAfter))?.leftBefore).toBeNull();
    expect((await rowOf(first, dayAfter))?.leftBefore).toBe('前の案で見つかりませんでした');
  });
});

describe('a case that is done away with', () => {
  it('takes its lines along, with the remark; and the proposal with its last line; its copy tells them in words', async () => {
    const [gone, stays] = [await aWaitingCase(), ids[first] ?? ''];
    const { id: goneId } = await theCase(gone);
    const pairs = [{ caseId: goneId, opportunityId: offerId }];
    const shared = await aKeptProposal({ pairs, left: [stays], remark: '火曜の会議で話す' });
    const alone = await aKeptProposal({ keptOn: '2026-11-11', left: [goneId] });

    const { sections } = await getCopy(manager, { code: gone, as: 'page' });
    const facts = sections.find(({ table }) => table === 'allocation_lines')?.facts.flat();
    expect(facts).toEqual(
      expect.arrayContaining([
        { label: '受入先と枠', value: '見本の店「検品」' },
        { label: '曜日と時間', value: '火曜の午前' },
        { label: '打診できるか', value: '打診できる' },
        { label: '場所がなかったわけ', value: '合う枠は、ほかの方の分でいっぱいでした' },
      ]),
    );

    await database.admin`update cases set status = 'closed', closed_on = '2019-03-31' where code = ${gone}`;
    await proposeDisposal(manager, { codes: [gone] });
    const { proposed } = await listDisposals(scopeOf('officer'), undefined);
    const own = proposed.filter(({ code }) => code === gone).map(({ id }) => id);
    await confirmDisposal(scopeOf('officer'), { ids: own, understood: 'on' });
    expect(await kept(shared)).toMatchObject({ people: 1, served: 0, remark: null });
    await expect(kept(alone)).rejects.toBeInstanceOf(NotFound);
    expect(await countKept()).toBe(1);
  });
});

describe('two cases of one person', () => {
  it('bring their lines together; where both stand in one proposal, each of it stays', async () => {
    const [code, other] = [await aWaitingCase(), await aWaitingCase()];
    const [into, from] = [await theCase(code), await theCase(other)];
    const own = await aKeptProposal({ left: [from.id] });
    const both = await aKeptProposal({
      keptOn: '2026-11-11',
      pairs: [{ caseId: into.id, opportunityId: offerId }],
      left: [from.id],
    });
    await database.admin`insert into allocation_choices
      (municipality_id, id, proposal_id, case_id, kind, opportunity_id)
      values (${towns.own.id}, gen_random_uuid(), ${both}, ${from.id}, 'forbidden', ${offerId})`;
    await mergeCases(coordinator, {
      ...{ code, version: into.version, other, otherVersion: from.version, compared: 'on' },
    });
    expect((await kept(own)).left.map(({ line }) => line.code)).toEqual([code]);
    expect(await kept(both)).toMatchObject({
      ...{ people: 1, served: 1, pairs: [{ line: { code } }], left: [], byHand: [] },
      proof: { mightServe: 0 },
    });
  });
});
