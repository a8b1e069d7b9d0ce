/** What a change was about. */
export type ChangeAbout = 'host' | 'offer' | 'condition' | 'capacity';

export const changeAboutNames: Record<ChangeAbout, string> = {
  host: '受入先のこと',
  offer: '受入枠',
  condition: '条件への答え',
  capacity: '定員と人数',
};
