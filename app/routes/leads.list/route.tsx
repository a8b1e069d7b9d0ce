import { leadList } from '~/domain/exchange/index.server';
import { listFileLoader } from '~/http/list-file.server';

export const loader = listFileLoader('leads.manage', leadList);
