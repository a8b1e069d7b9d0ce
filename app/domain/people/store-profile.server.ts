import { putProfile, replaceConsiderations, replaceStrengths } from '#db/queries/profiles.server';
import { insertVersion, listVersionMarks } from '#db/queries/profile-versions.server';
import type { ScopedTx } from '#db/scope.server';
import { Conflict } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { findProfileContent } from './find-profile-content.server';
import type { ProfileContent } from './profile-content';
import { differences, placeSave, type ArrivingSave } from './profile-history';

export interface ProfileSave extends ArrivingSave {
  readonly how: 'form' | 'interview' | 'cards' | 'restored';
  readonly restoredFrom?: number | null;
  /** It was written under the code of a case that was taken up in this one. */
  readonly elsewhere?: boolean;
  readonly savedBy: string;
  readonly now: Date;
}

/** Ways of saving in which a state that says nothing new makes no version. */
const byItself: readonly ProfileSave['how'][] = ['interview', 'cards'];

export interface StoredProfile {
  /** The version of the profile as it stands now. */
  readonly version: number;
  /** Somebody else had saved since; what was written is kept beside. */
  readonly beside: boolean;
  /** The version that holds what was sent; null beside, and where a later save of its sitting holds it. */
  readonly became: number | null;
}

/**
 * Writes a profile and its version, with the case locked by the caller. What a device sends twice counts once; what
 * says by itself the same as what stands there makes no version; what it sends over somebody else's newer state is kept beside it.
 *
 * @throws Conflict for a form without an id of a sitting, as what was typed still stands in it.
 */
export async function storeProfile(
  tx: ScopedTx,
  caseId: string,
  content: ProfileContent,
  save: ProfileSave,
): Promise<StoredProfile> {
  const { elsewhere = false } = save;
  const marks = await listVersionMarks(tx, caseId, { withMerged: elsewhere });
  const present = await findProfileContent(tx, caseId);
  const placed = placeSave(save, marks, present.version);
  const place = elsewhere && placed.kind === 'append' ? ({ kind: 'beside' } as const) : placed;
  if (place.kind === 'already') {
    return { version: present.version, beside: place.version === null, became: place.version };
  }
  if (place.kind === 'late') {
    return { version: present.version, beside: false, became: null };
  }
  const { now, elsewhere: _, ...told } = save;
  const baseVersion = elsewhere ? present.version : save.base;
  const row = { ...told, caseId, baseVersion, content, savedAt: now };
  if (place.kind === 'beside') {
    if (save.sitting === null) throw new Conflict();
    await insertVersion(tx, { ...row, version: null });
    return { version: present.version, beside: true, became: null };
  }
  if (byItself.includes(save.how) && differences(present.content, content).length === 0) {
    return { version: present.version, beside: false, became: present.version };
  }
  if (present.version > 0 && !marks.some(({ version }) => version === present.version)) {
    await insertVersion(tx, {
      ...{ id: newId(), caseId, version: present.version, baseVersion: present.version - 1 },
      ...{ how: 'carried', content: present.content, savedAt: now },
    });
  }
  await writeProfile(tx, caseId, present.version, content);
  await insertVersion(tx, { ...row, version: present.version + 1 });
  return { version: present.version + 1, beside: false, became: present.version + 1 };
}

/** @throws Conflict when the profile was begun by somebody else in the same moment. */
async function writeProfile(tx: ScopedTx, caseId: string, seenVersion: number, content: ProfileContent) {
  const { strengths, wishes, considerations, ...row } = content;
  if (!(await putProfile(tx, { id: newId(), caseId, seenVersion }, row))) throw new Conflict();
  await replaceStrengths(tx, caseId, [
    ...strengths.map((one) => ({ ...one, id: newId(), kind: 'strength' })),
    ...wishes.map((one) => ({ ...one, id: newId(), kind: 'wish', level: null })),
  ]);
  await replaceConsiderations(
    tx,
    caseId,
    considerations.map(({ reason, ...one }) => ({ ...one, id: newId(), reasonPrivate: reason })),
  );
}
