import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { isWorkMenu } from '~/domain/registry/rules';

/** What tells whether school age allows an activity (handbook G4, P25). */
export interface SchoolFacts {
  /** Null: of a minor, and the year in which compulsory school ends is not written down. */
  readonly compulsory: boolean | null;
  /** The offer as it is now; null: the placement is at a host without one. */
  readonly offer: { readonly menuKind: string; readonly rewardKind: string } | null;
}

const ELSEWHERE = 'お礼がなく、働くのでもない受入枠か、ほかの受入先を選んでください。';
const WRITE_YEAR = 'ケースの「基本のこと」に、義務教育が終わる年度を書いてください。';

/** AT-E4-1: until 31 March of the year in which compulsory school ends, nothing that is rewarded and no work. */
export function decideSchool({ compulsory, offer }: SchoolFacts): Decision {
  if (compulsory === false || offer === null) return allowed;
  const isRewarded = offer.rewardKind !== 'none';
  if (!isRewarded && !isWorkMenu(offer.menuKind)) return allowed;
  if (compulsory === null) {
    return refuse(
      '義務教育を終える年度がケースに書かれていないので、報酬のある活動や働く活動ができるか分かりません。',
      WRITE_YEAR,
    );
  }
  return isRewarded
    ? refuse('義務教育年齢のため、報酬のある活動にはできません。', ELSEWHERE)
    : refuse('義務教育が終わる年度の3月31日までは、働く活動にはできません。', ELSEWHERE);
}

/** The same before a host is asked, where it must also be known what the host is asked for. */
export function decideSchoolForInquiry(facts: SchoolFacts): Decision {
  if (facts.compulsory === false || facts.offer !== null) return decideSchool(facts);
  return refuse(
    '受入枠が決まっていないので、報酬のある活動や働く活動でないことを確かめられません。',
    facts.compulsory === null
      ? `${WRITE_YEAR}義務教育の間なら、受入枠を登録し、その枠で提案しなおしてください。`
      : '受入枠を登録し、その枠で提案しなおしてください。',
  );
}
