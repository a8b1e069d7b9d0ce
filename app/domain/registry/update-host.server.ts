import { listConditionAnswers } from '#db/queries/registry-opportunities.server';
import { updateHost as write, type HostChange, type HostRow } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import type { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import { readPointPair } from '~/lib/geo/point';
import { today } from '~/lib/japanese-date';
import { requireArea } from './require-area.server';
import { requireHost } from './require-host.server';
import { requireOrganisationNamed } from './require-organisation-named.server';
import { requireHostNamed } from './require-host-named.server';
import { updateHostSchema } from './schema';
import { writeAnswers } from './write-answers.server';

/**
 * Changes what stands about a host. Whoever does so has asked or seen it: the day counts as confirmed.
 *
 * @throws NotFound, Conflict, Invalid for an introducer or an organisation that is none, or one of several.
 */
export const updateHost = command({
  name: 'registry.update-host',
  permission: 'registry.edit',
  input: updateHostSchema,
  run: async ({ tx, scope, now }, { id, version, area, introducedBy, access, ...given }) => {
    const { organisationAsked, organisation, organisationIsNew, ...facts } = given;
    const host = await requireHost(tx, id, { lock: true });
    if (host.version !== version) throw new Conflict();
    const change: HostChange = {
      ...columnsOf(facts),
      ...(await requireArea(tx, area, host.areaId)),
      ...(organisationAsked && {
        organisationId: await requireOrganisationNamed(tx, { organisation, organisationIsNew }),
      }),
      introducedByHostId: await requireHostNamed(tx, introducedBy, id),
    };
    const changed = changedFields(host, change);
    await write(tx, host, { ...change, confirmedOn: today(now), confirmedHow: '編集のとき' });
    const general = (await listConditionAnswers(tx, id)).filter(
      ({ opportunityId }) => opportunityId === null,
    );
    await writeAnswers(tx, scope, { hostId: id, opportunityId: null }, access, {
      before: new Map(general.map((answer) => [answer.consideration, answer.answer])),
      source: 'telephone',
      on: today(now),
    });
    await indexHost(tx, id);
    return { value: { id }, audit: { subject: { type: 'host', id }, change: { fields: changed } } };
  },
});

type Facts = Omit<
  z.output<typeof updateHostSchema>,
  | 'id'
  | 'version'
  | 'area'
  | 'introducedBy'
  | 'access'
  | 'organisationAsked'
  | 'organisation'
  | 'organisationIsNew'
>;

/** The columns of the form; what was left out is empty. */
function columnsOf({ point, ...facts }: Facts): HostChange {
  return {
    ...facts,
    ...(point === undefined ? { lat: null, lng: null } : (readPointPair(point).point ?? {})),
    publicPhone: facts.publicPhone ?? '',
    publicMail: facts.publicMail ?? '',
    url: facts.url ?? '',
    contactPhone: facts.contactPhone ?? '',
    contactMail: facts.contactMail ?? '',
    whatWeCanBring: facts.whatWeCanBring ?? '',
    value: facts.value ?? '',
    openingText: facts.openingText ?? '',
    opensAt: facts.opensAt ?? null,
    closesAt: facts.closesAt ?? null,
    experienceLevel: facts.experienceLevel ?? null,
    totalPlaces: facts.totalPlaces ?? null,
  };
}

/** The names of the fields that differ; the audit log keeps no telephone numbers or names. */
function changedFields(host: HostRow, change: HostChange): string[] {
  return Object.entries(change)
    .filter(([field, value]) => JSON.stringify(host[field as keyof HostRow]) !== JSON.stringify(value))
    .map(([field]) => field);
}
