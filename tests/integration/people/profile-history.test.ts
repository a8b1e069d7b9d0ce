import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withScope } from '#db/scope.server';
import {
  aCaseInAssessment,
  aCaseWithProfile,
  anOpenedCase,
  aProfile,
  now,
  theCase,
} from '#tests/factories/people';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { roles } from '~/domain/kernel/permissions';
import {
  deviceDrawer,
  deviceKey,
  deviceMark,
  findProfile,
  getProfile,
  getProfileHistory,
  restoreProfile,
  saveProfile,
  writeNote,
} from '~/domain/people/index.server';
import { considerations, strengths, wishes } from '~/domain/taxonomy/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const history = async (code: string) => getProfileHistory(coordinator, code, { now });

/** A save as a device sends it. */
const fromDevice = (sitting: string, sequence: number, draft: string = randomUUID()) => ({
  ...{ sitting, sequence, draft, auto: true },
});

describe('the versions of a profile', () => {
  it('say who changed what, and what stood there before', async () => {
    const code = await aCaseWithProfile();
    await saveProfile(coordinator, { ...aProfile, code, version: 1, strengths: ['drawing'] }, { now });
    const { entries } = await history(code);
    expect(entries.map(({ version, isPresent, savedBy }) => [version, isPresent, savedBy])).toEqual([
      [2, true, '参加支援コーディネーター'],
      [1, false, '参加支援コーディネーター'],
    ]);
    expect(entries[0]?.changes).toEqual([
      { about: '強み「絵・イラスト」', before: 'なし', after: 'あり' },
      { about: '強み「ていねい・正確」', before: 'あり', after: 'なし' },
      { about: '強み「園芸」', before: 'あり', after: 'なし' },
    ]);
  });

  it('tell what came from picture cards, all of them at once, and make none of what says nothing new', async () => {
    const code = await aCaseWithProfile();
    const everything = {
      ...{ code, from: 'cards' as const },
      strengths: strengths.map(({ slug }) => slug),
      wishes: wishes.map(({ slug }) => slug),
      considerations: considerations.map(({ slug }) => slug),
    };
    const sent = await saveProfile(
      coordinator,
      { ...everything, version: 1, ...fromDevice(randomUUID(), 1) },
      { now },
    );
    expect(sent).toMatchObject({ became: 2, beside: false });
    await saveProfile(coordinator, { ...everything, version: 2, ...fromDevice(randomUUID(), 1) }, { now });
    expect((await history(code)).entries.map(({ version, how }) => [version, how])).toEqual([
      [2, '絵のカードから'],
      [1, '書いて保存'],
    ]);
  });

  it('are taken up again as new ones, so that nothing is lost', async () => {
    const code = await aCaseWithProfile();
    await saveProfile(coordinator, { code, version: 1 }, { now });
    const first = (await history(code)).entries.at(-1)?.id ?? '';
    await restoreProfile(coordinator, { code, version: 2, from: first }, { now });
    const { entries } = await history(code);
    expect(entries.map(({ version, restoredFrom }) => [version, restoredFrom])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
    const { id } = await theCase(code);
    expect((await withScope(machineScope(), (tx) => findProfile(tx, id))).strengths).toHaveLength(2);
    await expect(restoreProfile(coordinator, { code, version: 2, from: first })).rejects.toBeInstanceOf(
      Conflict,
    );
  });

  it('begin with what stood there before the history', async () => {
    const code = await aCaseWithProfile();
    const { id } = await theCase(code);
    await db.admin`delete from profile_versions where case_id = ${id}`;
    await saveProfile(coordinator, { code, version: 1 }, { now });
    const { entries } = await history(code);
    expect(entries.map(({ version, how, savedBy }) => [version, how, savedBy])).toEqual([
      [2, '書いて保存', '参加支援コーディネーター'],
      [1, '履歴を残しはじめる前の内容', null],
    ]);
    expect(entries[1]?.view.strengths).toHaveLength(2);
  });

  it('can be neither changed nor removed by the site', async () => {
    const code = await aCaseWithProfile();
    const denied = { code: '42501' };
    await expect(db.pools.appSql`update profile_versions set how = 'form'`).rejects.toMatchObject(denied);
    await expect(db.pools.appSql`delete from profile_versions`).rejects.toMatchObject(denied);
    await expect(db.pools.appSql`delete from interview_notes`).rejects.toMatchObject(denied);
    expect((await history(code)).entries).toHaveLength(1);
  });
});

describe('a device', () => {
  it('may send the same save twice, and late', async () => {
    const code = await aCaseInAssessment();
    const sitting = randomUUID();
    const first = { ...aProfile, code, ...fromDevice(sitting, 1) };
    await saveProfile(coordinator, first, { now });
    await saveProfile(coordinator, first, { now });
    await saveProfile(
      coordinator,
      { ...aProfile, code, strengths: ['drawing'], ...fromDevice(sitting, 3) },
      { now },
    );
    await saveProfile(coordinator, { ...aProfile, code, strengths: [], ...fromDevice(sitting, 2) }, { now });
    const { entries, version } = await history(code);
    expect(version).toBe(2);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.earlier).toHaveLength(1);
    expect(entries[0]?.view.strengths.map(({ label }) => label)).toEqual(['絵・イラスト']);
  });

  it('makes no version when it says nothing new', async () => {
    const code = await aCaseInAssessment();
    const told = await saveProfile(
      coordinator,
      { code, version: 0, ...fromDevice(randomUUID(), 1) },
      { now },
    );
    expect(told).toMatchObject({ version: 0, became: 0, beside: false });
    expect((await history(code)).entries).toEqual([]);
    await saveProfile(coordinator, { ...aProfile, code }, { now });
    await saveProfile(
      coordinator,
      { ...aProfile, code, version: 1, ...fromDevice(randomUUID(), 1) },
      { now },
    );
    expect((await history(code)).entries).toHaveLength(1);
  });

  it('overwrites nobody: both states are kept, and the page is told', async () => {
    const code = await aCaseWithProfile();
    await saveProfile(coordinator, { ...aProfile, code, version: 1, wishes: [] }, { now });
    const told = await saveProfile(
      coordinator,
      { ...aProfile, code, version: 1, strengths: ['drawing'], ...fromDevice(randomUUID(), 1) },
      { now },
    );
    expect(told).toMatchObject({ beside: true, version: 2 });
    const { entries } = await history(code);
    expect(entries.filter(({ version }) => version === null)).toHaveLength(1);
    expect(entries.find(({ isPresent }) => isPresent)?.view.wishes).toEqual([]);
  });

  it('writes a note once, however often it is sent', async () => {
    const code = await aCaseInAssessment();
    const note = { code, note: randomUUID(), text: '庭の話をされた', writtenAt: '2026-11-20T02:00:00.000Z' };
    for (let times = 0; times < 3; times += 1) await writeNote(coordinator, note, { now });
    await writeNote(
      coordinator,
      { ...note, note: randomUUID(), writtenAt: '2031-01-01T00:00:00.000Z' },
      { now },
    );
    const { notes } = await getProfile(coordinator, code, { now });
    expect(notes.map(({ writtenAt }) => writtenAt)).toEqual([
      '2026年11月20日（金） 12:00',
      '2026年11月20日（金） 11:00',
    ]);
    const another = await anOpenedCase();
    await expect(writeNote(coordinator, { ...note, code: another })).rejects.toBeInstanceOf(Conflict);
  });

  it('has a key for each user of each municipality', () => {
    const keys = [coordinator, scopeOf('manager'), scopeOf('coordinator', { town: 'other' })].map(deviceKey);
    expect(new Set(keys).size).toBe(3);
    expect(deviceKey(coordinator)).toBe(keys[0]);
    const drawer = deviceDrawer(coordinator, 'tsubame-482-7');
    expect(drawer.startsWith(`${deviceMark(coordinator)}.`)).toBe(true);
    expect(deviceMark(scopeOf('manager'))).not.toBe(deviceMark(coordinator));
    expect(deviceDrawer(coordinator, 'tsubame-483-5')).not.toBe(drawer);
  });
});

