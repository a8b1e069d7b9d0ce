import { listWishes as queryWishes, type WishRow } from '#db/queries/wishes.server';
import { listLeadsOfWishes } from '#db/queries/leads.server';
import { read } from '~/domain/kernel/read.server';
import { speakerName } from '~/domain/matching/index.server';
import { activities, activityGroups, grouped, labels, options } from '~/domain/taxonomy/index.server';
import { groupBy } from '~/lib/group-by';
import type { Day } from '~/lib/japanese-date';
import { leadStageNames, type LeadStage } from './lead-rules';
import { openWishSteps, wishStatuses, wishStatusNames, type WishStatus, type WishStep } from './wish-rules';
import { wishSpeakers } from './wish-speakers';

const mostShown = 1_000;

type LeadOfWish = Awaited<ReturnType<typeof listLeadsOfWishes>>[number];

/** A wish as staff see it. */
export interface WishView {
  id: string;
  version: number;
  words: string;
  areaId: string | null;
  area: string;
  saidBy: string;
  menus: string[];
  activities: string[];
  status: WishStatus;
  statusName: string;
  heardOn: Day;
  /** 受付番号 of what came from the open form; empty for what staff heard. */
  reference: string;
  dismissReason: string;
  steps: WishStep[];
  /** What became of it: whom it was brought to, how far that is, and the host it has become. */
  leads: readonly WishLead[];
}

interface WishLead {
  id: string;
  name: string;
  stage: string;
  host: { id: string; name: string } | null;
}

/** All wishes by state, with what a person chooses from to accept one. */
export const listWishes = read({
  name: 'community.list-wishes',
  permission: 'wishes.manage',
  run: async ({ tx }, _: null) => {
    const leads = groupBy(await listLeadsOfWishes(tx), ({ wishId }) => wishId ?? '');
    const wishes = (await queryWishes(tx, wishStatuses, mostShown)).map((row) =>
      wishView(row, leads.get(row.id)),
    );
    return {
      groups: wishStatuses.map((status) => ({
        status,
        name: wishStatusNames[status],
        wishes: wishes.filter((wish) => wish.status === status),
      })),
      menuKinds: options('menuKind'),
      activities: grouped(activityGroups, activities).map(({ group, terms }) => ({
        label: group.label,
        options: terms.map(({ slug, label }) => ({ value: slug, label })),
      })),
    };
  },
});

/** Wishes that are in use, beside the gaps: both tell what a place would answer. */
export const listOpenWishes = read({
  name: 'community.list-open-wishes',
  permission: 'gaps.read',
  run: async ({ tx }, _: null) => (await queryWishes(tx, ['open'], mostShown)).map((row) => wishView(row)),
});

/** Who can say a wish on the open form, in words. */
export function speakerChoices(): { value: string; label: string }[] {
  return wishSpeakers.map((value) => ({ value, label: speakerName(value) }));
}

function wishView(row: WishRow, leads: readonly LeadOfWish[] = []): WishView {
  const status = row.status as WishStatus;
  return {
    id: row.id,
    version: row.version,
    words: row.words,
    areaId: row.areaId,
    area: row.areaName ?? '市全体',
    saidBy: speakerName(row.saidBy),
    menus: labels('menuKind', row.menuKinds),
    activities: labels('activity', row.activities),
    status,
    statusName: wishStatusNames[status],
    heardOn: row.heardOn,
    reference: row.reference ?? '',
    dismissReason: row.dismissReason,
    steps: openWishSteps(status),
    leads: leads.map(({ id, name, stage, hostId, hostName }) => ({
      ...{ id, name, stage: leadStageNames[stage as LeadStage] },
      host: hostId !== null && hostName !== null ? { id: hostId, name: hostName } : null,
    })),
  };
}
