import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { caseStatusNames, openCaseStatuses, type CaseStatus } from './case-rules';
import { consentScopes, consentScopeWords, type ConsentScope, type ConsentStates } from './consent-rules';
import { joinsOn, type MergeAgency } from './merge-agencies';

/** What a merge of two cases of one person is judged by, read of each of them. */
export interface MergeSide {
  readonly name: string;
  readonly status: CaseStatus;
  readonly familyConsultation: boolean;
  readonly isMinor: boolean;
  readonly schoolEndsFiscalYear: number | null;
  readonly guardianConsent: boolean;
  readonly nextOn: Day | null;
  readonly nextWhat: string;
  readonly consents: ConsentStates;
  /** When each scope was answered last, as an instant in ISO form. */
  readonly answeredAt: Readonly<Partial<Record<ConsentScope, string>>>;
  readonly agencies: readonly MergeAgency[];
  /** Agencies whose consent has run out: they see nothing until the person agrees again. */
  readonly lapsed: readonly MergeAgency[];
  readonly householdId: string | null;
  /** States of the plans that are not over. */
  readonly plans: readonly string[];
  /** Items of a meeting that has found nothing yet. */
  readonly openItems: number;
  /** Hosts with which something is under way. */
  readonly hosts: readonly { readonly hostId: string; readonly name: string }[];
  /** Levels of the cards that hosts see. */
  readonly openCards: readonly number[];
  readonly beingDisposed: boolean;
}

/** Something that stands against a merge, and what takes it away. */
export type Obstacle = Extract<Decision, { ok: false }>;

const obstacle = (reason: string, wayOut: string) => refuse(reason, wayOut) as Obstacle;

/** Agencies of `from` that would come to see `into` without the person having agreed to it there. */
function strangers(from: MergeSide, into: MergeSide): string[] {
  return from.agencies
    .filter(({ agencyId }) => !into.agencies.some((one) => one.agencyId === agencyId))
    .filter((agency) => joinsOn(agency, into.consents) === null)
    .map(({ name }) => name);
}

/** The person's newest word on a scope, in the case that closes, is a "no" to what the other one still stands on. */
function laterNo(kept: MergeSide, merged: MergeSide): ConsentScope[] {
  return consentScopes.filter(
    (scope) =>
      kept.consents[scope] === 'granted' &&
      (merged.consents[scope] === 'refused' || merged.consents[scope] === 'withdrawn') &&
      (merged.answeredAt[scope] ?? '') > (kept.answeredAt[scope] ?? ''),
  );
}

const scopesNamed = (scopes: readonly ConsentScope[]) =>
  scopes.map((scope) => `「${consentScopeWords[scope].name}」`).join('');

/** All that stands against taking one case up in the other; empty when nothing does (D1, I1, I8, I9, INT-10). */
export function mergeObstacles(kept: MergeSide, merged: MergeSide): Obstacle[] {
  return [
    ...aboutCourse(kept, merged),
    ...aboutMeetings(kept, merged),
    ...aboutSharing(kept, merged),
    ...aboutHosts(kept, merged),
  ];
}

function aboutCourse(kept: MergeSide, merged: MergeSide): Obstacle[] {
  const found: Obstacle[] = [];
  if (!openCaseStatuses.includes(kept.status)) {
    found.push(
      obstacle(
        `残すケース（${kept.name}）は「${caseStatusNames[kept.status]}」です。終わったケースには、まとめられません。`,
        openCaseStatuses.includes(merged.status)
          ? '残すケースを入れかえてください。'
          : '続きがあるときは、先に残すケースを再開してください。',
      ),
    );
  }
  if (kept.familyConsultation !== merged.familyConsultation) {
    found.push(
      obstacle(
        '一方は「家族からの相談」です。ご家族の話を、ご本人の記録に入れることはできません。',
        'ご本人に会えて、そのケースの「相談と記録」を「同意あり」にしてから、まとめてください。',
      ),
    );
  }
  if (kept.isMinor !== merged.isMinor) {
    found.push(
      obstacle(
        '一方だけが「未成年」になっています。',
        '同じ方かを確かめ、「基本のこと」を直してから、まとめてください。',
      ),
    );
  }
  const [year, otherYear] = [kept.schoolEndsFiscalYear, merged.schoolEndsFiscalYear];
  if (year !== null && otherYear !== null && year !== otherYear) {
    found.push(
      obstacle(
        `義務教育の終わる年度が、ちがっています（${kept.name}は${year}年度、${merged.name}は${otherYear}年度）。`,
        '同じ方かを確かめ、「基本のこと」を直してから、まとめてください。',
      ),
    );
  }
  if (kept.beingDisposed || merged.beingDisposed) {
    found.push(
      obstacle(
        '保存の期間が過ぎて、廃棄にかけられているケースがあります。',
        '責任者に、廃棄の案を取り下げてもらってから、まとめてください。',
      ),
    );
  }
  if (kept.householdId !== null && merged.householdId !== null && kept.householdId !== merged.householdId) {
    found.push(
      obstacle('それぞれ別の世帯としてまとめてあります。', 'どちらかを先に世帯から外してください。'),
    );
  }
  return found;
}

