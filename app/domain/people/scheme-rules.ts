import { allowed, refuse, type Decision } from '~/domain/kernel/errors';

/** What was found about an existing scheme that was considered first (ELG-1). */
export const schemeFits = ['no', 'partly', 'waiting'] as const;
export type SchemeFit = (typeof schemeFits)[number];
export const schemeFitNames: Record<SchemeFit, string> = {
  no: '合わない',
  partly: '一部は使える（参加支援も要る）',
  waiting: '使えるまで待っている',
};

/** Stands for "none comes into question", with its reason. */
export const noScheme = 'none';
export const noSchemeName = '当てはまる制度が見当たらない';

/** The schemes that are considered most often, which stand first where one is chosen (ELG-3). */
export const usualSchemes: readonly string[] = [
  'work_readiness',
  'hello_work',
  'self_reliance',
  'employment_b',
  'activity_center_scheme',
  'ltc_comprehensive',
  'hikikomori_center',
  'youth_station',
];

/** Schemes whose very name beside a case would tell that a benefit is received (D3). */
const tellBenefits: readonly string[] = ['public_assistance_work'];

/** Whether a scheme may be recorded as considered for a case. */
export function mayNameScheme(slug: string): boolean {
  return !tellBenefits.includes(slug);
}

/** Whether it is recorded which existing schemes were considered: with the case, or in the words of the plan (ELG-1). */
export function decideSchemes(facts: { readonly checks: number; readonly inPlan: string }): Decision {
  return facts.checks > 0 || facts.inPlan.trim() !== ''
    ? allowed
    : refuse(
        '先に考えたほかの制度が、まだ記録されていません。',
        'ケースの「先に考えた制度」に、考えた制度とそれだけでは合わないわけを書いてください。見当たらないときは、そう記録できます。',
      );
}
