import {
  considerationGroups,
  considerations,
  grouped,
  strengthGroups,
  strengths,
  wishes,
} from '~/domain/taxonomy/lists';
import { cellLabel, SLOT_LABELS, SLOTS, WEEKDAYS, type Cell } from '~/domain/taxonomy/slots';
import { NOT_SAID } from './look-query';
import { MODE_WORDS } from '~/lib/geo/travel';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Chips that stand in the open, and the further ones that are folded away. */
export interface ChipList {
  readonly first: readonly Choice[];
  readonly more: readonly Choice[];
}

/** What is said most often, so that most searches need no unfolding. */
const USUAL_STRENGTHS = ['careful_precise', 'steady_worker', 'gardening', 'cooking_home'];
const USUAL_WISHES = ['want_help_others', 'want_outdoors', 'want_quiet_work', 'want_place'];
const USUAL_NEEDS = ['quiet_place', 'few_words', 'frequent_rest', 'small_group'];

const FIRST_AREAS = 3;

/** Everything that can be chosen on /look; areas come from the municipality. */
export function lookChoices(areas: readonly { id: string; name: string }[]) {
  return {
    notSaid: NOT_SAID,
    examples: EXAMPLES,
    strengths: split(
      grouped(strengthGroups, strengths).flatMap(({ terms }) => terms),
      USUAL_STRENGTHS,
    ),
    wishes: split(wishes, USUAL_WISHES),
    needs: split(
      grouped(considerationGroups, considerations).flatMap(({ terms }) => terms),
      USUAL_NEEDS,
    ),
    slots: USUAL_SLOTS,
    week: WEEK,
    areas: {
      first: [
        { value: NOT_SAID, label: '決めない' },
        ...areas.slice(0, FIRST_AREAS).map(({ id, name }) => ({ value: id, label: name })),
      ],
      more: areas.slice(FIRST_AREAS).map(({ id, name }) => ({ value: id, label: name })),
    },
    travel: Object.entries(MODE_WORDS).map(([value, label]) => ({ value, label })),
    within: [
      { value: NOT_SAID, label: '決めない' },
      ...[15, 30, 45].map((minutes) => ({ value: String(minutes), label: `片道${minutes}分まで` })),
    ],
    ages: [
      { value: 'adult', label: '18歳以上' },
      { value: 'minor', label: '18歳未満' },
      { value: 'school', label: '義務教育の年齢' },
    ],
  };
}

export type LookChoices = ReturnType<typeof lookChoices>;

const USUAL_SLOTS: readonly Choice[] = [
  { value: 'weekday_am', label: '平日の午前' },
  { value: 'weekday_pm', label: '平日の午後' },
  { value: 'every_evening', label: '夕方' },
  { value: 'weekend_day', label: '土日の昼' },
  { value: 'stay', label: '滞在' },
];

/** The week as a grid, one row a slot. */
const WEEK: readonly { readonly label: string; readonly cells: readonly Choice[] }[] = SLOTS.filter(
  (slot) => slot !== 'night',
).map((slot) => ({
  label: SLOT_LABELS[slot],
  cells: WEEKDAYS.map((day) => {
    const cell: Cell = `${day}_${slot}`;
    return { value: cell, label: cellLabel(cell) };
  }),
}));

/** Looks that are often needed, to begin with. */
const EXAMPLES: readonly { readonly label: string; readonly search: string }[] = [
  {
    label: '静かな所で、こつこつ作業をしたい',
    search: 'strength=steady_worker&need=quiet_place&must=quiet_place',
  },
  { label: '外で体を動かしたい。会話は少なめ', search: 'wish=want_outdoors&need=few_words' },
  { label: 'いるだけでいい場所がほしい', search: 'wish=want_place&need=no_cost' },
  { label: '家でできることから始めたい', search: 'wish=want_home_first&need=online_only&must=online_only' },
  {
    label: '子どもを連れて、だれかと話したい',
    search: 'wish=want_parent_peers&need=bring_children&must=bring_children',
  },
  {
    label: 'しばらく泊まれる所をさがしたい',
    search: 'wish=want_independent_life&need=private_room&slot=stay',
  },
];

function split(terms: readonly { slug: string; label: string }[], usual: readonly string[]): ChipList {
  const choice = ({ slug, label }: { slug: string; label: string }) => ({ value: slug, label });
  return {
    first: usual.flatMap((slug) => terms.filter((term) => term.slug === slug)).map(choice),
    more: terms.filter(({ slug }) => !usual.includes(slug)).map(choice),
  };
}
