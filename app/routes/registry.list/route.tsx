import { publicHostList } from '~/domain/exchange/index.server';
import { publicListFileLoader } from '~/http/list-file.server';

export const loader = publicListFileLoader('the public part of the registry is open data', publicHostList);
