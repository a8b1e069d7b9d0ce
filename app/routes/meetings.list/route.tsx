import { meetingList } from '~/domain/exchange/index.server';
import { listFileLoader } from '~/http/list-file.server';

export const loader = listFileLoader('meetings.read', meetingList);