const waiting: readonly string[] = ['submitted', 'found_appropriate'];

function aboutMeetings(kept: MergeSide, merged: MergeSide): Obstacle[] {
  const found: Obstacle[] = [];
  const before = [kept, merged].filter(
    ({ openItems, plans }) => openItems > 0 || plans.some((status) => waiting.includes(status)),
  );
  if (before.length > 0) {
    found.push(
      obstacle(
        `会議か支援決定を待っているものがあります（${before.map(({ name }) => name).join('、')}）。`,
        '結果が出るのを待つか、議題を取り下げてから、まとめてください。',
      ),
    );
  }
  if (merged.plans.includes('confirmed')) {
    found.push(
      kept.plans.includes('confirmed')
        ? obstacle(
            '両方のケースで、プランが動いています。',
            'まとめるほうのケースの終結を会議に出して、プランを終えてから、まとめてください。',
          )
        : obstacle(
            `まとめるほう（${merged.name}）で、プランが動いています。`,
            'プランの動いているケースを残すよう、入れかえてください。',
          ),
    );
  }
  return found;
}

function aboutSharing(kept: MergeSide, merged: MergeSide): Obstacle[] {
  const found: Obstacle[] = [];
  const no = laterNo(kept, merged);
  if (no.length > 0) {
    found.push(
      obstacle(
        `${merged.name}で、あとから${scopesNamed(no)}を断っています。`,
        'ご本人にもう一度たずね、残すケースの同意のページに、返事を記録してください。',
      ),
    );
  }
  // A case of which nothing was explained yet holds no word of the person; a family's holds that of the family.
  const heard = merged.familyConsultation || merged.consents.consultation !== 'not_explained';
  const pairs = [
    { names: strangers(merged, kept), of: kept.name },
    { names: heard ? strangers(kept, merged) : [], of: merged.name },
  ];
  for (const { names, of } of pairs.filter((pair) => pair.names.length > 0)) {
    found.push(
      obstacle(
        `まとめると、${names.join('、')}が${of}の記録を見るようになります。そのケースには、分け合う同意がありません。`,
        `${of}の同意のページで、共有の同意を記録するか、もう一方の「関わる機関」でその機関を外してください。`,
      ),
    );
  }
  return found;
}

/** On what each level of a card stands. */
export const scopeOfCard = { 2: 'hosts_anonymous', 3: 'hosts_named' } as const;

function aboutHosts(kept: MergeSide, merged: MergeSide): Obstacle[] {
  const found: Obstacle[] = [];
  const both = merged.hosts.filter(({ hostId }) => kept.hosts.some((one) => one.hostId === hostId));
  if (both.length > 0) {
    found.push(
      obstacle(
        `${both.map(({ name }) => name).join('、')}で、両方のケースの話が進んでいます。受入先には別の人に見えています。`,
        'どちらか一方の話を、先に取りやめるか終わりにしてください。',
      ),
    );
  }
  const lacking = ([2, 3] as const)
    .filter((level) => merged.openCards.includes(level))
    .map((level) => scopeOfCard[level])
    .filter((scope) => kept.consents[scope] !== 'granted');
  if (lacking.length > 0) {
    found.push(
      obstacle(
        `${merged.name}から受入先に見せている札があります。残すケースには${scopesNamed(lacking)}の同意がありません。`,
        '残すケースの同意のページに返事を記録するか、受入れのページで札を閉じてください。',
      ),
    );
  }
  return found;
}

/** Whether the one case may be taken up in the other now. */
export function decideMerge(kept: MergeSide, merged: MergeSide): Decision {
  return mergeObstacles(kept, merged)[0] ?? allowed;
}

/** What the person agreed to in the closing case and not in the remaining one: it does not go along, and is asked anew. */
export function consentsToAskAgain(kept: ConsentStates, merged: ConsentStates): ConsentScope[] {
  return consentScopes.filter((scope) => merged[scope] === 'granted' && kept[scope] !== 'granted');
}
