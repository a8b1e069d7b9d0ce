import { useEffect, useRef, useState } from 'react';
import { Band, Button, useIsHydrated } from '~/ui';
import { countDrafts, forgetDrafts, keptDays } from './device-drafts';

/** For a device that several people use: everything that waits on it goes, asked for twice. */
export function EmptyDevice() {
  const isHydrated = useIsHydrated();
  const [step, setStep] = useState<'rest' | 'asked' | 'done'>('rest');
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (step !== 'rest') told.current?.focus();
  }, [step]);
  if (!isHydrated) return null;
  const waiting = countDrafts();
  return (
    <Band
      title="この端末に残っているもの"
      lead={`まだ送っていない聞き取りは、書いた人だけが開けるかたちで、この端末に${keptDays}日まで残ります。`}
    >
      {step === 'asked' ? (
        <div className="stack">
          <p ref={told} tabIndex={-1}>
            ほかの人の書いたものも、{waiting}件すべて消えます。元には戻せません。
          </p>
          <Button
            variant="danger"
            onClick={() => {
              forgetDrafts();
              setStep('done');
            }}
          >
            {waiting}件を消す
          </Button>
          <Button variant="quiet" onClick={() => setStep('rest')}>
            やめる
          </Button>
        </div>
      ) : (
        <div className="stack">
          <p ref={told} tabIndex={-1} role="status">
            {waiting === 0 ? 'この端末には、何も残っていません。' : `${waiting}件が残っています。`}
          </p>
          {waiting > 0 ? <Button onClick={() => setStep('asked')}>この端末を空にする</Button> : null}
        </div>
      )}
    </Band>
  );
}
