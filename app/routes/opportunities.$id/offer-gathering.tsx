import { GatheringNumbers } from '~/components/gathering';
import type { Gathering } from '~/domain/community/index.server';
import type { FormResult } from '~/http/form.server';
import { Band } from '~/ui';

interface OfferGatheringProps {
  gathering: Gathering | null;
  mayNote: boolean;
  lastResult: FormResult | undefined;
}

/** How many came to an open gathering, with or without a case. */
export function OfferGathering({ gathering, mayNote, lastResult }: OfferGatheringProps) {
  if (!gathering) return null;
  return (
    <Band
      title="来た人の数"
      lead="出入り自由の集まりに来た人数です。ケースのない人も入り、参加支援の人数には数えません。"
      id="gathering"
    >
      <GatheringNumbers gathering={gathering} mayNote={mayNote} lastResult={lastResult} />
    </Band>
  );
}
