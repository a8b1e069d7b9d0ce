import type { CommandRow } from './row';

export const notices: readonly CommandRow[] = [
  { name: 'notices.send-mail-again', input: ({ failedMail }) => ({ id: failedMail }) },
];
