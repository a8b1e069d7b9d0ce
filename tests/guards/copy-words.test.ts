import { beforeAll, expect, it } from 'vitest';
import { holdings } from '#db/queries/case-holdings.server';
import { useDatabase } from '#tests/setup/database';
import { leftKinds } from '~/domain/matching/allocation/left-kinds';
import { outcomes } from '~/domain/meetings/rules';
import {
  aftercareFindings,
  caseStatuses,
  consentMethods,
  consentScopes,
  familyEndReasons,
  inConference,
  noScheme,
  profileParts,
  talkedTos,
  toldOfLossNames,
  transferReasons,
} from '~/domain/people/rules';
import { hostAnswers } from '~/domain/placements/rules';
import { eventPlans } from '~/domain/registry/rules';
import { factsOfRow } from '~/domain/records/words';
import { ALL_CELLS, terms, type ListName } from '~/domain/taxonomy/index.server';

const db = useDatabase();

const slugsOf = (...lists: readonly ListName[]) =>
  lists.flatMap((list) => terms(list).map(({ slug }) => slug));
const ends = [
  ...slugsOf('caseClosure', 'caseSuspension', 'handback'),
  ...transferReasons,
  ...familyEndReasons,
];

/** Columns that hold slugs which no check of the database lists, with all that can stand there. */
const slugs: Readonly<Record<string, readonly string[]>> = {
  'aftercare_contacts.finding': aftercareFindings,
  'aftercare_contacts.talked_to': talkedTos,
  'agenda_items.outcome': outcomes,
  'allocation_lines.cell': ALL_CELLS,
  'allocation_lines.left_reasons': leftKinds,
  'case_agencies.consent_scope': consentScopes,
  'case_endings.decided_in': [inConference],
  'case_endings.from_status': caseStatuses,
  'case_endings.reopened_to': caseStatuses,
  'case_endings.reason': ends,
  'cases.age_band': slugsOf('ageBand'),
  'cases.gap_type': slugsOf('gapType'),
  'cases.referral_source': slugsOf('referralSource'),
  'cases.status_reason': ends,
  'claim_lines.kind': slugsOf('expenseKind'),
  'claim_lines.scheme_answer': [noScheme, ...slugsOf('existingScheme')],
  'consents.method': consentMethods,
  'ending_proposals.reason': slugsOf('caseClosure', 'caseSuspension'),
  'follow_ups.changes_seen': slugsOf('changeSeen'),
  'follow_ups.fits_wish': ['yes', 'so_so', 'no'],
  'follow_ups.felt_burden': ['yes', 'no'],
  'follow_ups.kind': slugsOf('followUpKind'),
  'insurances.event_plan': eventPlans,
  'placements.decline_reason': slugsOf('personDecline', 'hostDecline'),
  'placements.end_reason': slugsOf('placementEnd'),
  'placements.host_answer': hostAnswers,
  'placements.slots': ['tue_am', 'stay', 'any', 'sun_night'],
  'placement_steps.contact_way': ['through', 'copied', 'direct'],
  'placement_steps.stand_by': ['together', 'beside', 'from_afar', 'contact_only'],
  'placement_steps_back.contact_way': ['through', 'copied', 'direct'],
  'placement_steps_back.stand_by': ['together', 'beside', 'from_afar', 'contact_only'],
  'plan_goals.horizon': ['short', 'middle', 'long'],
  'profile_considerations.slug': slugsOf('consideration'),
  'profile_strengths.slug': slugsOf('strength', 'wish'),
  'profiles.menu_kinds': slugsOf('menuKind'),
  'profiles.slots': ['tue_am', 'stay', 'any', 'sun_night'],
  'profiles.travel_modes': slugsOf('travelMode'),
  'profiles.unknown_items': slugsOf('wish', 'consideration'),
  'profiles.unknown_parts': profileParts,
  'scheme_checks.scheme': [noScheme, ...slugsOf('existingScheme')],
  'slip_losses.told': Object.keys(toldOfLossNames),
};

