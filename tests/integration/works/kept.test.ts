import { beforeEach, describe, expect, it } from 'vitest';
import { aCaseInAssessment, now, theCase } from '#tests/factories/people';
import { aHostName, aListedHost } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { aDrawing, aLentWork, anAgreedWork } from '#tests/factories/works';
import { useDatabase } from '#tests/setup/database';
import { Refused } from '~/domain/kernel/errors';
import { endCase, getEnding, mergeCases, recordConsent, reopenCase } from '~/domain/people/index.server';
import { getPortal } from '~/domain/placements/index.server';
import { confirmDisposal, getCopy, listDisposals, proposeDisposal } from '~/domain/records/index.server';
import { getToday } from '~/domain/today/index.server';
import { getWorks, lendWork, recordPrint, takeBackWork } from '~/domain/works/index.server';
import '~/domain/reactions.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const manager = scopeOf('manager');

let code = '';
let office = '';
let hostId = '';
beforeEach(async () => {
  office = aHostName();
  hostId = await aListedHost({ name: office });
  code = await aCaseInAssessment();
  const work = await anAgreedWork(code);
  await aLentWork(code, office);
  await recordPrint(
    coordinator,
    { code, work, host: office, printedIn: '広報紙の秋号', printedOn: '2026-11-20' },
    { now },
  );
});

const left = async (caseIds: readonly string[]) => {
  const rows = await db.admin<{ n: number }[]>`select count(*)::int as n from (
    select case_id from works union all select case_id from work_answers
    union all select case_id from work_loans union all select case_id from work_prints) held
    where case_id in ${db.admin([...caseIds])}`;
  return rows[0]?.n;
};

it('is in the copy for the person, every work by its title', async () => {
  const { sections } = await getCopy(manager, { code, as: 'page' }, { now });
  const facts = (table: string) => sections.find((one) => one.table === table)?.facts.flat() ?? [];
  expect(facts('works')).toEqual(
    expect.arrayContaining([
      { label: '題', value: aDrawing.title },
      { label: '種類', value: '絵・イラスト' },
      { label: '作者名の載せ方', value: '載せない' },
    ]),
  );
  expect(facts('work_answers')).toContainEqual({ label: '返事', value: '見せてよい・載せてよい' });
  expect(facts('work_loans')).toEqual(
    expect.arrayContaining([
      { label: '作品', value: aDrawing.title },
      { label: '受入先', value: office },
    ]),
  );
  expect(facts('work_prints')).toContainEqual({ label: '載ったもの', value: '広報紙の秋号' });
});

const seenByHost = async () => (await getPortal(scopeOf('host', { hostId }), null, { now })).page.lent;

it('goes over to the case that remains, with what was said of each work', async () => {
  const kept = await aCaseInAssessment();
  const [into, from] = [await theCase(kept), await theCase(code)];
  await mergeCases(
    coordinator,
    { code: kept, version: into.version, other: code, otherVersion: from.version, compared: true },
    { now },
  );
  expect(await seenByHost()).toEqual([{ isRecalled: true, kindName: '絵・イラスト', lentOn: '2026-11-20' }]);
  const page = await getWorks(coordinator, kept, { now });
  expect(page.works.map(({ answer, everAgreed }) => [answer, everAgreed])).toEqual([
    ['granted', true],
    ['granted', true],
  ]);
  // Whether works may be shown at all is asked again in the case that remains: no consent is widened.
  expect(page.works.every(({ use }) => !use.ok)).toBe(true);
  expect(page.loans).toMatchObject([{ recalledOn: '2026-11-20' }]);
  expect(page.prints).toHaveLength(1);
  await withdrawn(kept);
  const after = await getWorks(coordinator, kept, { now });
  expect(after.works.map(({ answer }) => answer)).toEqual(['withdrawn', 'withdrawn']);
});

it('stays lent where the case that remains agrees to works, no longer than it does', async () => {
  const kept = await aCaseInAssessment();
  const said = { method: 'face_to_face', recordedOn: '2026-11-20' } as const;
  await recordConsent(
    coordinator,
    { ...said, code: kept, scope: 'work_publication', state: 'granted', validUntil: '2026-11-30' },
    { now },
  );
  const [into, from] = [await theCase(kept), await theCase(code)];
  await mergeCases(
    coordinator,
    { code: kept, version: into.version, other: code, otherVersion: from.version, compared: true },
    { now },
  );
  expect(await seenByHost()).toMatchObject([{ isRecalled: false, dueOn: '2026-11-30' }]);
  await withdrawn(kept);
  expect(await seenByHost()).toMatchObject([{ isRecalled: true }]);
});

const withdrawn = (kept: string) =>
  recordConsent(
    coordinator,
    {
      ...{ code: kept, scope: 'consultation', state: 'withdrawn', method: 'face_to_face' },
      recordedOn: '2026-11-20',
    },
    { now },
  );

const withdrawnCase = async () => {
  const { version } = await theCase(code);
  await endCase(coordinator, { code, version, how: 'withdraw' }, { now });
};
const waitsOnToday = async (scope = coordinator) => {
  const { late, due } = await getToday(scope, null, { now });
  return [...late, ...due].filter(({ what, caseId }) => caseId !== null && what.includes(office));
};

