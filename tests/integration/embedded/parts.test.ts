import { chmodSync, mkdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repairLinks } from '#db/embedded/binaries.server';
import { assertReachable } from '#db/embedded/keeper.server';
import { lockAddress, withLock } from '#db/embedded/lock.server';
import { keptSecret } from '#db/kept-secret.server';
import { useDataFolder } from './support';

const folder = useDataFolder();

describe('links of the package', () => {
  it('are made where they are missing and left where they are', () => {
    const native = path.join(folder.path, 'native');
    mkdirSync(path.join(native, 'lib'), { recursive: true });
    const links = ['a', 'b'].map((name) => ({
      source: `native/lib/${name}.so.6.18`,
      target: `native/lib/${name}.so.6`,
    }));
    writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
    symlinkSync('elsewhere', path.join(native, 'lib', 'b.so.6'));
    repairLinks(folder.path);
    expect(readlinkSync(path.join(native, 'lib', 'a.so.6'))).toBe('a.so.6.18');
    expect(readlinkSync(path.join(native, 'lib', 'b.so.6'))).toBe('elsewhere');
  });
});

describe('a folder the server’s user cannot enter', () => {
  it('is named with the way out', () => {
    const closed = path.join(folder.path, 'closed');
    mkdirSync(path.join(closed, 'inner'), { recursive: true });
    chmodSync(closed, 0o700);
    const stranger = { uid: 65_534, gid: 65_534 };
    expect(() => assertReachable(stranger, path.join(closed, 'inner'))).toThrow(
      `途中の ${closed} に入れません`,
    );
    chmodSync(closed, 0o711);
    expect(() => assertReachable(stranger, path.join(closed, 'inner'))).not.toThrow();
  });
});

describe('the lock', () => {
  it('lets one in at a time', async () => {
    mkdirSync(folder.path);
    let inside = 0;
    let most = 0;
    const visit = () =>
      withLock(folder.path, 'test', async () => {
        inside += 1;
        most = Math.max(most, inside);
        await Promise.resolve();
        inside -= 1;
      });
    await Promise.all([visit(), visit(), visit()]);
    expect(most).toBe(1);
  });

  it('says who holds it when it stays closed', async () => {
    mkdirSync(folder.path);
    await withLock(folder.path, 'test', async () => {
      await expect(withLock(folder.path, 'test', () => Promise.resolve(), 100)).rejects.toThrow(
        'ほかの「むすびば」が使っていて',
      );
    });
  });

  it.each([
    ['linux', { path: expect.stringMatching(/^\0musubiba-[0-9a-f]{32}$/) as unknown }],
    ['win32', { path: expect.stringMatching(/^\\\\\.\\pipe\\musubiba-/) as unknown }],
    ['darwin', { host: '127.0.0.1', port: expect.any(Number) as unknown }],
  ] as const)('has a name that the kernel of %s takes back by itself', (platform, address) => {
    expect(lockAddress('/data', 'postgres', platform)).toEqual(address);
  });
});

describe('a kept secret', () => {
  it('is closed to others in a folder through which they may pass', () => {
    keptSecret(folder.path, 'one');
    expect(statSync(folder.path).mode & 0o777).toBe(0o711);
    expect(statSync(path.join(folder.path, 'secrets')).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder.path, 'secrets', 'one')).mode & 0o777).toBe(0o600);
  });

  it('is the same for all who ask and different for each name', () => {
    const secret = keptSecret(folder.path, 'one');
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(keptSecret(folder.path, 'one')).toBe(secret);
    expect(keptSecret(folder.path, 'two')).not.toBe(secret);
  });
});
