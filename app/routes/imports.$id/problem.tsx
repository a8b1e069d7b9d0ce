import type { SubmissionResult } from '@conform-to/react';
import { Notice } from '~/ui';

/** Why a button of the result could not do its work; the form of the preview shows its own faults. */
export function Problem({ lastResult }: { lastResult: SubmissionResult | null }) {
  const messages = Object.values(lastResult?.error ?? {}).flatMap((one) => one ?? []);
  if (messages.length === 0) return null;
  return (
    <div className="stack-after">
      <Notice tone="attention" title={messages.join(' ')} live />
    </div>
  );
}
