import { describe, expect, it } from 'vitest';
import { aStage } from '#tests/factories/stage';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/kernel/errors';
import { getLearned, learnedOf } from '~/domain/matching/index.server';
import { answerCondition, getFound, recordFound } from '~/domain/registry/index.server';
import { addMonths, dayOf, formatMonth } from '~/lib/japanese-date';

const db = useDatabase();
const referrer = scopeOf('referrer');
const coordinator = scopeOf('coordinator');
let next = 400;
const month = `${dayOf(new Date()).slice(0, 7)}-01`;
const quiet = { found: { quiet_place: 'partly' as const }, was: { quiet_place: 'same' as const } };

async function anOffer() {
  const { hostId, opportunityId } = await aStage({ digits: `${(next += 1)}-0` });
  /** The form as it was opened: what is registered goes back with it. */
  const open = async () => {
    const { lines } = await getFound(referrer, opportunityId);
    return { registered: Object.fromEntries(lines.map(({ subject, mark }) => [subject, mark])) };
  };
  const tell = async (said: Partial<Parameters<typeof recordFound>[1]> = {}, scope = referrer) =>
    recordFound(scope, { id: opportunityId, seenIn: month, ...quiet, ...(await open()), ...said });
  const told = async () => {
    const learned = await getLearned(referrer, learnedOf([{ hostId, offerId: opportunityId }]));
    return learned[hostId]?.differences;
  };
  return { hostId, opportunityId, open, tell, told };
}

/** As if the host had given its answers on an earlier day. */
const askedOn = (hostId: string, day: string) =>
  db.admin`update condition_answers set answered_on = ${day} where host_id = ${hostId}`;
const said = (answer: 'same' | 'partly' | 'no', was: 'same' | 'partly' | 'no') => ({
  found: { quiet_place: answer },
  was: { quiet_place: was },
});

const line = {
  text: '静かな場所：登録は「はい」、行ってみると「相談」',
  source: `${formatMonth(month)}にその場で見たこと。受入先に確かめてください`,
};

