import { createHash } from 'node:crypto';
import {
  countSharers,
  holdCurrentProfiles,
  listAreaLadder,
  listCurrentProfiles,
  listShownElsewhere,
  listTold,
  readResidents,
} from '#db/queries/card-classes.server';
import type { PlacementRow } from '#db/queries/placements.server';
import type { DisclosureGround, InquiryCard } from '#db/schema/placements.server';
import type { ScopedTx } from '#db/scope.server';
import { allowed, type Decision } from '~/domain/kernel/errors';
import { cardItemsOf, inquiryCardOf, type CardItem } from '~/domain/matching/index.server';
import { findProfile } from '~/domain/people/index.server';
import { label } from '~/domain/taxonomy/index.server';
import type { Day } from '~/lib/japanese-date';
import {
  generalise,
  smallArea,
  type AnonymousPerson,
  type Generalised,
  type Told,
  type Wanted,
} from './anonymity';
import { rareBelow, type CardLimits } from './card-limits';
import { readCardLimits } from './set-card-limits.server';

/** What staff wish to stand on a card. `leftOut` null: as the site proposes. */
export interface InquiryWish {
  readonly wanted: Wanted;
  readonly leftOut: readonly string[] | null;
}

/** A card as it would go out now, and what staff are told about it. */
export interface Inquiry {
  card: InquiryCard;
  ground: Omit<DisclosureGround, 'answers'>;
  /** Whether what was wished beside strengths and conditions may stand on it. */
  decision: Decision;
  /** 「南中学校区・30代では足りませんでした」, in the order in which it was tried. */
  tried: string[];
  items: (CardItem & { kept: boolean; rare: boolean; elsewhere: boolean })[];
  limits: CardLimits;
  residents: number | null;
  /** Changes whenever anything on the card does. */
  seen: string;
}

/**
 * The card for an inquiry, from the profile and the people of this moment (D11). With `hold` the people of its class
 * stay where they are until the transaction ends; who is leaving just now does not count.
 */
export async function prepareInquiry(
  tx: ScopedTx,
  row: PlacementRow,
  { wanted, leftOut }: InquiryWish,
  day: Day,
  { hold = false } = {},
): Promise<Inquiry> {
  const limits = await readCardLimits(tx, day);
  const profile = await findProfile(tx, row.caseId);
  const items = await judgedItems(tx, row, cardItemsOf(profile), leftOut);
  const out = items.filter(({ kept }) => !kept).map(({ key }) => key);
  const plain = inquiryCardOf(profile, { adult: !row.isMinor }, out);
  const { found, name } = await classFor(tx, row, wanted, limits.k, hold);
  const told = found?.ok ? found.told : null;
  const card: InquiryCard = {
    ...plain,
    ...(told && told.bands.length > 0 && { ageBand: bandName(told.bands) }),
    ...(told?.areaId && { area: name(told.areaId) }),
  };
  return {
    card,
    ground: {
      bands: [...(told?.bands ?? [])],
      areaId: told?.areaId ?? null,
      minor: row.isMinor,
      classSize: found?.ok ? found.members.length : null,
    },
    decision: found && !found.ok ? found : allowed,
    tried: found?.ok ? found.tried.map((one) => toldName(one, name)) : [],
    items,
    limits,
    residents: await readResidents(tx),
    seen: createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 22),
  };
}

async function judgedItems(
  tx: ScopedTx,
  row: PlacementRow,
  items: readonly CardItem[],
  leftOut: readonly string[] | null,
): Promise<Inquiry['items']> {
  const sharers = await countSharers(
    tx,
    items.map(({ slug }) => slug),
  );
  const others = JSON.stringify(await listShownElsewhere(tx, row.caseId, row.hostId));
  return items.map((item) => {
    const rare = (sharers.get(item.slug) ?? 0) < rareBelow;
    // Two hosts that lay their cards beside each other know a person again by what hardly anybody else has.
    const elsewhere = rare && others.includes(JSON.stringify(item.label));
    // What the person needs from a place stays; what they can do and wish may be told another time.
    const kept =
      leftOut === null ? !(elsewhere && item.list !== 'consideration') : !leftOut.includes(item.key);
    return { ...item, rare, elsewhere, kept };
  });
}

async function classFor(tx: ScopedTx, row: PlacementRow, wanted: Wanted, k: number, hold: boolean) {
  const ladder = new Map((await listAreaLadder(tx)).map((area) => [area.id, area]));
  const name = (id: string) => ladder.get(id)?.name ?? '';
  if (!wanted.age && !wanted.area) return { found: null, name };
  const small = new Set(
    [...ladder.values()]
      .filter(({ population }) => population !== null && population < smallArea)
      .map(({ id }) => id),
  );
  const path = (id: string | null): string[] => {
    const ids: string[] = [];
    for (let at = id; at !== null && !ids.includes(at); at = ladder.get(at)?.parentId ?? null) ids.push(at);
    return ids;
  };
  let people: AnonymousPerson[] = (await listCurrentProfiles(tx)).map(({ areaId, ...one }) => ({
    ...one,
    areas: path(areaId),
  }));
  const earlier = await listTold(tx, row.caseId);
  const person = people.find(({ id }) => id === row.caseId) ?? {
    id: row.caseId,
    ageBand: row.ageBand,
    areas: path(row.areaId),
    minor: row.isMinor,
  };
  for (;;) {
    const found: Generalised = generalise({ person, wanted, people, earlier, small, k });
    if (!found.ok || !hold) return { found, name };
    const held = new Set(await holdCurrentProfiles(tx, found.members));
    if (found.members.every((id) => held.has(id))) return { found, name };
    const leaving = new Set(found.members.filter((id) => !held.has(id)));
    people = people.filter(({ id }) => !leaving.has(id));
  }
}

/** 30代, 30代・40代 */
function bandName(bands: readonly string[]): string {
  return bands.map((band) => label('ageBand', band)).join('・');
}

function toldName(told: Told, name: (id: string) => string): string {
  return [told.areaId === null ? '' : name(told.areaId), bandName(told.bands)].filter(Boolean).join('の');
}