describe('what is not known yet, and what stays with the team', () => {
  it('is kept apart from what nobody asked', async () => {
    const code = await aCaseInAssessment();
    await saveProfile(
      coordinator,
      {
        ...{ code, version: 0, wishes: ['want_talk'], considerations: ['quiet_place', 'few_words'] },
        ...{ strengths: ['drawing'], levels: { drawing: 'unknown' }, wishMarks: { want_talk: 'unknown' } },
        ...{ weights: { quiet_place: 'unknown', few_words: 'must' }, unknownParts: ['time', 'strengths'] },
      },
      { now },
    );
    const { profile } = await getProfile(coordinator, code, { now });
    expect(profile).toMatchObject({
      strengths: [{ slug: 'drawing', level: null }],
      wishes: [],
      considerations: [{ slug: 'few_words', weight: 'must' }],
      unknownParts: ['time'],
      unknownWishes: ['want_talk'],
      unknownConditions: ['quiet_place'],
    });
    const { id } = await theCase(code);
    expect((await withScope(machineScope(), (tx) => findProfile(tx, id))).strengths[0]?.level).toBe('some');
  });

  it('gives a reason to no other area', async () => {
    const code = await aCaseInAssessment();
    const reasons = { quiet_place: '前の職場で大声がつらかった' };
    await saveProfile(coordinator, { ...aProfile, code, reasons }, { now });
    expect((await getProfile(coordinator, code, { now })).profile.considerations[0]?.reason).toContain(
      '大声',
    );
    const { id } = await theCase(code);
    const seen = await withScope(machineScope(), (tx) => findProfile(tx, id));
    expect(JSON.stringify(seen)).not.toContain('大声');
  });

  it('refuses words to what is not known, as they would be lost', async () => {
    const code = await aCaseInAssessment();
    const attempt = saveProfile(coordinator, {
      ...{ code, version: 0, wishes: ['want_talk'], wishMarks: { want_talk: 'unknown' } },
      words: { want_talk: '昔の友人と' },
    });
    await expect(attempt).rejects.toBeInstanceOf(Invalid);
  });
});

it('history, restoring and notes are for those who may write the case', async () => {
  const code = await aCaseWithProfile();
  const from = (await history(code)).entries[0]?.id ?? '';
  const note = { code, note: randomUUID(), text: '庭の話をされた' };
  for (const role of roles.filter((one) => one !== 'coordinator' && one !== 'manager')) {
    const scope = scopeOf(role);
    await expect(getProfileHistory(scope, code)).rejects.toBeInstanceOf(Forbidden);
    await expect(restoreProfile(scope, { code, version: 1, from })).rejects.toBeInstanceOf(Forbidden);
    await expect(writeNote(scope, note)).rejects.toBeInstanceOf(Forbidden);
  }
  await expect(getProfileHistory(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
  await expect(writeNote(strangerScope(), note)).rejects.toBeInstanceOf(NotFound);
  await expect(writeNote(coordinator, { ...note, text: '田中さんに習った' })).rejects.toBeInstanceOf(Invalid);
  const family = await anOpenedCase({ beginning: 'family' });
  await expect(writeNote(coordinator, { ...note, code: family })).rejects.toBeInstanceOf(Refused);
});
