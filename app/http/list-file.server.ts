import { fileFormats, makeListFile, type ListFile, type MadeFile } from '~/domain/exchange/index.server';
import { NotFound } from '~/domain/kernel/errors';
import type { Permission } from '~/domain/kernel/permissions';
import { publicLoader, resourceLoader, type PageArgs } from './builders.server';

/** Gives a file out under its Japanese name; nobody keeps a copy on the way. */
export function download({ name, type, body }: MadeFile): Response {
  const plain = name.replace(/[^\w.-]/gu, '').replace(/^_+/, '') || 'list';
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}

/** 「この一覧を受け取る」: the list of a page, as it is filtered, in the format that the address names. */
export function listFileLoader<Row>(permission: Permission, list: ListFile<Row>) {
  return resourceLoader({ permission, load: (args) => give(list, args) });
}

/** The same for a page that is open to everybody. */
export function publicListFileLoader<Row>(because: string, list: ListFile<Row>) {
  return publicLoader({ because, load: (args) => give(list, args) });
}

async function give<Row>(list: ListFile<Row>, { scope, url, now }: PageArgs): Promise<Response> {
  const wanted = url.searchParams.get('as') ?? 'csv';
  const format = fileFormats.find((known) => known === wanted);
  if (!format || (format === 'geojson' && !list.place)) throw new NotFound('ファイル');
  return download(await makeListFile(scope, list, format, { params: url.searchParams, now }));
}
