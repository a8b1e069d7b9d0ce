import { describe, expect, it } from 'vitest';
import {
  aCorporateNumber,
  aHostName,
  aListedHost,
  aPendingHost,
  anOrganisation,
  hostRow,
} from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { findOrganisation } from '#db/queries/organisations.server';
import { lockHosts } from '#db/queries/registry.server';
import { withScope } from '#db/scope.server';
import { useDatabase } from '#tests/setup/database';
import { lockWaits } from '#tests/setup/lock-waits';
import { Conflict, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import {
  chooseOrganisation,
  getHost,
  getOrganisation,
  listOrganisations,
  mergeOrganisations,
  registerOrganisation,
  searchHosts,
  updateOrganisation,
} from '~/domain/registry/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const elsewhere = scopeOf('coordinator', { town: 'other' });
const now = new Date('2026-11-20T01:00:00Z');
const found = (q: string) =>
  searchHosts(coordinator, { params: new URLSearchParams({ q }), audience: 'staff', now }).then(({ cards }) =>
    cards.map(({ id }) => id),
  );

describe('registering an organisation', () => {
  it('takes a number with a right check digit in any spelling, and puts the host under it', async () => {
    const hostId = await aListedHost();
    const number = aCorporateNumber();
    const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const { id } = await registerOrganisation(coordinator, {
      hostId,
      name: '社会福祉法人 みずうみ会',
      kana: 'みずうみかい',
      kind: 'operator',
      corporateNumber: `${wide.slice(0, 5)} ${wide.slice(5)}`,
    });
    expect((await getHost(coordinator, hostId)).organisation).toMatchObject({ id, corporateNumber: number });
    expect(await getOrganisation(coordinator, id)).toMatchObject({
      organisation: { kana: 'ミズウミカイ', kindLabel: '会社・法人' },
      sites: [{ id: hostId }],
    });
    expect(await found('みずうみ会')).toEqual([hostId]);
  });

  it('refuses a wrong check digit, and a number that stands already', async () => {
    const number = aCorporateNumber();
    await anOrganisation({ name: '先にいた法人', corporateNumber: number });
    const wrong = `${(Number(number[0]) % 9) + 1}${number.slice(1)}`;
    for (const corporateNumber of [wrong, number]) {
      const error: unknown = await anOrganisation({ corporateNumber }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Invalid);
      expect(Object.keys((error as Invalid).fieldErrors)).toEqual(['corporateNumber']);
    }
  });

  it('of two at one moment with one number keeps exactly one', async () => {
    const corporateNumber = aCorporateNumber();
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => anOrganisation({ name: aHostName(), corporateNumber })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Invalid);
    expect((await listOrganisations(coordinator, { text: corporateNumber, page: 1 })).total).toBe(1);
  });

  it('knows nothing of another municipality, where the same number may stand too', async () => {
    const corporateNumber = aCorporateNumber();
    const id = await anOrganisation({ corporateNumber });
    await anOrganisation({ corporateNumber }, 'other');
    await expect(getOrganisation(elsewhere, id)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('choosing an organisation', () => {
  it('gathers several sites under one, and lets go of one again', async () => {
    const id = await anOrganisation({ name: '合同会社 ふたつぼし' });
    const sites = [await aListedHost(), await aPendingHost()];
    for (const hostId of sites) {
      const { version } = await hostRow(hostId);
      await chooseOrganisation(coordinator, { hostId, version, organisationId: id });
    }
    expect((await getOrganisation(coordinator, id)).sites.map((site) => site.id).sort()).toEqual(
      sites.sort(),
    );
    const listed = await listOrganisations(coordinator, { text: 'ふたつぼし', page: 1 });
    expect(listed.items.map((one) => [one.id, one.sites])).toEqual([[id, 2]]);
    const [hostId = ''] = sites;
    const { version } = await hostRow(hostId);
    await expect(
      chooseOrganisation(coordinator, { hostId, version: version - 1, organisationId: 'none' }),
    ).rejects.toBeInstanceOf(Conflict);
    await chooseOrganisation(coordinator, { hostId, version, organisationId: 'none' });
    expect((await getOrganisation(coordinator, id)).sites).toHaveLength(1);
  });

  it('is found by name, reading and the beginning of the number', async () => {
    const corporateNumber = aCorporateNumber();
    const id = await anOrganisation({ name: '株式会社 きりのみ', kana: 'キリノミ', corporateNumber });
    for (const text of ['きりのみ', 'キリノ', corporateNumber.slice(0, 13), '%', '']) {
      const { items } = await listOrganisations(coordinator, { text, page: 1 });
      expect(items.some((one) => one.id === id)).toBe(text !== '%');
    }
  });

  it('tells the search of a new name', async () => {
    const hostId = await aListedHost();
    const id = await anOrganisation({ name: '古い名のつどい', hostId });
    await updateOrganisation(coordinator, { id, version: 1, name: '新緑のつどい' });
    expect(await found('新緑のつどい')).toEqual([hostId]);
    expect(await found('古い名のつどい')).toEqual([]);
    await expect(updateOrganisation(coordinator, { id, version: 1, name: '別' })).rejects.toBeInstanceOf(
      Conflict,
    );
  });
});

describe('two entries of one organisation', () => {
  it('become one with the sites and facts of both', async () => {
    const corporateNumber = aCorporateNumber();
    const [first, second] = [await aListedHost(), await aListedHost()];
    const keepId = await anOrganisation({ name: 'つばきの会', hostId: first });
    const dropId = await anOrganisation({ name: 'NPO法人つばきの会', corporateNumber, hostId: second });
    await mergeOrganisations(coordinator, { keepId, version: 1, dropId });
    expect(await getOrganisation(coordinator, keepId)).toMatchObject({
      organisation: { name: 'つばきの会', corporateNumber },
    });
    expect((await getOrganisation(coordinator, keepId)).sites).toHaveLength(2);
    await expect(getOrganisation(coordinator, dropId)).rejects.toBeInstanceOf(NotFound);
    expect((await hostRow(second)).organisationId).toBe(keepId);
  });

  it('stay two when the law says so, when it is one entry, and when somebody was faster', async () => {
    const keepId = await anOrganisation({ corporateNumber: aCorporateNumber() });
    const dropId = await anOrganisation({ corporateNumber: aCorporateNumber() });
    const merge = (input: { keepId: string; version: number; dropId: string }) =>
      mergeOrganisations(coordinator, input);
    await expect(merge({ keepId, version: 1, dropId })).rejects.toBeInstanceOf(Refused);
    await expect(merge({ keepId, version: 1, dropId: keepId })).rejects.toBeInstanceOf(Invalid);
    await expect(merge({ keepId, version: 0, dropId })).rejects.toBeInstanceOf(Conflict);
  });

  it('may be merged while a site is put under the one that goes', async () => {
    const [keepId, dropId] = [await anOrganisation(), await anOrganisation()];
    const hostId = await aListedHost();
    const { version } = await hostRow(hostId);
    const [chosen, merged] = await Promise.allSettled([
      chooseOrganisation(coordinator, { hostId, version, organisationId: dropId }),
      mergeOrganisations(coordinator, { keepId, version: 1, dropId }),
    ]);
    expect(merged.status).toBe('fulfilled');
    if (chosen.status === 'rejected') expect(chosen.reason).toBeInstanceOf(NotFound);
    expect([null, keepId]).toContain((await hostRow(hostId)).organisationId);
  });
});

describe('an organisation that is corrected while one of its sites is being put under it', () => {
  it('waits for the site, and neither waits for the other in a circle', async () => {
    const hostId = await aListedHost();
    const { id } = await registerOrganisation(coordinator, { hostId, name: '古い名の会', kana: 'フルイ' });
    const { organisation } = await getOrganisation(coordinator, id);
    const corrected = { id, version: organisation.version, name: '新しい名の会', kana: 'アタラシイ' };
    let correcting: Promise<unknown> | undefined;
    await withScope(coordinator, async (tx) => {
      await lockHosts(tx, [hostId]);
      correcting = updateOrganisation(coordinator, corrected);
      correcting.catch(() => undefined);
      await lockWaits(db.admin);
      await findOrganisation(tx, id, { lock: true });
    });
    await correcting;
    expect(await found('新しい名の会')).toEqual([hostId]);
  });
});
