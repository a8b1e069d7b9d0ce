import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import {
  caseStatusNames,
  decideAfterClosure,
  foundPlace,
  type AfterClosureFacts,
  type CaseStatus,
  type EndingHow,
  unheardViews,
  type StabilityFacts,
} from '~/domain/people/rules';
import { formatMonthDay, type Day } from '~/lib/japanese-date';

/** The items of an agenda that may end a case; only one of them stands at a time. */
export const endingTimings = ['closure', 'suspension'] as const;
export type EndingTiming = (typeof endingTimings)[number];

export interface ClosureFacts extends AfterClosureFacts, StabilityFacts {
  readonly isConnected: boolean;
  readonly connectedHow: string;
  readonly isStable: boolean;
  readonly stableHow: string;
  /** Why it is closed although a check is missing. */
  readonly exception: string;
}

/** Whether a closure may be put to a meeting as told (CLS-1, CLS-3, CLS-6). */
export function decideClosure(facts: ClosureFacts): Decision {
  const checks = decideChecks(facts);
  return checks.ok ? decideAfterClosure(facts) : checks;
}

function decideChecks(facts: ClosureFacts): Decision {
  const unchecked = [
    ...(facts.isConnected && facts.connectedHow.trim() !== '' ? [] : ['つながりができたこと']),
    ...(facts.isStable && facts.stableHow.trim() !== '' ? [] : ['つながり先との関係が安定したこと']),
  ];
  const missing = [...unchecked, ...unheardViews(facts)];
  if (missing.length === 0) return allowed;
  if (foundPlace.includes(facts.reason)) {
    const isExplained = unchecked.length === 0 && facts.exception.trim() !== '';
    return isExplained
      ? allowed
      : refuse(
          `終結の確かめが、まだそろっていません（${missing.join('、')}）。`,
          unchecked.length === 0
            ? '両方に聞いてください。だれが来ているかを伝えていない通い先などで聞けないときは、そのわけを「確かめがそろわないまま終結するわけ」に書いてください。'
            : '印を付けて、そう言える様子を書き、両方に聞いてください。まだのときは、終結を急がず支援を続けられます。',
        );
  }
  return facts.exception.trim() !== ''
    ? allowed
    : refuse(
        `終結の確かめがそろわないわけが、書かれていません（${missing.join('、')}）。`,
        '「確かめがそろわないまま終結するわけ」に書いてください。',
      );
}

/** Whether an item to end a case may be put on the agenda beside what already stands there. */
export function decideOneEnding(open: { readonly timing: string } | null): Decision {
  if (open === null) return allowed;
  return refuse(
    `「${open.timing === 'closure' ? '終結' : '中断'}」の議題を、もう会議に出しています。`,
    '会議の結果を待つか、ケースのページから取り下げて出しなおしてください。',
  );
}

/** Whether contact is to be tried again on a day: not before the meeting that suspends. */
export function decideRecontact(facts: { readonly recontactOn: Day; readonly heldOn: Day }): Decision {
  return facts.recontactOn > facts.heldOn
    ? allowed
    : refuse('もう一度連絡をとる日が、会議の日より前になっています。', '会議のあとの日を選んでください。');
}

/** The states from which a finding of a meeting may end a case. */
const endsFrom: Readonly<Partial<Record<EndingHow, readonly CaseStatus[]>>> = {
  closure: ['active', 'suspended'],
  suspension: ['active'],
};

export interface FoundEndingFacts {
  readonly status: CaseStatus;
  readonly proposedOn: Day | null;
  /** The last day on which the person was talked to. */
  readonly lastContactOn: Day | null;
  readonly leadAgencyId: string | null;
  readonly agencyIds: readonly string[];
}

/** Whether what was proposed still holds when the finding is recorded: nobody was heard of since (CNF-3), and who is to lead still works on the case (CLS-6). */
export function decideStillEnds(how: EndingHow, facts: FoundEndingFacts): Decision {
  const { status, proposedOn, lastContactOn, leadAgencyId, agencyIds } = facts;
  const wayOut = '「支援を続ける」か「次の会議へ送る」を選んでください。';
  if (!(endsFrom[how]?.includes(status) ?? true)) {
    return refuse(`ケースは、いま「${caseStatusNames[status]}」です。`, wayOut);
  }
  if (how === 'suspension' && proposedOn !== null && lastContactOn !== null && lastContactOn >= proposedOn) {
    return refuse(
      `議題に出したあと、${formatMonthDay(lastContactOn)}にご本人と連絡がとれています。中断にはできません。`,
      wayOut,
    );
  }
  return how === 'closure' && leadAgencyId !== null && !agencyIds.includes(leadAgencyId)
    ? refuse('終結のあとの主担当とされた機関が、もうこのケースに関わっていません。', wayOut)
    : allowed;
}
