import { describe, expect, it } from 'vitest';
import { qrPicture } from './qr.server';

describe('qrPicture', () => {
  it('draws a square of modules with the three corner marks', () => {
    const { size, path } = qrPicture('otpauth://totp/musubiba:a@b.example?secret=ABCDEFGHIJKLMNOP');
    expect(size).toBeGreaterThanOrEqual(29);
    expect((size - 17) % 4).toBe(0);
    for (const corner of ['M0 0h', `M${size - 1} 0h`, `M0 ${size - 1}h`]) expect(path).toContain(corner);
    expect(path).not.toContain(`M${size} `);
  });
});
