import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';

/** What the person can agree to, one by one (handbook §3.1). */
export const consentScopes = [
  'consultation',
  'plan_meeting_members',
  'non_member_agencies',
  'hosts_anonymous',
  'hosts_named',
  'work_publication',
  'outcome_statistics',
] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** Name of a scope, and what agreeing to it means in words that can be read out to the person. */
export const consentScopeWords: Record<ConsentScope, { name: string; meaning: string }> = {
  consultation: {
    name: '相談と記録',
    meaning: '話した内容を、お名前のない記録として残し、参加支援の担当が読みます。',
  },
  plan_meeting_members: {
    name: '重層的支援会議での共有',
    meaning: '会議の構成員（多機関協働、自治体の職員、支援する機関）が、プランを読んで話し合います。',
  },
  non_member_agencies: {
    name: '会議の外の機関との共有',
    meaning: '支援に要るときだけ、会議の構成員でない機関にも必要なことを伝えます。',
  },
  hosts_anonymous: {
    name: '受入先への匿名の打診',
    meaning:
      '強みと条件の札を、呼び名で受入先に見せて、受けられるかを聞きます。要るときは、担当が年代と、住む地域のおおよそを足すことがあります。',
  },
  hosts_named: {
    name: '受入先へ渡す受入れカード',
    meaning:
      '受入れが決まった先が、約束したことの書かれたカードを、この仕組みの自分の画面で開けるようになります。呼ばれたい名前は、担当が紙で渡します。',
  },
  work_publication: {
    name: '作品を見せる・載せる',
    meaning: '作った物を人に見せたり載せたりします。作品ごとに、そのつど聞きます。',
  },
  outcome_statistics: {
    name: '数としての集計',
    meaning: 'だれのことか分からない数にして、事業の見直しに使います。',
  },
};

export const consentStates = ['explained', 'granted', 'refused', 'withdrawn'] as const;
export type RecordedConsent = (typeof consentStates)[number];
/** `not_explained` and `expired` are never stored: they follow from what is. */
export type ConsentState = RecordedConsent | 'not_explained' | 'expired';
export type ConsentStates = Readonly<Record<ConsentScope, ConsentState>>;

export const consentStateNames: Record<ConsentState, string> = {
  not_explained: 'まだ説明していない',
  explained: '説明して、返事を待っている',
  granted: '同意あり',
  refused: '同意しない',
  withdrawn: '同意を取りやめた',
  expired: '期限が切れた',
};

/** The same in one word, for lists. */
export const consentStateShort: Record<ConsentState, string> = {
  not_explained: 'まだ',
  explained: '返事待ち',
  granted: '同意あり',
  refused: '断った',
  withdrawn: '取りやめ',
  expired: '期限切れ',
};

export const consentMethods = ['face_to_face', 'telephone', 'paper', 'online'] as const;
export type ConsentMethod = (typeof consentMethods)[number];
export const consentMethodNames: Record<ConsentMethod, string> = {
  face_to_face: '対面',
  telephone: '電話',
  paper: '紙',
  online: 'オンライン',
};

/** How far the consent to the consultation is when a case begins. */
export const beginnings = ['granted', 'explained', 'not_yet', 'family'] as const;
export type Beginning = (typeof beginnings)[number];
export const beginningWords: Record<Beginning, { name: string; help: string }> = {
  granted: {
    name: '記録の扱いを説明し、同意を得た',
    help: 'すぐにアセスメントを始められます。同意は1年で切れ、同意のページで変えられます。',
  },
  explained: { name: '説明して、返事を待っている', help: '関わりながら待てます。急がせる必要はありません。' },
  not_yet: {
    name: 'まだ説明していない',
    help: 'つなぎ元、狭間の型、日付だけを残します。圏域と年代は残しません。',
  },
  family: {
    name: '家族からの相談（ご本人はまだ知らない）',
    help: '相談受付だけを残し、プロフィールは作りません。圏域と年代も残しません。',
  },
};

/** The handling rules that staff read out (INT-8); a new wording gets a new version. */
export interface ConsentHandling {
  readonly version: string;
  readonly text: string;
}

const firstHandling: ConsentHandling = {
  version: '2026-04',
  text: [
    '記録は、参加の場をいっしょに探し、続けていくためだけに使います。',
    'お名前・住所・電話番号・病名は、この仕組みには残しません。',
    '同意した相手にだけ、同意した内容だけを見せます。だれに何を見せたかは、いつでも見られます。',
    '同意はいつでも取りやめられます。取りやめても、相談は続けられます。',
    '記録は、決められた年数がすぎたら廃棄します。',
  ].join('\n'),
};

/** Says also what a host is shown, and where: the site's own page, and more than strengths and conditions at need. */
const secondHandling: ConsentHandling = {
  version: '2026-11',
  text: [
    firstHandling.text,
    '受入先への打診では、強みと条件のほかに、担当が年代と、住む地域のおおよそを足すことがあります。',
    '受入れが決まると、受入先は、約束したことの書かれたカードを、この仕組みの自分の画面で開けます。',
  ].join('\n'),
};

