import { refuse, type Decision } from '~/domain/kernel/errors';

/**
 * Kinds of hosts that stand under 教育委員会: what the mayor's departments tell them is a 提供 between organs and no
 * internal use (個人情報の保護に関する法律 69条; handbook §5.6). A public hall may be moved to the mayor by a by-law, which
 * nobody writes down here, so it counts.
 */
const underEducationBoard: readonly string[] = ['school', 'public_hall'];

/** Whether a card with what the person lets be told needs a purpose, kept with the consent, at a host of this kind. */
export function leavesMayor(hostKind: string): boolean {
  return underEducationBoard.includes(hostKind);
}

export const purposeNeeded =
  '何のために伝えるかを書いてください。学校や教育委員会の施設に伝えるときは、目的と同意の両方を残します。';

/** A renewal gives the card anew: one that was shown without a purpose where it needs one is shown from its own page. */
export function withPurpose(
  { hostKind, purpose }: { hostKind: string; purpose: string },
  decision: Decision,
): Decision {
  return decision.ok && leavesMayor(hostKind) && purpose === ''
    ? refuse(
        'このカードには、伝える目的が残っていません。',
        '受入れカードのページで、目的を書いて見せなおしてください。',
      )
    : decision;
}
