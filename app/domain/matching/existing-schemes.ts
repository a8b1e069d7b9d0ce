import { label } from '~/domain/taxonomy/lists';
import { seeksHousing } from './candidates';
import type { Seeker } from './types';

/** An existing scheme to check before 参加支援 (ELG-1, ELG-3), and the kind of host that runs it. */
export interface SchemeHint {
  readonly slug: string;
  readonly label: string;
  readonly hostKind: string | null;
}

interface SchemeRule {
  readonly slug: string;
  readonly hostKind?: string;
  readonly fits: (seeker: Seeker) => boolean;
}

const wishes =
  (...slugs: readonly string[]) =>
  (seeker: Seeker) =>
    slugs.some((slug) => seeker.wishes.includes(slug));
const menus =
  (...slugs: readonly string[]) =>
  (seeker: Seeker) =>
    slugs.some((slug) => seeker.menuKinds.includes(slug));
const needs =
  (...slugs: readonly string[]) =>
  (seeker: Seeker) =>
    seeker.considerations.some(({ slug }) => slugs.includes(slug));
const either =
  (...rules: readonly ((seeker: Seeker) => boolean)[]) =>
  (seeker: Seeker) =>
    rules.some((rule) => rule(seeker));
const grownUp = (rule: (seeker: Seeker) => boolean) => (seeker: Seeker) =>
  seeker.compulsorySchool !== true && rule(seeker);

const work = grownUp(either(wishes('want_work_someday'), menus('work_experience', 'welfare_workplace_use')));
const parenting = either(wishes('want_parent_peers'), menus('parenting_connection'), needs('bring_children'));
const somewhereToBe = either(wishes('want_place', 'want_talk'), menus('gathering_place', 'peer_group'));
const fromHome = either(wishes('want_home_first'), needs('online_only'));
const childLearning = (seeker: Seeker) =>
  seeker.minor && either(wishes('want_learn'), menus('learning_support'))(seeker);

/** Chosen by what is wished and needed, never by an attribute of a person (ELG-4). */
const RULES: readonly SchemeRule[] = [
  { slug: 'work_readiness', hostKind: 'work_readiness_center', fits: work },
  { slug: 'certified_training', hostKind: 'certified_work_training', fits: work },
  { slug: 'hello_work', fits: work },
  {
    slug: 'employment_b',
    hostKind: 'continuous_employment_b',
    fits: grownUp(menus('welfare_workplace_use')),
  },
  {
    slug: 'employment_transition_scheme',
    hostKind: 'employment_transition',
    fits: grownUp(menus('welfare_workplace_use')),
  },
  { slug: 'temporary_living', hostKind: 'temporary_shelter', fits: seeksHousing },
  { slug: 'housing_safety_net', fits: seeksHousing },
  { slug: 'self_reliance', fits: seeksHousing },
  { slug: 'childcare_base_scheme', hostKind: 'childcare_support_base', fits: parenting },
  { slug: 'nursery_scheme', hostKind: 'nursery', fits: parenting },
  { slug: 'child_learning', hostKind: 'learning_support_place', fits: childLearning },
  {
    slug: 'after_school_scheme',
    hostKind: 'childrens_hall',
    fits: (seeker) => seeker.compulsorySchool !== false && somewhereToBe(seeker),
  },
  {
    slug: 'young_carer',
    fits: (seeker) => seeker.minor && needs('care_duty_time', 'family_attends_too')(seeker),
  },
  { slug: 'activity_center_scheme', hostKind: 'community_activity_center', fits: grownUp(somewhereToBe) },
  { slug: 'hikikomori_center', fits: fromHome },
];

/** The schemes that may fit, to be checked before any of the places below them. */
export function existingSchemesFor(seeker: Seeker): SchemeHint[] {
  return RULES.filter(({ fits }) => fits(seeker)).map(({ slug, hostKind }) => ({
    slug,
    label: label('existingScheme', slug),
    hostKind: hostKind ?? null,
  }));
}