/** The built-in wording that holds on a day, for as long as a municipality has set none of its own. */
export function usualHandling(day: Day): ConsentHandling {
  return day < '2026-11-21' ? firstHandling : secondHandling;
}

export const consentEvidences = ['signed_form', 'oral_witnessed'] as const;
export const consentEvidenceNames: Record<(typeof consentEvidences)[number], string> = {
  signed_form: '署名した紙がある',
  oral_witnessed: '口頭で聞き、立ち会った人がいる',
};

/** What a minor says for themself, beside the guardian. */
export const childViews = ['agrees', 'unsure', 'against'] as const;
export type ChildView = (typeof childViews)[number];
export const childViewNames: Record<ChildView, string> = {
  agrees: 'そうしたい',
  unsure: 'まだわからない',
  against: 'いやだ',
};

interface ConsentRecord {
  readonly scope: string;
  readonly state: string;
  readonly validUntil: Day | null;
}

/** The state of every scope on a day, from records in the order in which they were made. */
export function currentConsents(records: readonly ConsentRecord[], day: Day): ConsentStates {
  const states = Object.fromEntries(consentScopes.map((scope) => [scope, 'not_explained'])) as Record<
    ConsentScope,
    ConsentState
  >;
  for (const { scope, state, validUntil } of records) {
    const over = state === 'granted' && validUntil !== null && validUntil < day;
    states[scope as ConsentScope] = over ? 'expired' : (state as RecordedConsent);
  }
  return states;
}

/** Whether an answer can follow on a state at all, so that a form offers no other. */
export function isPossibleAnswer(from: ConsentState, to: RecordedConsent): boolean {
  if (to === 'withdrawn') return from === 'granted' || from === 'expired';
  if (to === 'refused') return from !== 'granted' && from !== 'refused';
  return to !== 'explained' || from !== 'granted';
}

export interface ConsentFacts {
  readonly scope: ConsentScope;
  /** The state of the scope `consultation`, on which all others stand. */
  readonly consultation: ConsentState;
  readonly from: ConsentState;
  readonly to: RecordedConsent;
  readonly recordedOn: Day;
  readonly validUntil: Day | null;
  readonly today: Day;
  readonly isMinor: boolean;
  readonly guardianConsent: boolean;
  readonly childViewHeard: boolean;
  /** The child's own view on this scope, where it was asked. */
  readonly childView?: ChildView | undefined;
}

/** Whether a consent may be recorded as told (handbook §3.1); of a minor it needs the guardian and the child. */
export function decideConsent(facts: ConsentFacts): Decision {
  if (facts.recordedOn > facts.today) {
    return refuse('先の日付の同意は記録できません。', '説明した日、返事を聞いた日を入れてください。');
  }
  if (facts.validUntil !== null && facts.validUntil < facts.recordedOn) {
    return refuse('期限が、同意の日より前になっています。', '期限を直すか、空のままにしてください。');
  }
  if (facts.to === 'withdrawn' && !isPossibleAnswer(facts.from, 'withdrawn')) {
    return refuse(
      `いまは「${consentStateNames[facts.from]}」なので、取りやめる同意がありません。`,
      '断られたときは「同意しない」を選んでください。',
    );
  }
  if (facts.to === 'refused' && facts.from === 'granted') {
    return refuse(
      '一度あった同意です。',
      '「同意を取りやめた」を選んでください。見せている情報がすぐに閉じます。',
    );
  }
  if (facts.to === 'granted' && facts.scope !== 'consultation' && facts.consultation !== 'granted') {
    return refuse(
      '相談の同意がまだないので、ほかの同意は記録できません。',
      '先に「相談と記録」を説明して、返事を記録してください。',
    );
  }
  if (facts.to === 'granted' && facts.isMinor && facts.childView && facts.childView !== 'agrees') {
    return refuse(
      `ご本人は「${childViewNames[facts.childView]}」と話しています。`,
      '保護者の同意だけでは「同意あり」にできません。「説明して、返事を待っている」か「同意しない」を選んでください。',
    );
  }
  if (facts.to === 'granted' && facts.isMinor && !(facts.guardianConsent && facts.childViewHeard)) {
    return refuse(
      '未成年の人は、保護者の同意とご本人の気持ちの両方が要ります。',
      '保護者の返事とご本人の気持ちを聞いて、ここで選んでください。',
    );
  }
  return allowed;
}

/** The scopes that end when one is withdrawn: without the consultation itself nothing else stands. */
export function endedScopes(scope: ConsentScope, states: ConsentStates): ConsentScope[] {
  if (scope !== 'consultation') return [scope];
  return consentScopes.filter(
    (one) => one === scope || states[one] === 'granted' || states[one] === 'expired',
  );
}
