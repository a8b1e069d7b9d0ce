import { create } from 'qrcode';

export interface QrPicture {
  /** Side of the square in modules, without the quiet zone. */
  size: number;
  /** SVG path of the dark modules; one module is one unit. */
  path: string;
}

/** A QR code (error correction M) as an SVG path: no picture file, no styles. */
export function qrPicture(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) rows.push(`M${column} ${row}h1v1h-1z`);
    }
  }
  return { size: modules.size, path: rows.join('') };
}
