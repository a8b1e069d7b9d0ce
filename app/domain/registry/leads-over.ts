/** Stages of a lead in which nobody does anything about it any more. */
const over: readonly string[] = ['registered', 'not_now', 'declined'];

/** Whether a lead (開拓先) has ended or was put off, by its stage. */
export function isLeadOver(stage: string): boolean {
  return over.includes(stage);
}
