import { listOthers, listSites, searchOrganisations } from '#db/queries/organisations.server';
import { read } from '~/domain/kernel/read.server';
import { label } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { readingOf } from '~/lib/text/fold';
import { formatCorporateNumber } from './corporate-number';
import { freshnessLabel, freshnessOf } from './freshness';
import { freshnessLimits } from './freshness-limits.server';
import {
  organisationKindNames,
  organisationKinds,
  type HostStatus,
  type OrganisationKind,
  type Stance,
} from './labels';
import { requireOrganisation } from './require-organisation.server';

const pageSize = 20;

/** 法人・団体 by a part of the name or reading, or by the beginning of the number; a page of them. */
export const listOrganisations = read({
  name: 'registry.list-organisations',
  permission: 'registry.search',
  run: async ({ tx }, { text, page }: { text: string; page: number }) => {
    const typed = text.normalize('NFKC').trim().slice(0, 80);
    const digits = typed.replace(/[\s-]/g, '');
    const { rows, total } = await searchOrganisations(
      tx,
      { text: typed, kana: readingOf(typed), digits: /^\d+$/.test(digits) ? digits : '' },
      { limit: pageSize, offset: (page - 1) * pageSize },
    );
    return { text: typed, total, page, pageSize, items: rows.map(inWords) };
  },
});

/**
 * An organisation with its sites, and the others it could be one with.
 *
 * @throws NotFound
 */
export const getOrganisation = read({
  name: 'registry.get-organisation',
  permission: 'registry.search',
  run: async ({ tx, now }, id: string | undefined) => {
    const organisation = await requireOrganisation(tx, id);
    const sites = await listSites(tx, organisation.id);
    const day = today(now);
    const limits = await freshnessLimits(tx, day);
    return {
      organisation: inWords(organisation),
      sites: sites.map((site) => ({
        ...site,
        status: site.status as HostStatus,
        stance: site.stance as Stance,
        kindLabel: label('hostKind', site.kind),
        areaLabel: site.areaName ?? (site.outside ? '市外' : '圏域は分からない'),
        freshness: freshnessOf(site.confirmedOn, day, limits),
        freshnessLabel: freshnessLabel(site.confirmedOn, day, limits),
      })),
      others: (await listOthers(tx, organisation.id)).map((other) => ({
        value: other.id,
        label: other.corporateNumber
          ? `${other.name}（${formatCorporateNumber(other.corporateNumber)}）`
          : other.name,
      })),
    };
  },
});

export type OrganisationPage = Awaited<ReturnType<typeof getOrganisation>>;

function inWords<T extends { kind: string; corporateNumber: string | null }>(row: T) {
  return {
    ...row,
    kindLabel: isOrganisationKind(row.kind) ? organisationKindNames[row.kind] : '種類は分からない',
    numberLabel: row.corporateNumber === null ? '' : formatCorporateNumber(row.corporateNumber),
  };
}

function isOrganisationKind(kind: string): kind is OrganisationKind {
  return organisationKinds.some((one) => one === kind);
}
