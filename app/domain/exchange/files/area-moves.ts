import { textColumn } from '~/lib/table-file/columns';
import { listAreaMoves } from '../areas/get-area-report.server';
import { mostRows, type ListFile } from './list-file.server';

type Move = Awaited<ReturnType<typeof listAreaMoves>>[number];

/** The hosts that came into another area when a boundary file was loaded. */
export const areaMoveList: ListFile<Move> = {
  name: 'area-moves',
  title: '圏域が変わった受入先',
  columns: [
    textColumn('受入先', ({ name }) => name, 26),
    textColumn('所在地', ({ address }) => address, 30),
    textColumn('前の圏域', ({ fromName }) => fromName || 'なし', 18),
    textColumn('今の圏域', ({ toName }) => toName || 'なし', 18),
    textColumn('決め手', ({ why }) => why, 24),
  ],
  rows: (scope, { params }) =>
    listAreaMoves(scope, { id: params.get('file') ?? undefined, limit: mostRows + 1 }),
};