describe('a case that ends', () => {
  it('has its works fetched: told before, at once for the host, and on きょう of who had it', async () => {
    const told = await getEnding(coordinator, code, { now });
    expect(told.closes).toContain(
      `作品「${aDrawing.title}」（${office}）：「返してもらう」になり、返るまで、きょうに出ます。`,
    );
    await withdrawnCase();
    expect(await seenByHost()).toEqual([
      { isRecalled: true, kindName: '絵・イラスト', lentOn: '2026-11-20' },
    ]);
    const [line, ...others] = await waitsOnToday();
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      what: `返してもらう：作品「${aDrawing.title}」（${office}。貸し続けられなくなりました）`,
      action: { to: `/cases/${code}/works` },
    });
    expect(await waitsOnToday(manager)).toHaveLength(1);
    const page = await getWorks(coordinator, code, { now });
    expect(page).toMatchObject({ endedOn: '2026-11-20', loans: [{ recalledOn: '2026-11-20' }] });
    const [loan] = page.loans;
    await takeBackWork(coordinator, { code, loan: loan?.id ?? '', returnedOn: '2026-11-20' }, { now });
    expect(await waitsOnToday()).toEqual([]);
    const [entry] = await db.admin<{ change: Record<string, unknown> }[]>`
      select change from audit_log where action = 'people.end-case' and ${code} = any(codes)`;
    expect(entry?.change['recalledLoans']).toEqual([loan?.id]);
  });

  it('lends and prints no more, until it goes on', async () => {
    await withdrawnCase();
    const page = await getWorks(coordinator, code, { now });
    const [work] = page.works;
    const given = { code, work: work?.id ?? '', host: office };
    const lent = () => lendWork(coordinator, { ...given, how: 'on_the_spot', lentOn: '2026-11-20' }, { now });
    const printed = () =>
      recordPrint(coordinator, { ...given, printedIn: '広報紙の冬号', printedOn: '2026-11-20' }, { now });
    expect(page.works.map(({ use }) => use)).toEqual([
      expect.objectContaining({ ok: false, reason: expect.stringContaining('ケースが終わった') as string }),
      expect.objectContaining({ ok: false }),
    ]);
    await expect(lent()).rejects.toThrow(/2026年11月20日（金）にケースが終わったので.*先にケースを再開/);
    await expect(printed()).rejects.toBeInstanceOf(Refused);
    const { version } = await theCase(code);
    await reopenCase(coordinator, { code, version }, { now });
    await lent();
    await printed();
  });

  it('is refused by its state too, where no end was kept', async () => {
    const { id } = await theCase(code);
    await db.admin`update cases set status = 'closed', closed_on = '2026-11-19' where id = ${id}`;
    const [work] = (await getWorks(coordinator, code, { now })).works;
    await expect(
      lendWork(
        coordinator,
        { code, work: work?.id ?? '', host: office, how: 'on_the_spot', lentOn: '2026-11-20' },
        { now },
      ),
    ).rejects.toThrow(/11月19日（木）にケースが終わった/);
  });
});

describe('doing away with a case', () => {
  const later = { now: new Date('2040-11-20T03:00:00Z') };
  const proposed = async () => {
    await withdrawnCase();
    expect((await listDisposals(manager, undefined, later)).due).toContainEqual(
      expect.objectContaining({ code, worksOut: 1 }),
    );
    await proposeDisposal(manager, { codes: [code] }, later);
    const [row] = (await listDisposals(manager, undefined, later)).proposed.filter(
      (one) => one.code === code,
    );
    return row;
  };
  const confirm = (ids: readonly string[], worksSeenTo?: readonly string[]) =>
    confirmDisposal(scopeOf('officer'), { ids, worksSeenTo, understood: 'on' }, later);

  it('asks first for each work that is still out', async () => {
    const { id } = await theCase(code);
    const row = await proposed();
    expect(row?.worksOut).toMatchObject([{ title: aDrawing.title, hostName: office }]);
    const loans = row?.worksOut.map((work) => work.id) ?? [];
    for (const seenTo of [undefined, [], [row?.id ?? '']]) {
      await expect(confirm([row?.id ?? ''], seenTo)).rejects.toMatchObject({
        fieldErrors: {
          worksSeenTo: [expect.stringContaining(`作品「${aDrawing.title}」（${office}）が、まだ外に`)],
        },
      });
    }
    expect(await left([id])).toBeGreaterThan(0);
    await confirm([row?.id ?? ''], loans);
    expect(await left([id])).toBe(0);
    const [entry] = await db.admin<{ change: Record<string, unknown> }[]>`
      select change from audit_log where action = 'records.confirm-disposal' and ${code} = any(codes)`;
    expect(entry?.change['worksOut']).toBe(1);
  });

  it('asks for nothing once they are back, and all of it goes with the case', async () => {
    const { id } = await theCase(code);
    const row = await proposed();
    const [loan] = (await getWorks(coordinator, code, later)).loans;
    await takeBackWork(coordinator, { code, loan: loan?.id ?? '', returnedOn: '2040-11-20' }, later);
    await confirm([row?.id ?? '']);
    expect(await left([id])).toBe(0);
  });
});
