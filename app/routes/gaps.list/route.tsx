import { gapList } from '~/domain/exchange/index.server';
import { listFileLoader } from '~/http/list-file.server';

export const loader = listFileLoader('gaps.read', gapList);
