import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { readQr } from '#tests/setup/read-qr';
import { qrPicture } from './qr.server';

describe('qrPicture', () => {
  it('draws a square of modules with the three corner marks', () => {
    const { size, path } = qrPicture('otpauth://totp/musubiba:a@b.example?secret=ABCDEFGHIJKLMNOP');
    expect(size).toBeGreaterThanOrEqual(29);
    expect((size - 17) % 4).toBe(0);
    for (const corner of ['M0 0h', `M${size - 1} 0h`, `M0 ${size - 1}h`]) expect(path).toContain(corner);
    expect(path).not.toContain(`M${size} `);
  });

  it.each([
    'https://musubiba.example/registry/0198f2c4-0000-7000-8000-000000000001?municipality=990035',
    'http://localhost:3000/confirm/AbC-_dEf0123456789abcdefABCDEF0123456789xyzXY?municipality=990035',
    'HTTPS://MUSUBIBA.EXAMPLE/A 12345678901234567890',
    '対応票 つばめ 482-7',
    'a',
  ])('can be read again: %s', (text) => expect(readQr(qrPicture(text).path)).toBe(text));

  it('holds any address that a slip can have', () =>
    fc.assert(
      fc.property(fc.webUrl(), fc.stringMatching(/^[\w-]{43}$/), (base, token) => {
        const address = `${base.slice(0, 60)}/confirm/${token}?municipality=990035`;
        expect(readQr(qrPicture(address).path)).toBe(address);
      }),
      { numRuns: 40 },
    ));
});
