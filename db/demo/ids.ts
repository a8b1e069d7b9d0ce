import { randomOf } from './random';

const MADE_AT = Date.UTC(2026, 3, 1);

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** The id of a demonstration row: a UUIDv7 (RFC 9562) that is always the same for the same key. */
export function idFor(key: string): string {
  const random = randomOf(key);
  const time = hex(MADE_AT + random.int(0, 9_999_999), 12);
  const version = `7${hex(random.int(0, 0xfff), 3)}`;
  const variant = hex(0x8000 | random.int(0, 0x3fff), 4);
  const tail = hex(random.int(0, 0xffffff), 6) + hex(random.int(0, 0xffffff), 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${tail}`;
}
