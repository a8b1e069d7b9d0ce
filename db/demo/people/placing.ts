import { inquiryCardOf } from '~/domain/matching/card';
import { trees } from '~/lib/alias-words';
import { addDays } from '~/lib/japanese-date';
import { activitiesOfStrength, activitiesOfWish } from '~/domain/taxonomy/lists';
import { cellsLabel, cellsOfAll, WEEKDAYS, type Cell } from '~/domain/taxonomy/slots';
import { idFor } from '../ids';
import type { DemoHost } from '../registry/hosts';
import type { DemoOffer } from '../registry/opportunities';
import type { AssessmentRow, CapacityRow, PlacementRow } from '../rows';
import type { Book } from './case-book';
import { instantOn } from './case-book';
import type { CaseWriter } from './case-writer';
import type { Persona } from './story';

export interface Registry {
  hosts: readonly DemoHost[];
  offers: readonly DemoOffer[];
  capacities: readonly CapacityRow[];
  assessments: readonly AssessmentRow[];
}

export interface Choice {
  host: DemoHost;
  offer: DemoOffer;
  cells: Cell[];
  timeText: string;
}

type PlacementStatus = NonNullable<PlacementRow['status']>;

/** Finds places for people and writes placements, never taking more than an offer or a facility has. */
export class Placer {
  private readonly taken = new Map<string, number>();
  private readonly aliases = new Map<string, number>();
  private readonly hosts: Map<string, DemoHost>;
  private readonly facilities: Map<string, CapacityRow>;
  /** Offers that anybody may be asked for now. */
  private readonly open: DemoOffer[];
  private readonly openByArea = new Map<string | null, DemoOffer[]>();

  constructor(
    private readonly book: Book,
    registry: Registry,
  ) {
    this.hosts = new Map(registry.hosts.map((host) => [host.key, host]));
    this.facilities = new Map(registry.capacities.map((row) => [row.hostId, row]));
    const assessed = new Set(registry.assessments.map(({ hostId }) => hostId));
    this.open = registry.offers.filter(({ hostKey, row }) => {
      const host = this.hosts.get(hostKey)?.row;
      const asked = host?.stance === 'welcome' || host?.stance === 'consult';
      const current = row.status === 'open' && !(row.validUntil && row.validUntil < book.town.today);
      return current && asked && host.status === 'listed' && assessed.has(host.id);
    });
    for (const offer of this.open) {
      const area = this.hosts.get(offer.hostKey)?.areaKey ?? null;
      this.openByArea.set(area, [...(this.openByArea.get(area) ?? []), offer]);
    }
  }

  /** The offer named by the story, else one of the own area that fits the person, else one anywhere. */
  choose(
    writer: CaseWriter,
    { dropIn = false, other }: { dropIn?: boolean; other?: string } = {},
  ): Choice | null {
    const { persona, offer: named, area } = writer.story;
    const wants = wantsOf(persona);
    const fits = (offer: DemoOffer): boolean => offer.hostKey !== other && this.mayTake(offer, wants, dropIn);
    const wanted =
      other === undefined ? this.open.find((offer) => offer.key === named && fits(offer)) : undefined;
    const offer =
      wanted ??
      this.pick(this.openByArea.get(area) ?? [], fits, writer) ??
      this.pick(this.open, fits, writer);
    const host = offer && this.hosts.get(offer.hostKey);
    if (!offer || !host) return null;
    const cells = this.cellsFor(offer, wants);
    return { host, offer, cells, timeText: cellsLabel(cells) };
  }

  private pick(
    offers: readonly DemoOffer[],
    fits: (offer: DemoOffer) => boolean,
    { number, story }: CaseWriter,
  ): DemoOffer | undefined {
    const found = offers.filter((offer) => offer.key !== story.offer && fits(offer));
    return found[number % Math.max(1, found.length)];
  }

  /** Writes a placement of the case; places are counted from the trial on. */
  write(
    writer: CaseWriter,
    choice: Choice,
    status: PlacementStatus,
    facts: Partial<PlacementRow>,
  ): PlacementRow {
    const { host, offer } = choice;
    const row: PlacementRow = {
      id: writer.rowId(`placement ${offer.key}`),
      caseId: writer.id,
      hostId: host.row.id,
      opportunityId: offer.row.id,
      kind: facts.kind ?? 'placement',
      status,
      createdBy: writer.coordinatorId,
      ...facts,
    };
    this.book.rows.placements.push(row);
    if (['trial', 'active', 'paused', 'settled'].includes(status)) this.count(offer.key, host.key);
    return row;
  }

  /** The inquiry: card, alias and what was shown; every must has its answer before. */
  asked(writer: CaseWriter, choice: Choice, askedOn: string, dueOn: string): Partial<PlacementRow> {
    const { persona } = writer.story;
    this.answerMusts(choice, persona, askedOn);
    const card = inquiryCardOf(
      {
        strengths: persona.strengths.map(([slug, level]) => ({ slug, level, shareable: true })),
        wishes: persona.wishes.split(' ').map((slug) => ({ slug, shareable: true })),
        considerations: conditionsOf(persona).map((entry) => ({ ...entry, shareable: true })),
        slots: persona.slots.split(' '),
      },
      { adult: writer.story.minor === undefined },
    );
    return {
      alias: this.aliasAt(choice.host.key),
      card,
      askedAt: instantOn(askedOn, 15),
      askedBy: writer.coordinatorId,
      answerDueOn: dueOn,
    };
  }

