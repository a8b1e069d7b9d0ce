import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withScope } from '#db/scope.server';
import { aQueuedMail, mailRow } from '#tests/factories/notices';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { startMailServer, type MailServer } from '#tests/setup/mail-server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import {
  deliverMail,
  getOutbox,
  NotTaken,
  openPost,
  resumeMails,
  sendMailAgain,
  type Post,
} from '~/domain/notices/index.server';

const db = useDatabase();
const scope = machineScope();

let server: MailServer;
let post: Post;

beforeEach(async () => {
  server = await startMailServer();
  post = openPost(server.url, 'むすびば <musubiba@city.example>');
});

afterEach(async () => {
  post.close();
  await server.close();
});

const minutesFrom = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('a mail', () => {
  it('reaches the mail server once, however often its job runs', async () => {
    const id = await aQueuedMail();
    await deliverMail(scope, id, post);
    await deliverMail(scope, id, post);
    expect(server.received).toHaveLength(1);
    const [letter] = server.received;
    expect(letter?.to).toEqual(['tencho@shop.example']);
    expect(letter?.raw).toContain(`Message-ID: <${id}@city.example>`);
    expect(letter?.raw).toContain('Auto-Submitted: auto-generated');
    expect(
      Buffer.from(letter?.raw.split('\r\n\r\n')[1] ?? '', 'base64')
        .toString('utf8')
        .trim(),
    ).toBe('変わりはありませんか。');
    expect(await mailRow(id)).toMatchObject({ state: 'sent', tries: 1, fault: '' });
  });

  it('is handed over once by ten workers at one moment', async () => {
    const id = await aQueuedMail();
    await Promise.all(Array.from({ length: 10 }, () => deliverMail(scope, id, post)));
    expect(server.received).toHaveLength(1);
  });

  it('refused for now is tried again, with the same Message-ID', async () => {
    server.refusals.push({ code: 451, text: 'try again, tencho@shop.example' });
    const id = await aQueuedMail();
    await expect(deliverMail(scope, id, post)).rejects.toBeInstanceOf(NotTaken);
    expect(await mailRow(id)).toMatchObject({ state: 'waiting', tries: 1, fault: '451' });
    await deliverMail(scope, id, post);
    expect(await mailRow(id)).toMatchObject({ state: 'sent', tries: 2, fault: '' });
    expect(server.received).toHaveLength(1);
  });

  it('refused for good is not tried again, until a person says so', async () => {
    server.refusals.push({ code: 550, text: 'no such user' });
    const id = await aQueuedMail();
    await deliverMail(scope, id, post);
    await deliverMail(scope, id, post);
    expect(await mailRow(id)).toMatchObject({ state: 'failed', fault: '550' });
    await sendMailAgain(scopeOf('admin'), { id });
    await deliverMail(scope, id, post);
    expect(server.received).toHaveLength(1);
    await expect(sendMailAgain(scopeOf('admin'), { id })).rejects.toBeInstanceOf(Refused);
  });

  it('keeps waiting while nobody answers at the address of the mail server', async () => {
    await server.close();
    const id = await aQueuedMail();
    await expect(deliverMail(scope, id, post)).rejects.toBeInstanceOf(NotTaken);
    expect(await mailRow(id)).toMatchObject({ state: 'waiting', fault: 'ESOCKET' });
    server = await startMailServer();
  });

  it('is never sent twice by a site that stopped while sending; a person decides', async () => {
    const id = await aQueuedMail();
    const now = new Date();
    const stopped: Post = { send: () => new Promise(() => undefined), close: () => undefined };
    void deliverMail(scope, id, stopped, now);
    await vi.waitFor(async () => expect((await mailRow(id)).state).toBe('sending'));
    // Somebody may still be sending it: it is left alone, then found.
    await deliverMail(scope, id, post, minutesFrom(now, 4));
    expect((await mailRow(id)).state).toBe('sending');
    expect(await resumeMails(scope, minutesFrom(now, 6))).toBe(1);
    await deliverMail(scope, id, post, minutesFrom(now, 6));
    expect((await mailRow(id)).state).toBe('unclear');
    expect(server.received).toHaveLength(0);
    await sendMailAgain(scopeOf('admin'), { id });
    await deliverMail(scope, id, post);
    expect(server.received).toHaveLength(1);
  });

  it('whose job was lost is called for again; one that is being tried is not', async () => {
    const lost = await aQueuedMail();
    server.refusals.push({ code: 451, text: 'later' });
    const tried = await aQueuedMail();
    await expect(deliverMail(scope, tried, post)).rejects.toBeInstanceOf(NotTaken);
    await db.admin`delete from graphile_worker._private_jobs`;
    const later = minutesFrom(new Date(), 11);
    expect(await resumeMails(scope, later)).toBe(1);
    const jobs = await db.admin`select key from graphile_worker.jobs`;
    expect(jobs.map((job) => String(job['key']).endsWith(lost))).toEqual([true]);
    expect(await resumeMails(machineScope('other'), later)).toBe(0);
  });

  it('stays in the outbox where there is no mail server', async () => {
    const id = await aQueuedMail('kept@shop.example');
    await deliverMail(scope, id, null);
    const outbox = await getOutbox(scopeOf('admin'), { state: 'kept', page: 1 });
    expect(outbox.mails.map((mail) => mail.to)).toContain('kept@shop.example');
    expect(outbox.hasServer).toBe(false);
  });

  it('is nobody’s in another municipality', async () => {
    const id = await aQueuedMail();
    await deliverMail(machineScope('other'), id, post);
    expect((await mailRow(id)).state).toBe('waiting');
    const outbox = await getOutbox(scopeOf('admin', { town: 'other' }), { state: null, page: 1 });
    expect(outbox.mails).toEqual([]);
    await expect(sendMailAgain(scopeOf('admin', { town: 'other' }), { id })).rejects.toBeInstanceOf(NotFound);
  });

  it('is gone with the change that called for it, and so is its job', async () => {
    await db.admin`delete from graphile_worker._private_jobs`;
    const broken = withScope(scope, async (tx) => {
      const { queueMail } = await import('~/domain/notices/index.server');
      await queueMail(tx, { to: 'a@b.example', subject: 's', body: 'b', kind: 'confirmation', linkId: null });
      throw new Error('undone');
    });
    await expect(broken).rejects.toThrow('undone');
    expect(await db.admin`select 1 from graphile_worker.jobs`).toHaveLength(0);
  });
});
