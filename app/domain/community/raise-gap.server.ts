import { findArea, insertGap, listGaps } from '#db/queries/community.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { gapLabel, resourceOf } from './resources';
import { gapStatusNames, openGapStatuses, type GapStatus } from './rules';
import { raiseGapSchema } from './schema';

/** 「足りないと伝える」: puts what is missing in an area on the list; what is on it already is not told twice. */
export const raiseGap = command({
  name: 'community.raise-gap',
  permission: 'gaps.raise',
  input: raiseGapSchema,
  run: async ({ tx, scope, now }, input) => {
    const area = await findArea(tx, input.areaId);
    if (!area) throw new NotFound('圏域');
    const resource = resourceOf(input.resource);
    const open = (await listGaps(tx)).filter((gap) => openGapStatuses.includes(gap.status as GapStatus));
    const told = open.find((gap) => gap.areaId === area.id && gapLabel(gap) === resource.label);
    if (told) {
      const state = gapStatusNames[told.status as GapStatus];
      throw new Refused(
        `「${resource.label}」は、${area.name}ですでに伝えられています（${state}）。`,
        '下の一覧で、いまの状態を見られます。',
      );
    }
    const id = newId();
    const { gapKind: kind, menuKind, given, slots } = resource;
    await insertGap(tx, {
      id,
      areaId: area.id,
      kind,
      menuKind,
      considerations: [...given.conditions],
      slots: [...slots],
      note: input.note ?? '',
      raisedBy: userOf(scope).userId,
      createdAt: now,
    });
    return {
      value: { id, areaName: area.name, label: resource.label },
      audit: { subject: { type: 'gap', id }, change: { areaId: area.id, resource: resource.key } },
    };
  },
});