  /** What the host was shown, and whether it still may see it. */
  disclose(
    writer: CaseWriter,
    placement: PlacementRow,
    level: 2 | 3,
    openedOn: string,
    closed?: { on: string; because: string },
  ): void {
    this.book.rows.disclosures.push({
      id: writer.rowId(`disclosure ${placement.id} ${level}`),
      placementId: placement.id,
      caseId: writer.id,
      hostId: placement.hostId,
      level,
      shown: level === 3 ? acceptanceOf(placement, openedOn) : { alias: placement.alias, ...placement.card },
      openedAt: instantOn(openedOn, 15),
      closedAt: closed ? instantOn(closed.on, 17) : null,
      closedBecause: closed?.because ?? '',
    });
  }

  private aliasAt(hostKey: string): string {
    const used = this.aliases.get(hostKey) ?? 0;
    this.aliases.set(hostKey, used + 1);
    const start = ([...this.hosts.keys()].indexOf(hostKey) * 7) % trees.length;
    return trees[(start + used) % trees.length] ?? 'けやき';
  }

  private mayTake(offer: DemoOffer, wants: Wants, dropIn: boolean): boolean {
    const { key, hostKey, row, answers } = offer;
    const host = this.hosts.get(hostKey);
    if (!host || (row.openEntry ?? false) !== dropIn || !meets(row, wants)) return false;
    if (!dropIn && (this.taken.get(key) ?? 0) >= (row.places ?? 0)) return false;
    if (row.usesCapacity && !this.hasSeat(host)) return false;
    const refused = answers.some((a) => a.answer === 'no' && wants.musts.has(a.consideration));
    return !refused && this.cellsFor(offer, wants).length > 0;
  }

  private hasSeat(host: DemoHost): boolean {
    const facility = this.facilities.get(host.row.id);
    if (!facility) return false;
    const total = facility.usualCoreUsers + (this.taken.get(host.key) ?? 0) + 1;
    const staff = Number(facility.staffFte ?? 0);
    const needed = facility.staffingRatio
      ? total / Number(facility.staffingRatio)
      : Number(facility.requiredFte ?? 0);
    return total <= facility.authorisedCapacity && needed <= staff;
  }

  private count(offerKey: string, hostKey: string): void {
    this.taken.set(offerKey, (this.taken.get(offerKey) ?? 0) + 1);
    this.taken.set(hostKey, (this.taken.get(hostKey) ?? 0) + 1);
  }

  /** The slots both sides can, at most two; any of the person's where the time is to be agreed. */
  private cellsFor({ row }: DemoOffer, { cells }: Wants): Cell[] {
    if (row.timeNegotiable) return cells.slice(0, 1);
    const offered = new Set(
      (row.times ?? []).map(({ weekday, slot }) => `${WEEKDAYS[weekday - 1] ?? ''}_${slot}`),
    );
    return cells.filter((cell) => offered.has(cell)).slice(0, 2);
  }

  /** No inquiry goes out with an unanswered must: what is missing was asked on the telephone the day before. */
  private answerMusts({ host, offer }: Choice, persona: Persona, askedOn: string): void {
    for (const { slug, weight } of conditionsOf(persona)) {
      if (weight !== 'must' || offer.answers.some(({ consideration }) => consideration === slug)) continue;
      offer.answers.push({
        id: idFor(`${this.book.town.name} asked ${offer.key} ${slug}`),
        hostId: host.row.id,
        opportunityId: offer.row.id,
        consideration: slug,
        answer: 'yes',
        source: 'telephone',
        answeredOn: addDays(askedOn, -1),
      });
    }
  }
}

export function conditionsOf(persona: Persona): { slug: string; weight: string }[] {
  return persona.considerations.split(' ').map((entry) => {
    const [weight = 'prefer', slug = ''] = entry.split(':');
    return { slug, weight };
  });
}

const HOUSING = ['temporary_housing', 'housing_settlement'];

/** What a persona looks for, ready to be compared with many offers. */
interface Wants {
  musts: ReadonlySet<string>;
  menus: readonly string[];
  activities: ReadonlySet<string>;
  cells: Cell[];
}

function wantsOf(persona: Persona): Wants {
  const activities = [
    ...persona.strengths.flatMap(([slug]) => activitiesOfStrength(slug)),
    ...persona.wishes.split(' ').flatMap((slug) => activitiesOfWish(slug)),
  ];
  return {
    musts: new Set(conditionsOf(persona).flatMap(({ slug, weight }) => (weight === 'must' ? [slug] : []))),
    menus: persona.menus.split(' '),
    activities: new Set(activities),
    cells: cellsOfAll(persona.slots.split(' ')),
  };
}

function meets({ menuKind, activities = [] }: DemoOffer['row'], wants: Wants): boolean {
  if (HOUSING.includes(menuKind)) return wants.menus.includes(menuKind);
  return wants.menus.includes(menuKind) || activities.some((activity) => wants.activities.has(activity));
}

/** The acceptance card as it was agreed with the person: what they asked for, and what the place was asked to do. */
function acceptanceOf({ alias, card }: PlacementRow, agreedOn: string) {
  const wishes = (card?.considerations ?? []).map(({ label, weight }) => ({
    heading: '配慮してほしいこと',
    text: `${label}（${weight}）`,
  }));
  const lines = [...wishes, { heading: 'お願いしたいこと', text: '声かけ' }];
  return { alias, lines, agreedOn, kind: 'whole' };
}
