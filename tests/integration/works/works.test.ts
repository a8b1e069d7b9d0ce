import { beforeEach, describe, expect, it } from 'vitest';
import { aCaseInAssessment, aProfile, consented, now } from '#tests/factories/people';
import { aCardedPlacement, keyOf } from '#tests/factories/placements';
import { aHostName, aListedHost } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { aStage } from '#tests/factories/stage';
import { towns } from '#tests/factories/towns';
import { aDrawing, agreed, anAgreedWork, anAnswer, aWork } from '#tests/factories/works';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Invalid, Refused } from '~/domain/kernel/errors';
import { recordConsent, saveProfile } from '~/domain/people/index.server';
import { getForHost, getPortal, getShares, showAcceptance } from '~/domain/placements/index.server';
import { getToday } from '~/domain/today/index.server';
import {
  addWork,
  answerForWork,
  changeWork,
  getGivenWorks,
  getWorks,
  lendWork,
  recordPrint,
  takeBackWork,
} from '~/domain/works/index.server';
import '~/domain/reactions.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const at = (day: string) => ({ now: new Date(`${day}T03:00:00Z`) });

let office = '';
let hostId = '';
let code = '';
beforeEach(async () => {
  office = aHostName();
  hostId = await aListedHost({ name: office });
  code = await aCaseInAssessment();
});

const lend = (work: string, given: Partial<Parameters<typeof lendWork>[1]> = {}, call = { now }) =>
  lendWork(
    coordinator,
    { code, work, host: office, how: 'lent', lentOn: '2026-11-20', dueOn: '2026-12-04', ...given },
    call,
  );
const printed = (work: string, printedIn: string, printedOn = '2026-11-20') =>
  recordPrint(coordinator, { code, work, host: office, printedIn, printedOn }, { now });
const found = async () => getWorks(coordinator, code, { now });
const take = (work: string, state: 'withdrawn' | 'refused') =>
  answerForWork(coordinator, { ...anAnswer, code, work, state }, { now });
const withdraw = (scope: 'work_publication' | 'consultation') =>
  recordConsent(
    coordinator,
    { code, scope, state: 'withdrawn', method: 'face_to_face', recordedOn: '2026-11-20' },
    { now },
  );
const lateIn = async (day: string) => {
  const { late, due } = await getToday(coordinator, null, at(day));
  return [...late, ...due]
    .filter(({ key, what }) => key.startsWith('work-') && what.includes(office))
    .map(({ what }) => what);
};

describe('a work that may not be shown', () => {
  it('AT-E2-1: without work_publication for the individual work, 見せる and 掲載する are refused with the way out', async () => {
    const work = await aWork(code);
    await expect(lend(work)).rejects.toThrow(/「作品を見せる・載せる」の同意が「まだ説明していない」/);
    await consented(code, 'work_publication');
    const other = await aWork(code);
    await agreed(code, other);
    await expect(lend(work)).rejects.toThrow(/この作品のことは、まだご本人に聞いていません。.*作品ごとに/);
    await expect(printed(work, '広報紙の冬号')).rejects.toBeInstanceOf(Refused);
    const page = await found();
    expect(page.works.map(({ id, use }) => [id, use.ok])).toEqual([
      [work, false],
      [other, true],
    ]);
    await agreed(code, work);
    await lend(work);
    expect((await found()).works[0]?.use).toEqual({ ok: true });
  });

  it('is refused too once the person says no to it', async () => {
    const work = await aWork(code);
    await consented(code, 'work_publication');
    await take(work, 'refused');
    await expect(lend(work)).rejects.toThrow(/見せないと話しています/);
  });
});

