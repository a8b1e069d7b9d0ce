import { listAreaChoices } from '#db/queries/registry.server';
import { read } from '~/domain/kernel/read.server';
import {
  activities,
  activityGroups,
  considerationGroups,
  considerations,
  grouped,
  label,
  options,
  strengthGroups,
  strengths,
  usualOffer,
} from '~/domain/taxonomy/index.server';
import { accessibilityItems } from './labels';

export interface Choice {
  value: string;
  label: string;
}

/** What the forms of a host choose from: kinds, and areas with the wider one they lie in; `area` is the one it has. */
export const getHostChoices = read({
  name: 'registry.get-host-choices',
  permission: 'registry.edit',
  run: async ({ tx }, area: string | null) => {
    const areas = await listAreaChoices(tx, area);
    const names = new Map(areas.map((area) => [area.id, area.name]));
    return {
      kinds: options('hostKind'),
      areas: areas.map((area): Choice => {
        const wider = area.parentId === null ? undefined : names.get(area.parentId);
        return { value: area.id, label: wider === undefined ? area.name : `${area.name}（${wider}）` };
      }),
    };
  },
});

/**
 * What the form of an offer chooses from. Conditions that a place of this kind is usually asked about come first,
 * with those already answered; the others follow in their groups.
 */
export function offerChoices(hostKind: string, answered: readonly string[]) {
  const usual = usualOffer(hostKind);
  const likely = new Set([...usual.likely, ...usual.unlikely, ...answered]);
  const nearActivities = new Set(usual.activities);
  const near = (activity: string) => nearActivities.has(activity);
  const choice = ({ slug, label: words }: { slug: string; label: string }): Choice => ({
    value: slug,
    label: words,
  });
  return {
    menus: options('menuKind'),
    usualMenus: usual.menuKinds.map((slug): Choice => ({ value: slug, label: label('menuKind', slug) })),
    usualActivities: activities.filter(({ slug }) => nearActivities.has(slug)).map(choice),
    otherActivities: grouped(
      activityGroups,
      activities.filter(({ slug }) => !nearActivities.has(slug)),
    ).map(({ group, terms }) => ({ label: group.label, options: terms.map(choice) })),
    rewards: options('rewardKind'),
    watchOver: options('watchOver'),
    usualStrengths: strengths.filter(({ activities: fit }) => fit.some(near)).map(choice),
    otherStrengths: grouped(
      strengthGroups,
      strengths.filter(({ activities: fit }) => !fit.some(near)),
    ).map(({ group, terms }) => ({ label: group.label, options: terms.map(choice) })),
    usualConditions: considerations.filter(({ slug }) => likely.has(slug)).map(choice),
    otherConditions: grouped(
      considerationGroups,
      considerations.filter(({ slug }) => !likely.has(slug)),
    ).map(({ group, terms }) => ({ label: group.label, options: terms.map(choice) })),
  };
}

export type OfferChoices = ReturnType<typeof offerChoices>;

/** What is asked about the building and about talking with people (`accessibilityItems`). */
export function accessChoices(): Choice[] {
  return accessibilityItems.map((slug) => ({ value: slug, label: label('consideration', slug) }));
}

/** What to be careful about at a place, for the record of a visit. */
export function riskChoices(): Choice[] {
  return options('riskKind');
}

/** Every condition in its group, for the one question that is asked on the telephone. */
export function conditionChoices(): { label: string; options: Choice[] }[] {
  return grouped(considerationGroups, considerations).map(({ group, terms }) => ({
    label: group.label,
    options: terms.map(({ slug, label: words }) => ({ value: slug, label: words })),
  }));
}
