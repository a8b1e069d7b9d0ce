import { insertAgency, insertUser } from '#db/queries/accounts.server';
import { insertMunicipality } from '#db/queries/directory.server';
import { withScope } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import type { Role } from '~/domain/kernel/permissions';
import { systemScope, unsafeSessionScope, type Scope } from '~/domain/kernel/scope';
import type { AreaGeometry } from '~/lib/geo/area-geometry';
import { openData } from '../setup/open-data';
export { aSquare } from './shapes';
import {
  loadAreas,
  openBoundaries,
  openImport,
  previewBoundaries,
  previewImport,
  runImport,
  startImport,
} from '~/domain/exchange/index.server';

/** A municipality as open data names it, with a person who holds these roles. */
export async function aMunicipality(
  { code, name, prefecture }: { code: string; name: string; prefecture: string },
  ...roles: Role[]
): Promise<Scope> {
  const [id, agencyId, userId] = [newId(), newId(), newId()];
  await insertMunicipality({ id, code, name, prefecture, isDemo: false });
  await withScope(systemScope('test', id), async (tx) => {
    await insertAgency(tx, { id: agencyId, name: `${name}社会福祉協議会`, kind: 'shakyo' });
    const person = { id: userId, authUserId: `${code}-person`, mail: `person@${code}.example` };
    await insertUser(tx, { ...person, name: '取込 たろう', agencyId, roles });
  });
  const actor = { kind: 'user' as const, userId, agencyId, roles, hostId: null, name: '取込 たろう' };
  return unsafeSessionScope(id, actor, 'test-request');
}

export const yaizu = { code: '222127', name: '焼津市', prefecture: '静岡県' };
export const chofu = { code: '132080', name: '調布市', prefecture: '東京都' };

/** A boundary file of named areas. */
export function aBoundaryFile(areas: { name: string; people?: number; geometry: AreaGeometry }[]): Buffer {
  const features = areas.map(({ name, people, geometry }) => ({
    ...{ type: 'Feature', geometry },
    properties: { NAME: name, PEOPLE: people ?? null },
  }));
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
}

interface GivenBoundaries {
  fileName: string;
  bytes: Buffer;
  level: string;
  name: string;
  population?: string;
}

/** Opens a boundary file and looks at it: what the form of its page would send, and its preview. */
export async function comparedAreas(
  scope: Scope,
  { level, name, population = '', ...file }: GivenBoundaries,
) {
  const { id } = await openBoundaries(scope, file);
  const preview = await previewBoundaries(scope, id, { level, name, population });
  return { preview, form: { id, level, name, population, seen: preview.seen } };
}

/** Loads a boundary file in one go: beside what is there, or in its place with the successors that are suggested. */
export async function loadedAreas(scope: Scope, file: GivenBoundaries & { mode?: 'replace' | 'add' }) {
  const { preview, form } = await comparedAreas(scope, file);
  const gone = (preview.version?.gone ?? []).map(({ id, suggested }) => ({ id, to: suggested ?? '-' }));
  return loadAreas(scope, { ...form, mode: file.mode ?? 'add', gone });
}

/** Opens a list, sees its preview and stores it. */
export async function storedList(
  scope: Scope,
  fileName: string,
  bytes: Buffer,
  choices: { includeOutside?: boolean; kindMode?: 'each' | 'all'; kind?: string } = {},
) {
  const { id } = await openImport(scope, { fileName, bytes });
  const preview = await previewImport(scope, id, new Date());
  await startImport(scope, { id, ...choices });
  await runImport(scope.municipalityId, id);
  return { id, preview };
}

/** The same with a published list. */
export async function storedOpenData(
  scope: Scope,
  path: string,
  choices: { includeOutside?: boolean; kindMode?: 'each' | 'all'; kind?: string } = {},
) {
  return storedList(scope, path.split('/').at(-1) ?? '', openData(path), choices);
}
