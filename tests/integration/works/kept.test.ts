import { beforeEach, expect, it } from 'vitest';
import { aCaseInAssessment, now, theCase } from '#tests/factories/people';
import { aHostName, aListedHost } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { aDrawing, aLentWork, anAgreedWork } from '#tests/factories/works';
import { useDatabase } from '#tests/setup/database';
import { endCase, mergeCases, recordConsent } from '~/domain/people/index.server';
import { getPortal } from '~/domain/placements/index.server';
import { confirmDisposal, getCopy, listDisposals, proposeDisposal } from '~/domain/records/index.server';
import { getWorks, recordPrint } from '~/domain/works/index.server';
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

it('is done away with when the case is', async () => {
  const { id, version } = await theCase(code);
  expect(await left([id])).toBeGreaterThan(0);
  await endCase(coordinator, { code, version, how: 'withdraw' }, { now });
  const later = { now: new Date('2040-11-20T03:00:00Z') };
  await proposeDisposal(manager, { codes: [code] }, later);
  const { proposed } = await listDisposals(manager, undefined, later);
  const ids = proposed.filter((one) => one.code === code).map((one) => one.id);
  await confirmDisposal(scopeOf('officer'), { ids, understood: 'on' }, later);
  expect(await left([id])).toBe(0);
});
