import { placementList } from '~/domain/exchange/index.server';
import { listFileLoader } from '~/http/list-file.server';

export const loader = listFileLoader('placements.read', placementList);
