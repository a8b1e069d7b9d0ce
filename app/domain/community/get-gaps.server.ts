import {
  listAreaTree,
  listCommunityStaff,
  listGaps,
  listGiving,
  listWanting,
} from '#db/queries/community.server';
import { listDrawnAreas } from '#db/queries/registry-search.server';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { agedShare } from '~/lib/age-bands';
import { dayOf, formatDayShort, today } from '~/lib/japanese-date';
import { rollUp } from './area-roll-up';
import { chainsOfGaps, readApproached, type GapChain } from './gap-chains.server';
import { gapLabel, gapWords, resourceOf, type Resource } from './resources';
import { openGapSteps, type GapStatus } from './rules';
import { spotsOf } from './spots';
import { readThreshold } from './small-cells.server';
import { byLack, headline, tallyArea, unmet, type AreaLack } from './tally';

export interface GapRow {
  id: string;
  version: number;
  areaId: string | null;
  areaName: string;
  /** What is missing. */
  what: string;
  note: string;
  status: GapStatus;
  toldOn: string;
  owner: string | null;
  deferReason: string;
  steps: ReturnType<typeof openGapSteps>;
  chain: GapChain;
}

/** The lack of an area, and how many people live there. */
export interface GapArea extends AreaLack {
  population: number | null;
  /** 高齢化率 in percent. */
  aged: number | null;
}

export interface GapsPage {
  resource: { key: string; label: string };
  areas: GapArea[];
  title: string;
  most: string[];
  day: string;
  threshold: number;
  gaps: GapRow[];
  /** Open gap of each area about the resource, by the id of the area. */
  told: Record<string, GapStatus>;
  staff: { id: string; name: string }[];
  mayRaise: boolean;
  mayMove: boolean;
}

/** Who looks for a resource and who could be taken, by area; and what people told is missing. Nobody is shown. */
export const getGaps = read({
  name: 'community.get-gaps',
  permission: 'gaps.read',
  run: async ({ tx, scope, now }, input: { resource: string | null }): Promise<GapsPage> => {
    const day = today(now);
    const resource = resourceOf(input.resource);
    const threshold = await readThreshold(tx, day);
    const shown = await listDrawnAreas(tx);
    const areaOf = rollUp(await listAreaTree(tx), shown);
    const inArea = <One extends { areaId: string | null }>(one: One): One => ({
      ...one,
      areaId: areaOf(one.areaId),
    });
    const everywhere = spotsOf(await listGiving(tx, day));
    const people = unmet(await listWanting(tx), everywhere, resource).map(inArea);
    const spots = everywhere.map(inArea);
    const areas = byLack(
      shown.map((area): GapArea => ({
        ...tallyArea(
          area,
          people.filter(({ areaId }) => areaId === area.id),
          spots.filter(({ areaId }) => areaId === area.id),
          resource,
          threshold,
        ),
        population: area.population,
        aged: area.populationBands && agedShare(area.populationBands),
      })),
    );
    const gaps = await listGaps(tx);
    const chains = await chainsOfGaps(tx, gaps, await readApproached(tx), { spots: everywhere, areaOf });
    return {
      resource: { key: resource.key, label: resource.label },
      areas,
      ...headline(areas),
      day: formatDayShort(day),
      threshold,
      gaps: gaps.map((gap) => gapRow(gap, chains.get(gap.id) ?? noChain)),
      told: toldOf(gaps, resource),
      staff: await listCommunityStaff(tx),
      mayRaise: can(scope, 'gaps.raise'),
      mayMove: can(scope, 'gaps.assign'),
    };
  },
  shows: ({ resource }) => ({ codes: [], context: '検索', detail: { resource: resource.key } }),
});

type StoredGap = Awaited<ReturnType<typeof listGaps>>[number];

const noChain: GapChain = { leads: [], offers: [], suggestsResolved: false };

function gapRow(gap: StoredGap, chain: GapChain): GapRow {
  const status = gap.status as GapStatus;
  return {
    id: gap.id,
    version: gap.version,
    areaId: gap.areaId,
    areaName: gap.areaName ?? '市全体',
    what: gapWords(gap),
    note: gap.note,
    status,
    toldOn: formatDayShort(dayOf(gap.createdAt)),
    owner: gap.ownerName,
    deferReason: gap.deferReason,
    steps: openGapSteps(status),
    chain,
  };
}

function toldOf(gaps: readonly StoredGap[], resource: Resource): Record<string, GapStatus> {
  const open = gaps.filter(({ status }) => status !== 'resolved' && status !== 'deferred');
  const same = open.filter((gap) => gapLabel(gap) === resource.label);
  return Object.fromEntries(same.map(({ areaId, status }) => [areaId ?? '', status as GapStatus]));
}
