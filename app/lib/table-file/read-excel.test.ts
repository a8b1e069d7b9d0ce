import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textColumn } from './columns';
import { toExcel } from './excel.server';
import { NotExcel, readExcel } from './read-excel.server';

interface Entry {
  name: string;
  content: Buffer;
  /** What the archive says of its size, where that is a lie. */
  says?: number;
}

/** An archive as the format has it: each entry with its local header, then the directory. */
function archive(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says = content.length } of entries) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024);

describe('readExcel', () => {
  it('reads what was written', async () => {
    const bytes = await toExcel('表', [textColumn<string>('名前', (name) => name)], ['髙﨑', '=1']);
    expect(await readExcel(bytes)).toEqual([['名前'], ['髙﨑'], ['=1']]);
  });

  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['a text', () => Buffer.from('名前,住所\nあ,い')],
    ['an archive that is no workbook', () => archive([{ name: 'a.txt', content: Buffer.from('a') }])],
    ['an archive that unpacks to 50 MB', () => archive([{ name: 'big.xml', content: megabytes(50) }])],
    [
      'one that says less than it unpacks to',
      () => archive([{ name: 'x', content: megabytes(50), says: 9 }]),
    ],
    [
      'one of 201 entries',
      () => archive(Array.from({ length: 201 }, (_, i) => ({ name: `${i}`, content: Buffer.alloc(1) }))),
    ],
  ])('refuses %s', async (_, make) => {
    await expect(readExcel(make())).rejects.toBeInstanceOf(NotExcel);
  });

  it('refuses a bomb before it fills the memory', async () => {
    const bomb = archive([{ name: 'bomb.xml', content: megabytes(200), says: 5 }]);
    const before = process.memoryUsage().rss;
    await expect(readExcel(bomb)).rejects.toBeInstanceOf(NotExcel);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});
