import { importList } from '~/domain/exchange/index.server';
import { listFileLoader } from '~/http/list-file.server';

export const loader = listFileLoader('imports.run', importList);