/** Columns that hold what somebody wrote, or what names a thing: they are told as they are. */
const written = new Set(
  `aftercare_contacts.note agenda_items.note allocation_choices.place allocation_lines.place case_agencies.case_ref case_endings.destination case_endings.message
  case_openings.reason case_openings.seen_note cases.code cases.early_engagement_reason cases.next_what
  cases.slip_kept_at claim_lines.approved_key claim_lines.decision_reason claim_lines.description
  claim_lines.evidence claim_lines.scheme_note claim_lines.unit consents.rules_version contact_attempts.note
  disclosures.closed_because disclosures.purpose ending_proposals.aftercare_months ending_proposals.connected_how
  ending_proposals.evaluation ending_proposals.exception ending_proposals.goals ending_proposals.heard_of
  ending_proposals.stable_how ending_proposals.supporters ending_proposals.watch_over engagement_reviews.note
  exit_plans.helpers exit_plans.next_home exit_plans.steps family_contacts.agreed follow_ups.note
  interview_notes.text meeting_ideas.drop_reason meeting_ideas.idea placement_steps.from_words placement_steps.who
  placement_steps_back.reason placements.agreed_conditions placements.alias placements.person_words placements.time_text
  plan_actions.frequency plan_actions.owner plan_actions.what plan_goals.text plans.exit_plan plans.policy
  plans.schemes_considered profile_considerations.own_words profile_considerations.reason_private
  profile_strengths.own_words referrals.message scheme_checks.reason slip_losses.happened slip_losses.kept_at
  support_decisions.conditions support_decisions.decider_title support_decisions.document_number
  work_prints.pen_name work_prints.printed_in work_requests.content works.kept_at works.pen_name works.title`.split(
    /\s+/,
  ),
);

/** Every column of words of every table that is given out, and the values that the database itself lists for it. */
const columns = new Map<string, readonly string[]>();

beforeAll(async () => {
  const tables = db.admin(holdings.map(({ table }) => table));
  const found = await db.admin<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name in ${tables} and data_type in ('text', 'ARRAY')`;
  for (const { name } of found) columns.set(name, []);
  const checks = await db.admin<{ table: string; definition: string }[]>`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'c' and conrelid::regclass::text in ${tables}`;
  for (const { table, definition } of checks) {
    const [, column, list] =
      /^CHECK \(\(+(?:\w+ IS NULL\) OR \()?(\w+) = ANY \(ARRAY\[([^\]]*)\]\)\)+$/.exec(definition) ?? [];
    if (column && list)
      columns.set(
        `${table}.${column}`,
        [...list.matchAll(/'(\w+)'/g)].flatMap(([, one]) => one ?? []),
      );
  }
});

it('every column of a copy is known: as a list of slugs, or as what somebody wrote', () => {
  const unknown = [...columns].filter(
    ([name, listed]) => listed.length === 0 && !(name in slugs) && !written.has(name),
  );
  expect(unknown.map(([name]) => name)).toEqual([]);
  expect([...Object.keys(slugs), ...written].filter((name) => !columns.has(name))).toEqual([]);
  expect([...columns.values()].filter((listed) => listed.length > 0).length).toBeGreaterThan(25);
});

it('no slug of any of them stands in a copy as it is', () => {
  const untold = [...columns].flatMap(([name, listed]) => {
    const [table = '', column = ''] = name.split('.');
    return [...listed, ...(slugs[name] ?? [])].flatMap((slug) => {
      const [fact] = factsOfRow(table, { [column]: ['slots'].includes(column) ? [slug] : slug }, new Map());
      return !fact || /[a-z]/.test(fact.value) ? [`${name}: ${slug} → ${fact?.value ?? ''}`] : [];
    });
  });
  expect(untold).toEqual([]);
});

it('every column of them has a word of its own', () => {
  const silent = /_id$|^id$|^approved_key$/;
  const nameless = [...columns.keys()].filter((name) => {
    const [table = '', column = ''] = name.split('.');
    const [fact] = factsOfRow(table, { [column]: '言葉' }, new Map());
    return !silent.test(column) && fact?.label === 'そのほか';
  });
  expect(nameless).toEqual([]);
});
