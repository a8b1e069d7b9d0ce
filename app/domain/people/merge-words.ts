import { formatDay } from '~/lib/japanese-date';
import { consentScopeWords } from './consent-rules';
import { comesLapsed } from './merge-agencies';
import { nextOfBoth } from './merge-change';
import { consentsToAskAgain, type MergeSide } from './merge-rules';

export interface MergeWords {
  /** What goes over to the case that remains. */
  readonly goes: string[];
  /** What stays under the other code, or is asked anew. */
  readonly stays: string[];
  /** What is done by hand. */
  readonly byHand: string[];
}

/** What a merge would do, each as a sentence, so that it is told before it is done. */
export function mergeWords(
  kept: MergeSide,
  merged: MergeSide & { readonly hasProfile: boolean; readonly hasSlip: boolean; readonly drafts: number },
): MergeWords {
  const newcomers = merged.agencies.filter(
    ({ agencyId }) => !kept.agencies.some((one) => one.agencyId === agencyId),
  );
  const lapsed = merged.lapsed.filter(
    (agency) =>
      ![...kept.agencies, ...kept.lapsed].some(({ agencyId }) => agencyId === agency.agencyId) &&
      !comesLapsed(agency, kept.consents),
  );
  const { left } = nextOfBoth(kept, merged);
  const again = consentsToAskAgain(kept.consents, merged.consents);
  return {
    goes: [
      '連絡の記録、様子を聞いた記録、つなぎの記録、先に考えた制度、受入先に見せたものの記録、作品とその貸し出し（作品ごとの返事もいっしょに読めます）',
      merged.hosts.length > 0
        ? `進んでいる受入れ：${merged.hosts.map(({ name }) => name).join('、')}（受入先に見えている呼び名と中身は変わりません。見える期限は、残すケースの同意の終わりまでに早まることがあります）`
        : 'これまでの受入れ',
      newcomers.length > 0
        ? `関わる機関：${newcomers.map(({ name }) => name).join('、')}（これからは${kept.name}を見ます）`
        : '関わる機関と、それぞれの機関の番号',
      ...(merged.householdId !== null && kept.householdId === null ? ['世帯としてのまとまり'] : []),
    ],
    stays: [
      '同意の記録は、そのケースで聞いた日と範囲のまま残ります。ほかには広げません。',
      ...(again.length > 0
        ? [
            `${again.map((scope) => `「${consentScopeWords[scope].name}」`).join('')}は、${kept.name}ではまだ同意がありません。要るときは、もう一度聞きます。`,
          ]
        : []),
      ...(merged.guardianConsent && !kept.guardianConsent
        ? [`保護者の同意は、${kept.name}ではまだ記録がありません。要るときは、もう一度聞きます。`]
        : []),
      merged.hasProfile
        ? `プロフィールは${kept.name}のものが続きます。${merged.name}のものは履歴に入り、そこから選んで使えます。`
        : `プロフィールは${kept.name}のものが続きます。`,
      '両方で同じ制度を考えていたときは、残すケースの記録が続きます。もう一方のものは、記録の写しにだけ残ります。',
      'ご家族との連絡は、いっしょに読めます。ご本人の同意より前のものは、そのときに聞いた機関（担当とつなぎ元）だけが読めます。',
      `プラン、会議の記録、支援決定は、もとの符号のまま残り、${kept.name}の「プラン」のページで読めます。`,
      ...(merged.drafts > 0 ? [`書きかけのプラン（${merged.drafts}件）は閉じます。`] : []),
    ],
    byHand: [
      ...(left?.nextOn
        ? [
            `つぎの予定は、早いほうが残ります。${formatDay(left.nextOn)}${left.nextWhat ? `「${left.nextWhat}」` : ''}は残りません。要るときは、書きとめて入れなおしてください。`,
          ]
        : []),
      ...(lapsed.length > 0
        ? [
            `${lapsed.map(({ name }) => name).join('、')}は、${merged.name}での同意の期限が切れています。続けて関わるときは、「関わる機関」で加えてください。`,
          ]
        : []),
      ...(merged.hasSlip
        ? [
            `${merged.name}の対応票（紙）は要らなくなります。きょうの一覧に出しますので、裁断して記録してください。`,
          ]
        : []),
    ],
  };
}
