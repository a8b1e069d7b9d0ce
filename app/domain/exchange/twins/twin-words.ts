import type { TwinSign } from '../sorting/twins';

/** What two hosts have in common, in words. */
export const twinSignNames: Record<TwinSign, string> = {
  name: '名前が似ている',
  reading: 'よみがなが同じ',
  phone: '電話が同じ',
  near: '場所が近い',
  address: '住所が同じ',
};