describe('the loan register', () => {
  it('AT-E2-1: shows what, when, to whom, by whom, returned; one loan after another', async () => {
    const work = await anAgreedWork(code);
    const { loan } = await lend(work);
    expect((await found()).loans).toMatchObject([
      { title: aDrawing.title, hostName: office, how: 'lent', lentOn: '2026-11-20', dueOn: '2026-12-04' },
    ]);
    expect((await found()).loans[0]).toMatchObject({
      lentBy: expect.any(String) as string,
      returnedOn: null,
    });
    await expect(lend(work)).rejects.toThrow(`いま${office}に貸しています`);
    await takeBackWork(coordinator, { code, loan, returnedOn: '2026-11-20' }, { now });
    await expect(
      takeBackWork(coordinator, { code, loan, returnedOn: '2026-11-20' }, { now }),
    ).rejects.toBeInstanceOf(Refused);
    await lend(work, { how: 'on_the_spot', dueOn: undefined });
    await lend(work);
    expect((await found()).loans.filter(({ returnedOn }) => returnedOn === null)).toHaveLength(1);
    expect((await found()).loans).toHaveLength(3);
  });

  it('AT-E2-1: never holds two open loans of one work, whoever writes', async () => {
    const work = await anAgreedWork(code);
    const results = await Promise.allSettled([lend(work), lend(work), lend(work)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const twice = db.admin`insert into work_loans
      (municipality_id, id, case_id, work_id, host_id, how, lent_on, lent_by, due_on, answer_id)
      select municipality_id, gen_random_uuid(), case_id, work_id, host_id, how, lent_on, lent_by, due_on, answer_id
      from work_loans where work_id = ${work} and returned_on is null`;
    await expect(twice).rejects.toMatchObject({ constraint_name: 'work_loans_one_open' });
  });

  it('AT-E2-1: tells the coordinator on きょう of a loan whose day has come', async () => {
    const work = await anAgreedWork(code);
    const { loan } = await lend(work);
    expect(await lateIn('2026-12-03')).toEqual([]);
    expect(await lateIn('2026-12-06')).toEqual([`返してもらう：作品「${aDrawing.title}」（${office}）`]);
    await takeBackWork(coordinator, { code, loan, returnedOn: '2026-12-06' }, at('2026-12-06'));
    expect(await lateIn('2026-12-06')).toEqual([]);
  });

  it('asks for a host that there is, and names those that are near', async () => {
    const work = await anAgreedWork(code);
    await expect(lend(work, { host: office.slice(0, 3) })).rejects.toThrow(office);
    await expect(lend(work, { host: 'どこにもない所' })).rejects.toBeInstanceOf(Invalid);
    await aListedHost({ name: office, sureNew: true });
    await expect(lend(work)).rejects.toThrow(/同じ名前の受入先/);
  });
});

describe('what stood on the day', () => {
  const answered = (work: string, state: 'granted' | 'refused' | 'withdrawn', answeredOn: string) =>
    answerForWork(coordinator, { code, work, state, method: 'face_to_face', answeredOn }, { now });
  /** Agreed to from 10 to 12 November, and again from 18 November. */
  const aWorkAgreedTwice = async () => {
    await recordConsent(
      coordinator,
      {
        ...{ code, scope: 'work_publication', state: 'granted', method: 'face_to_face' },
        recordedOn: '2026-11-05',
      },
      { now },
    );
    const work = await aWork(code);
    await answered(work, 'granted', '2026-11-10');
    await answered(work, 'withdrawn', '2026-11-12');
    await answered(work, 'granted', '2026-11-18');
    return work;
  };

  it.each([
    ['2026-11-09', null],
    ['2026-11-10', '2026-11-10'],
    ['2026-11-12', null],
    ['2026-11-17', null],
    ['2026-11-18', '2026-11-18'],
  ])('AT-E2-1: decides a loan and a printing of %s, on the yes of %s', async (day, agreedOn) => {
    const work = await aWorkAgreedTwice();
    const loan = lend(work, { how: 'on_the_spot', lentOn: day, dueOn: undefined });
    const print = () => printed(work, '広報紙の秋号', day);
    if (agreedOn === null) {
      await expect(loan).rejects.toThrow(/その日には、ご本人の同意がありませんでした/);
      await expect(print()).rejects.toThrow(/その日には、ご本人の同意がありませんでした/);
    } else {
      await loan;
      await print();
      const { loans, prints } = await found();
      expect([loans[0]?.agreedOn, prints[0]?.agreedOn]).toEqual([agreedOn, agreedOn]);
    }
  });

  it('AT-E2-1: is that of this work, whatever was said of another one', async () => {
    await aWorkAgreedTwice();
    const other = await aWork(code);
    await expect(lend(other, { lentOn: '2026-11-18' })).rejects.toThrow(/まだご本人に聞いていません/);
  });

  it('tells of a loan that was forgotten, and has the work fetched at once', async () => {
    const work = await aWorkAgreedTwice();
    await answered(work, 'withdrawn', '2026-11-20');
    expect(await lend(work, { lentOn: '2026-11-19' })).toMatchObject({ isRecalled: true });
    expect((await found()).loans).toMatchObject([{ lentOn: '2026-11-19', recalledOn: '2026-11-20' }]);
    expect((await getPortal(scopeOf('host', { hostId }), null)).page.lent).toMatchObject([
      { isRecalled: true },
    ]);
    expect(await lateIn('2026-11-20')).toHaveLength(1);
  });

  it('takes answers in the order in which they were given, after the consent and not from days to come', async () => {
    const work = await aWorkAgreedTwice();
    await expect(answered(work, 'withdrawn', '2026-11-17')).rejects.toThrow(/一つ前の返事（2026年11月18日/);
    await expect(answered(work, 'withdrawn', '2026-11-21')).rejects.toThrow(/先の日の返事/);
    const other = await aWork(code);
    await expect(answered(other, 'granted', '2026-11-04')).rejects.toThrow(/同意がまだありませんでした/);
    await answered(other, 'refused', '2026-11-04');
    await expect(answered(other, 'granted', '2026-11-03')).rejects.toThrow(/一つ前の返事/);
    await answered(work, 'withdrawn', '2026-11-18');
  });
});

describe('the name of the maker', () => {
  it('AT-E2-4: 載せない is the default because no_photo is a must, and a real name is refused', async () => {
    expect((await found()).usualCredit).toBe('');
    const must = { considerations: ['no_photo'], weights: { no_photo: 'must' } } as const;
    await saveProfile(coordinator, { ...aProfile, ...must, code }, { now });
    expect((await found()).usualCredit).toBe('none');
    const named = { ...aDrawing, code, credit: 'pen_name' } as const;
    await expect(addWork(coordinator, { ...named, penName: '田中花子' }, { now })).rejects.toBeInstanceOf(
      Invalid,
    );
    await expect(addWork(coordinator, named, { now })).rejects.toThrow(/ペンネームを書いて/);
    await addWork(coordinator, { ...named, penName: 'あおい鳥' }, { now });
    expect((await found()).works[0]?.creditWords).toBe('ペンネーム「あおい鳥」');
  });

  it('can be another later; what was printed stays as it was printed, and who comes second is told', async () => {
    const work = await anAgreedWork(code);
    await printed(work, '広報紙の秋号');
    const change = { ...aDrawing, code, work, version: 1, credit: 'pen_name', penName: 'あおい鳥' } as const;
    await expect(changeWork(coordinator, change, { now })).rejects.toThrow(/いまの作者名の載せ方/);
    await expect(
      changeWork(coordinator, { ...aDrawing, code, work, version: 1, title: 'べつの絵' }, { now }),
    ).rejects.toThrow(/新しい作品として加えて/);
    await take(work, 'withdrawn');
    await changeWork(coordinator, change, { now });
    await expect(changeWork(coordinator, change, { now })).rejects.toBeInstanceOf(Conflict);
    expect((await found()).prints).toMatchObject([{ creditWords: '載せない' }]);
  });

  const identities = [
    '山田さんの庭',
    '090-1234-5678',
    'hana@example.jp',
    '〒100-0001の家',
    '田中の猫',
    '佐藤',
  ];
  it.each(identities)('is in no title: %s', async (title) => {
    await expect(aWork(code, { title })).rejects.toMatchObject({
      fieldErrors: { title: expect.anything() as unknown },
    });
  });
  it.each([...identities, 'すみれ'])('is no pen name: %s', async (penName) => {
    await expect(aWork(code, { credit: 'pen_name', penName })).rejects.toMatchObject({
      fieldErrors: { penName: expect.anything() as unknown },
    });
  });
  it('is in no place and nothing printed', async () => {
    await expect(aWork(code, { keptAt: '山田さんの家' })).rejects.toBeInstanceOf(Invalid);
    await expect(printed(await anAgreedWork(code), '佐藤花子の詩集')).rejects.toBeInstanceOf(Invalid);
  });
});

describe('what was agreed to is taken back', () => {
  const host = () => scopeOf('host', { hostId });
  const seen = async () => (await getPortal(host(), null)).page.lent;

  it('AT-E2-5: the office sees nothing of the work at once, it is to be fetched, and the two printed ones are named', async () => {
    const work = await anAgreedWork(code);
    await printed(work, '広報紙の秋号', '2026-11-20');
    await printed(work, '展示会の案内', '2026-11-20');
    await lend(work);
    expect(await seen()).toMatchObject([
      { isRecalled: false, title: aDrawing.title, creditWords: '載せない' },
    ]);
    await take(work, 'withdrawn');
    const [shown] = await seen();
    expect(shown).toEqual({ isRecalled: true, kindName: '絵・イラスト', lentOn: '2026-11-20' });
    expect(await lateIn('2026-11-20')).toEqual([
      `返してもらう：作品「${aDrawing.title}」（${office}。貸し続けられなくなりました）`,
    ]);
    const given = await getGivenWorks(coordinator, code);
    expect(given.loans).toMatchObject([{ recalledOn: '2026-11-20', returnedOn: null }]);
    expect(given.prints.map(({ title, printedIn, hostName }) => [title, printedIn, hostName])).toEqual(
      expect.arrayContaining([
        [aDrawing.title, '広報紙の秋号', office],
        [aDrawing.title, '展示会の案内', office],
      ]),
    );
    await expect(lend(work)).rejects.toBeInstanceOf(Refused);
    await expect(printed(work, '広報紙の冬号')).rejects.toThrow(/取りやめました/);
  });

  it.each(['work_publication', 'consultation'] as const)(
    'AT-E2-5: with %s every yes ends, and a new consent revives none',
    async (scope) => {
      const work = await anAgreedWork(code);
      await lend(work);
      const { closed } = await withdraw(scope);
      expect(closed).toMatchObject({ endedWorks: 1, recalledLoans: [expect.any(String)] });
      expect((await seen())[0]?.isRecalled).toBe(true);
      if (scope === 'consultation') await consented(code, 'consultation');
      await consented(code, 'work_publication');
      expect((await found()).works[0]).toMatchObject({ answer: 'withdrawn', use: { ok: false } });
    },
  );

  it('shows the office title and maker only while the consent to works holds', async () => {
    await recordConsent(
      coordinator,
      {
        ...{ code, scope: 'work_publication', state: 'granted', method: 'face_to_face' },
        ...{ recordedOn: '2026-11-20', validUntil: '2026-12-10' },
      },
      { now },
    );
    const work = await aWork(code);
    await agreed(code, work);
    await lend(work);
    const on = async (day: string) => (await getPortal(host(), null, at(day))).page.lent[0];
    expect(await on('2026-12-10')).toMatchObject({ isRecalled: false, title: aDrawing.title });
    expect(await on('2026-12-11')).toEqual({
      ...{ isRecalled: true, kindName: '絵・イラスト', lentOn: '2026-11-20' },
    });
    await recordConsent(
      coordinator,
      {
        ...{ code, scope: 'work_publication', state: 'refused', method: 'face_to_face' },
        recordedOn: '2026-12-11',
      },
      at('2026-12-11'),
    );
    expect((await found()).works[0]?.answer).toBe('withdrawn');
    expect((await found()).loans[0]?.recalledOn).toBe('2026-12-11');
  });

  it('ends a loan with an earlier end of the consent', async () => {
    const work = await anAgreedWork(code);
    await lend(work);
    await recordConsent(
      coordinator,
      {
        ...{ code, scope: 'work_publication', state: 'granted', method: 'face_to_face' },
        ...{ recordedOn: '2026-11-20', validUntil: '2026-11-25' },
      },
      { now },
    );
    expect(await seen()).toMatchObject([{ isRecalled: false, dueOn: '2026-11-25' }]);
  });

  it('AT-E2-5: what was printed before is written down honestly afterwards', async () => {
    const work = await aWork(code);
    const earlier = { method: 'face_to_face', recordedOn: '2026-11-10' } as const;
    await recordConsent(
      coordinator,
      { ...earlier, code, scope: 'work_publication', state: 'granted' },
      { now },
    );
    await answerForWork(coordinator, { ...anAnswer, code, work, answeredOn: '2026-11-10' }, { now });
    await take(work, 'withdrawn');
    await printed(work, '広報紙の秋号', '2026-11-15');
    await expect(printed(work, '広報紙の夏号', '2026-11-05')).rejects.toBeInstanceOf(Refused);
    expect((await found()).prints).toMatchObject([{ printedOn: '2026-11-15', agreedOn: '2026-11-10' }]);
  });

  it('leaves answers and printings as they were written', async () => {
    await printed(await anAgreedWork(code), '広報紙の秋号');
    for (const statement of ["update work_prints set printed_in = 'ほか'", 'delete from work_answers']) {
      const tried = db.pools.appSql.begin(async (tx) => {
        await tx`select set_config('app.municipality', ${towns.own.id}, true)`;
        await tx.unsafe(statement);
      });
      await expect(tried).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('the acceptance card of a person at an office with works', () => {
  it('AT-E2-5: with the consent the card of the office closes, and 共有の記録 names card and printed works', async () => {
    const stage = await aStage();
    code = stage.code;
    await consented(code, 'consultation');
    const { id, seen } = await aCardedPlacement(stage);
    await showAcceptance(coordinator, { id, version: 5, seen });
    const office2 = 'こうぼう むぎのほ';
    const own = scopeOf('host', { hostId: stage.hostId });
    const key = await keyOf(id);
    const acceptance = async () => {
      const { page } = await getForHost(own, key);
      return page.closed ? null : page.acceptance;
    };
    expect(await acceptance()).not.toBeNull();
    for (const printedIn of ['広報紙の秋号', '広報紙の冬号']) {
      const work = await anAgreedWork(code);
      await recordPrint(
        coordinator,
        { code, work, host: office2, printedIn, printedOn: '2026-11-20' },
        { now },
      );
    }
    await recordConsent(coordinator, {
      ...{ code, scope: 'consultation', state: 'withdrawn', method: 'telephone', recordedOn: '2026-11-20' },
    });
    expect(await acceptance()).toBeNull();
    const { shares } = await getShares(coordinator, code);
    expect(shares.every(({ state }) => !state.shown)).toBe(true);
    expect((await getGivenWorks(coordinator, code)).prints).toHaveLength(2);
  });
});
