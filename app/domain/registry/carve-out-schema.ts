import { z } from 'zod';
import { slugOf, slugsOf } from '~/domain/taxonomy/schema';
import { teamText } from '~/lib/text-guard';
import { typedTasks, type PartOfDay } from './carve-out-rules';
import { idSchema, optionalText, versionSchema, wholeNumber, yesOrNo } from './form-fields';

const longestTask = 60;
const mostTyped = 15;

/** ① The day in the words of the place; saved however little was said. `carveOutId` left out: a new talk begins. */
export const saveCarveOutDaySchema = z.object({
  hostId: idSchema,
  carveOutId: idSchema.optional(),
  version: versionSchema.optional(),
  morning: optionalText('朝のこと', 300),
  noon: optionalText('昼のこと', 300),
  afternoon: optionalText('午後のこと', 300),
  closing: optionalText('閉めるときのこと', 300),
});

/** Activities ticked for a part of the day, and tasks typed one a line. */
const chosen = z.object({
  activities: slugsOf('activity', { max: 20 }).default([]),
  typed: optionalText('ほかの仕事', 900).superRefine((text, context) => {
    const tasks = typedTasks(text ?? '');
    if (tasks.length > mostTyped) {
      context.addIssue({ code: 'custom', message: `一度に書けるのは${mostTyped}個までです。` });
    }
    for (const task of tasks.filter((one) => Array.from(one).length > longestTask)) {
      context.addIssue({
        code: 'custom',
        message: `「${Array.from(task).slice(0, 12).join('')}…」を${longestTask}字までにしてください。`,
      });
    }
  }),
});

/** ② The tasks. */
export const chooseCarveOutTasksSchema = z.object({
  hostId: idSchema,
  carveOutId: idSchema,
  version: versionSchema,
  tasks: z
    .object({
      morning: chosen.optional(),
      noon: chosen.optional(),
      afternoon: chosen.optional(),
      closing: chosen.optional(),
    } satisfies Record<PartOfDay, unknown>)
    .default({}),
});

/** ③ One task described. Only its name is needed. */
export const describeCarveOutTaskSchema = z.object({
  hostId: idSchema,
  taskId: idSchema,
  version: versionSchema,
  task: teamText({ label: '仕事の名前', max: longestTask }),
  activity: slugOf('activity').optional(),
  timesPerWeek: wholeNumber('週に何回か', 1, 50).optional(),
  minutes: wholeNumber('一回の分', 1, 480).optional(),
  difficulty: wholeNumber('むずかしさ', 1, 3).optional(),
  danger: yesOrNo,
  needsTalk: wholeNumber('話すこと', 0, 2).optional(),
  canBeStopped: yesOrNo,
  seated: yesOrNo,
  atHome: yesOrNo,
  alone: yesOrNo,
  place: optionalText('場所', 80),
  materials: optionalText('使うもの', 120),
  whyUseful: optionalText('どう役に立つか', 200),
});

export const dropCarveOutTaskSchema = z.object({
  hostId: idSchema,
  taskId: idSchema,
  version: versionSchema,
});

/** ④ Tasks become the draft of an offer. */
export const turnTasksIntoOfferSchema = z.object({
  hostId: idSchema,
  carveOutId: idSchema,
  version: versionSchema,
  taskIds: z
    .array(idSchema, { error: '仕事を一つ以上選んでください。' })
    .min(1, '仕事を一つ以上選んでください。')
    .max(20, '一つの受入枠にできるのは20個までです。'),
  menuKind: slugOf('menuKind'),
});

export const endCarveOutSchema = z.object({ hostId: idSchema, carveOutId: idSchema, version: versionSchema });