describe('what was seen otherwise than registered', () => {
  it('is told until the host is asked again, whatever it then says', async () => {
    const { hostId, tell, told } = await anOffer();
    expect(await told()).toEqual([]);
    expect(await tell()).toMatchObject({ told: 1, takenBack: 0, confirmed: 0 });
    expect(await told()).toEqual([line]);
    // The same day, and the host says the same: somebody has asked because of it.
    await answerCondition(coordinator, {
      hostId,
      consideration: 'quiet_place',
      answer: 'yes',
      how: 'telephone',
    });
    expect(await told()).toEqual([]);
    await tell({ found: { quiet_place: 'no' } });
    expect(await told()).toMatchObject([{ text: '静かな場所：登録は「はい」、行ってみると「いいえ」' }]);
    await answerCondition(coordinator, { hostId, consideration: 'quiet_place', answer: 'no', how: 'visit' });
    expect(await told()).toEqual([]);
  });

  it('is taken back by who finds it as registered, and an answer of another condition leaves it', async () => {
    const { hostId, tell, told } = await anOffer();
    await tell();
    await answerCondition(coordinator, { hostId, consideration: 'few_words', answer: 'yes', how: 'visit' });
    expect(await told()).toEqual([line]);
    expect(await tell({ found: { quiet_place: 'same' }, was: { quiet_place: 'partly' } })).toMatchObject({
      ...{ told: 0, takenBack: 1, confirmed: 0 },
    });
    expect(await told()).toEqual([]);
  });

  it('is also the days and times, until they are changed', async () => {
    const { opportunityId, tell, told } = await anOffer();
    await tell({ found: { times: 'no' }, was: { times: 'same' } });
    expect(await told()).toMatchObject([{ text: '曜日と時間：登録とちがっていた' }]);
    await db.admin`update opportunities set title = '袋づめ' where id = ${opportunityId}`;
    expect(await told()).toHaveLength(1);
    await db.admin`update opportunities set times = '[{"weekday":3,"slot":"am"}]' where id = ${opportunityId}`;
    expect(await told()).toEqual([]);
  });

  it('says nothing of whom it was with, in the row or in the log', async () => {
    const { hostId, tell } = await anOffer();
    await tell();
    const [row] = await db.admin`select * from condition_findings where host_id = ${hostId}`;
    expect(Object.keys(row ?? {}).sort()).toEqual([
      ...['found', 'host_id', 'id', 'municipality_id', 'opportunity_id', 'seen_in', 'settled_at', 'subject'],
    ]);
    const [entry] = await db.admin<{ codes: string[]; subject_type: string }[]>`
      select codes, subject_type from audit_log where action = 'registry.record-found' order by at desc limit 1`;
    expect(entry).toEqual({ codes: [], subject_type: 'host' });
  });

  it('is not written over what somebody else has told meanwhile', async () => {
    const { tell, told } = await anOffer();
    await tell();
    await expect(tell({ found: { quiet_place: 'no' } })).rejects.toBeInstanceOf(Conflict);
    expect(await told()).toEqual([line]);
    const atOnce = await anOffer();
    const both = await Promise.allSettled([atOnce.tell(), atOnce.tell({ found: { quiet_place: 'no' } })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('leaves alone what nobody touched, and what is as registered is no difference', async () => {
    const { opportunityId, tell, told } = await anOffer();
    await tell();
    expect(await tell({ found: { quiet_place: 'partly' }, was: { quiet_place: 'partly' } })).toMatchObject({
      ...{ told: 0, takenBack: 0, confirmed: 0 },
    });
    expect(await told()).toEqual([line]);
    await tell({ found: { quiet_place: 'yes' }, was: { quiet_place: 'partly' } });
    expect(await told()).toEqual([]);
    const { lines } = await getFound(referrer, opportunityId);
    expect(lines.map(({ subject, standing }) => [subject, standing])).toEqual([
      ['times', 'same'],
      ['quiet_place', 'same'],
    ]);
  });

  it('is of one of the last months', async () => {
    const { hostId, tell, told } = await anOffer();
    await askedOn(hostId, addMonths(month, -3));
    await tell({ seenIn: addMonths(month, -2) });
    expect(await told()).toMatchObject([
      { source: expect.stringContaining(formatMonth(addMonths(month, -2))) as string },
    ]);
    await expect(tell({ seenIn: addMonths(month, 1) })).rejects.toBeInstanceOf(Invalid);
    await expect(tell({ seenIn: addMonths(month, -3) })).rejects.toBeInstanceOf(Invalid);
  });

  it('does not go before what the host said in a later month', async () => {
    const { hostId, tell, told } = await anOffer();
    const earlier = { seenIn: addMonths(month, -1) };
    await askedOn(hostId, month);
    await expect(tell(earlier)).rejects.toThrow(
      `静かな場所：そのあと${formatMonth(month)}に受入先に聞いています。`,
    );
    expect(await told()).toEqual([]);
    await db.admin`update condition_answers set source = 'import' where host_id = ${hostId}`;
    expect(await tell(earlier)).toMatchObject({ told: 1 });
  });

  it('does not go before what was seen in a later month, and can be seen again', async () => {
    const { hostId, tell, told } = await anOffer();
    await askedOn(hostId, addMonths(month, -3));
    const [older, old] = [addMonths(month, -2), addMonths(month, -1)];
    await tell({ seenIn: old });
    for (const answer of ['same', 'no'] as const) {
      await expect(tell({ ...said(answer, 'partly'), seenIn: older })).rejects.toThrow(
        `静かな場所：${formatMonth(old)}に見たことが、もう書いてあります。`,
      );
    }
    const unchanged = { told: 0, takenBack: 0, confirmed: 0 };
    expect(await tell(said('partly', 'partly'))).toMatchObject(unchanged);
    expect(await told()).toEqual([
      { ...line, source: line.source.replace(formatMonth(month), formatMonth(old)) },
    ]);
    const again = { ...said('partly', 'partly'), again: ['quiet_place'] };
    expect(await tell({ ...again, seenIn: old })).toMatchObject(unchanged);
    expect(await tell(again)).toMatchObject({ ...unchanged, confirmed: 1 });
    expect(await told()).toEqual([line]);
  });

  it('is not written against what has been registered anew since the form was opened', async () => {
    const { hostId, opportunityId, open, tell, told } = await anOffer();
    const before = await open();
    await db.admin`update opportunities set times = '[{"weekday":3,"slot":"am"}]' where id = ${opportunityId}`;
    const times = { found: { times: 'no' as const }, was: { times: 'same' as const } };
    await expect(tell({ ...times, ...before })).rejects.toBeInstanceOf(Conflict);
    await answerCondition(coordinator, { hostId, consideration: 'quiet_place', answer: 'no', how: 'visit' });
    await expect(tell(before)).rejects.toBeInstanceOf(Conflict);
    expect(await told()).toEqual([]);
    expect(await tell(times)).toMatchObject({ told: 1 });
  });

  it('is told by supporters, of their own municipality', async () => {
    const { tell } = await anOffer();
    await expect(tell({}, scopeOf('host'))).rejects.toBeInstanceOf(Forbidden);
    await expect(tell({}, scopeOf('referrer', { town: 'other' }))).rejects.toBeInstanceOf(NotFound);
  });
});
