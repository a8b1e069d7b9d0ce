import { inquiryCardOf } from '~/domain/matching/card';
import { trees } from '~/lib/alias-words';
import { addDays } from '~/lib/japanese-date';
import { activitiesOfStrength, activitiesOfWish } from '~/domain/taxonomy/lists';
import { ALL_CELLS, cellsLabel, cellsOfAll, type Cell } from '~/domain/taxonomy/slots';
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
  private readonly assessed: Set<string>;

  constructor(
    private readonly book: Book,
    private readonly registry: Registry,
  ) {
    this.hosts = new Map(registry.hosts.map((host) => [host.key, host]));
    this.assessed = new Set(registry.assessments.map(({ hostId }) => hostId));
  }

  /** The offer named by the story, else the nearest free one that fits the person. */
  choose(
    writer: CaseWriter,
    { dropIn = false, other }: { dropIn?: boolean; other?: string } = {},
  ): Choice | null {
    const { persona, offer: named, area } = writer.story;
    const fits = this.registry.offers.filter(
      (offer) => this.mayTake(offer, persona, dropIn) && offer.hostKey !== other,
    );
    const wanted = other === undefined ? fits.find(({ key }) => key === named) : undefined;
    const near = fits.filter(
      (offer) => offer.key !== named && this.hosts.get(offer.hostKey)?.areaKey === area,
    );
    const offer =
      wanted ??
      near[writer.number % Math.max(1, near.length)] ??
      fits[(writer.number * 7) % Math.max(1, fits.length)];
    const host = offer && this.hosts.get(offer.hostKey);
    if (!offer || !host) return null;
    const cells = this.cellsFor(offer, persona);
    return { host, offer, cells, timeText: cellsLabel(cells) };
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
      shown: { alias: placement.alias, ...placement.card },
      openedAt: instantOn(openedOn, 15),
      closedAt: closed ? instantOn(closed.on, 17) : null,
      closedBecause: closed?.because ?? '',
    });
  }

  private aliasAt(hostKey: string): string {
    const used = this.aliases.get(hostKey) ?? 0;
    this.aliases.set(hostKey, used + 1);
    const start = (this.registry.hosts.findIndex(({ key }) => key === hostKey) * 7) % trees.length;
    return trees[(start + used) % trees.length] ?? 'けやき';
  }

  private mayTake({ key, hostKey, row, answers }: DemoOffer, persona: Persona, dropIn: boolean): boolean {
    const host = this.hosts.get(hostKey);
    if (!host || row.status !== 'open' || host.row.status !== 'listed' || !this.assessed.has(host.row.id))
      return false;
    if (!['welcome', 'consult'].includes(host.row.stance ?? '') || (row.openEntry ?? false) !== dropIn)
      return false;
    if (row.validUntil && row.validUntil < this.book.town.today) return false;
    if (!dropIn && (this.taken.get(key) ?? 0) >= (row.places ?? 0)) return false;
    if (row.usesCapacity && !this.hasSeat(host)) return false;
    const refused = conditionsOf(persona).some(
      ({ slug, weight }) =>
        weight === 'must' && answers.some((a) => a.consideration === slug && a.answer === 'no'),
    );
    return (
      !refused &&
      fitsWishes(row, persona) &&
      this.cellsFor({ key, hostKey, row, answers }, persona).length > 0
    );
  }

  private hasSeat(host: DemoHost): boolean {
    const facility = this.registry.capacities.find(({ hostId }) => hostId === host.row.id);
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
  private cellsFor({ row }: DemoOffer, persona: Persona): Cell[] {
    const wished = cellsOfAll(persona.slots.split(' '));
    if (row.timeNegotiable) return wished.slice(0, 1);
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    const offered = new Set(
      (row.times ?? []).map(({ weekday, slot }) => `${days[weekday - 1] ?? ''}_${slot}`),
    );
    return ALL_CELLS.filter((cell) => offered.has(cell) && wished.includes(cell)).slice(0, 2);
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

function fitsWishes(row: DemoOffer['row'], persona: Persona): boolean {
  const offered = row.activities ?? [];
  const wished = [
    ...persona.strengths.flatMap(([slug]) => activitiesOfStrength(slug)),
    ...persona.wishes.split(' ').flatMap((slug) => activitiesOfWish(slug)),
  ];
  const menus = persona.menus.split(' ');
  if (HOUSING.includes(row.menuKind)) return menus.includes(row.menuKind);
  return menus.includes(row.menuKind) || offered.some((activity) => wished.includes(activity));
}
