import type { HostStatus } from './labels';

/** The offer into which what was asked is written; null: a new one, as for a task, or where no offer was asked about. */
export function offerToWriteInto({
  about,
  opportunityId,
}: {
  about: string;
  opportunityId: string | null;
}): string | null {
  return about === 'task' ? null : opportunityId;
}

const hostsShut: Readonly<Record<HostStatus, string>> = {
  listed: '',
  draft: 'まだ下書きの受入先です。掲載されると、書き足せます。',
  pending: 'まだ確認待ちの受入先です。責任者が確かめて掲載すると、書き足せます。',
  paused: '受入先が休止中なので、いまは書き足せません。再開すると、書き足せます。',
  archived: '受入先の登録が終わったので、書き足せません。',
};

/**
 * Why what a host agreed to is not written into an offer now, in words; empty: it can be. Nothing that stands at a place
 * where nobody can go would be found. `offerStatus`: of the offer that would be changed; null: a new one would be made.
 */
export function whyNotWrittenIn({
  hostStatus,
  offerStatus,
}: {
  hostStatus: string;
  offerStatus: string | null;
}): string {
  const shut = hostsShut[hostStatus as HostStatus];
  if (shut !== '') return shut;
  return offerStatus === 'closed' ? 'この受入枠は募集を終えたので、書き足せません。' : '';
}
