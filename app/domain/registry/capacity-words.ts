/** What differs from the usual week. */
export const dayKinds = ['forecast', 'actual', 'closed', 'usual'] as const;
export type DayKind = (typeof dayKinds)[number];
export const dayKindNames: Record<DayKind, string> = {
  forecast: '見込みの人数',
  actual: '来た人数（実績）',
  closed: '休み',
  usual: 'いつもどおりに戻す',
};

/** How the 所管課 was asked. */
export const consultationMethods = ['telephone', 'visit', 'mail', 'document'] as const;
export type ConsultationMethod = (typeof consultationMethods)[number];
export const consultationMethodNames: Record<ConsultationMethod, string> = {
  telephone: '電話',
  visit: '訪問',
  mail: 'メール',
  document: '文書',
};

/** The steps by which a basis of temporary use is recorded, each with the answers it asks for. */
export const basisFields = {
  kind: ['kind', 'shrinksCore', 'subsidisedAsset'],
  core: ['coreNotHindered', 'zoning', 'concurrentDutyBasis'],
  consult: ['department', 'answeredBy', 'consultedOn', 'method', 'answer', 'documentNumber'],
  period: ['validFrom', 'validTo'],
} as const;
export type BasisStep = keyof typeof basisFields;
export const basisSteps = Object.keys(basisFields) as BasisStep[];

/** The notice on which the use of facilities for 参加支援 rests (CAP-18). */
export const facilityNotice = {
  title: '多様な社会参加への支援に向けた地域資源の活用について',
  date: '令和3年3月31日',
  numbers: '子発0331第9号、社援発0331第15号、障発第0331第11号、老発0331第4号',
  from: '厚生労働省 子ども家庭局長、社会・援護局長、障害保健福祉部長、老健局長 連名通知',
} as const;
