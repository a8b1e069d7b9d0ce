import { PMTiles, TileType, type Header, type Source } from 'pmtiles';

const drawable: ReadonlySet<TileType> = new Set([TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif]);

/** The file holds shapes that a map would have to draw itself, or something unknown. */
export class NoPictures extends Error {
  override readonly name = 'NoPictures';
}

export interface PictureArchive {
  archive: PMTiles;
  header: Header;
}

/**
 * Opens a PMTiles file (version 3) by its head and first directory.
 *
 * @param from its address, or what reads parts of it.
 * @throws NoPictures when its tiles are no pictures; Error when it cannot be had, is no such file, or its server does
 * not answer for parts of a file.
 */
export async function openPictures(from: string | Source): Promise<PictureArchive> {
  const archive = new PMTiles(from);
  const header = await archive.getHeader();
  if (!drawable.has(header.tileType))
    throw new NoPictures(`the tiles are of kind ${header.tileType}, ${TileType[header.tileType]}`);
  return { archive, header };
}
