import { crc32, deflateRawSync } from 'node:zlib';

interface FileInside {
  name: string;
  content: Buffer | string;
  /** Size that the directory gives instead of the true one. */
  says?: number;
  /** Marked as locked with a password. */
  locked?: boolean;
}

/** A ZIP file by hand, so that a test can also make one that lies. */
export function aZip(...files: FileInside[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, says, locked } of files) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fileName = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(locked ? 0x801 : 0x800, 0);
    facts.writeUInt16LE(8, 2);
    facts.writeUInt32LE(crc32(plain), 8);
    facts.writeUInt32LE(packed.length, 12);
    facts.writeUInt32LE(says ?? plain.length, 16);
    facts.writeUInt16LE(fileName.length, 20);
    const local = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0]),
      facts,
      Buffer.alloc(2),
      fileName,
      packed,
    ]);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(at, 12);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0]), facts, tail, fileName]));
    bodies.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, entries, end]);
}
