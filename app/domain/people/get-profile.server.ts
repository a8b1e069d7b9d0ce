import { listAreaNames } from '#db/queries/areas.server';
import { listMergedInto } from '#db/queries/case-merges.server';
import { listNotes } from '#db/queries/profile-versions.server';
import { read } from '~/domain/kernel/read.server';
import {
  considerationGroups,
  considerations,
  grouped,
  isSlug,
  label,
  options,
  strengthGroups,
  strengths,
  wishes,
  type ListName,
} from '~/domain/taxonomy/index.server';
import { formatInstant, today } from '~/lib/japanese-date';
import { adviceOn } from '~/lib/text-guard';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import { decideCaseStep } from './case-rules';
import { factsOf } from './facts-of.server';
import { findProfileContent } from './find-profile-content.server';
import type { ProfileContent } from './profile-content';

const usualStrengths = [
  ...['steady_worker', 'gentle', 'good_listener', 'cooking_home', 'cleaning_skill', 'pc_basic'],
  ...['drawing', 'handicraft', 'game_skill', 'physical_strength', 'animal_handling', 'household_management'],
];
const usualConditions = [
  ...['small_group', 'few_words', 'fixed_contact', 'accompany_first', 'short_session', 'frequent_rest'],
  ...['can_decline', 'irregular_ok', 'gradual_increase', 'no_phone', 'walking_distance', 'no_photo'],
];

/** One thing that can be picked; `find` is what a typed word is looked for in. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
  readonly find: string;
  /** The weight a condition usually has. */
  readonly usual?: string | undefined;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly picks: readonly Choosable[];
}

/** The profile of a case for its form, with everything that can be picked, in groups. */
export const getProfile = read({
  name: 'people.get-profile',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    const facts = await factsOf(tx, row, today(now));
    const { content, version } = await findProfileContent(tx, row.id);
    const notes = await listNotes(tx, row.id);
    const said = (list: ListName, entries: readonly { slug: string; ownWords: string }[]) =>
      entries.map(({ slug, ownWords }) => ({ label: label(list, slug), text: ownWords }));
    return {
      line: toCaseLine(row),
      takenUp: (await listMergedInto(tx, [row.id])).map(({ code: one }) => one),
      mayEdit: decideCaseStep('edit_profile', facts),
      profile: editedProfile(content, version),
      notes: notes.map(({ writtenAt, ...note }) => ({ ...note, writtenAt: formatInstant(writtenAt) })),
      advice: adviceOn(
        [
          ...said('strength', content.strengths),
          ...said('wish', content.wishes),
          ...said('consideration', content.considerations),
          ...content.considerations.map(({ slug, reason }) => ({
            label: `${label('consideration', slug)}のわけ`,
            text: reason,
          })),
          ...notes.map(({ text }) => ({ label: 'メモ', text })),
        ],
        await listAreaNames(tx),
      ),
      choices: {
        strengths: usualFirst(
          grouped(strengthGroups, strengths).map(({ group, terms }) => ({
            label: group.label,
            picks: terms.map(pick),
          })),
          usualStrengths,
        ),
        wishes: [{ label: '関心・願い', picks: wishes.map(pick) }] as ChoiceGroup[],
        considerations: usualFirst(
          grouped(considerationGroups, considerations).map(({ group, terms }) => ({
            label: group.label,
            picks: terms.map((term) => ({ ...pick(term), usual: term.defaultType })),
          })),
          usualConditions,
        ),
        levels: options('strengthLevel'),
        weights: (['must', 'prefer', 'try'] as const).map((value) => ({
          value,
          label: label('considerationType', value),
        })),
        menuKinds: options('menuKind'),
        travelModes: options('travelMode'),
      },
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});

/** A profile as its form takes it up: what is not known yet stands beside what is, by the list it belongs to. */
export interface EditedProfile extends ProfileContent {
  readonly version: number;
  readonly unknownWishes: readonly string[];
  readonly unknownConditions: readonly string[];
}

function editedProfile(content: ProfileContent, version: number): EditedProfile {
  const isWish = (slug: string) => isSlug('wish', slug);
  return {
    ...content,
    version,
    unknownWishes: content.unknownItems.filter(isWish),
    unknownConditions: content.unknownItems.filter((slug) => !isWish(slug)),
  };
}

/** What is chosen most, first of all, so that a first profile takes a few taps; it leaves its own group. */
function usualFirst(groups: readonly ChoiceGroup[], usual: readonly string[]): ChoiceGroup[] {
  const all = groups.flatMap(({ picks }) => picks);
  return [
    { label: 'よく選ばれるもの', picks: usual.flatMap((slug) => all.filter(({ value }) => value === slug)) },
    ...groups.map((group) => ({
      ...group,
      picks: group.picks.filter(({ value }) => !usual.includes(value)),
    })),
  ];
}

function pick({ slug, label: words, easy }: { slug: string; label: string; easy: string }): Choosable {
  return { value: slug, label: words, find: `${words} ${easy.replaceAll(' ', '')}` };
}
