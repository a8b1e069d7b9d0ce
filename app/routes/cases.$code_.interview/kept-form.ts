import type { KeptForm } from '~/components/interview';
import type { JudgedCard, ProfileField } from '~/domain/people/rules';

/** What is kept of the form of 選んだもの: not the level a card said, so that a later answer to the card still counts. */
export function keptForm(
  fields: readonly ProfileField[],
  offered: readonly string[],
  judged: readonly JudgedCard[],
): KeptForm {
  const there = new Set(fields.map(([name, value]) => `${name} ${value}`));
  const said = new Set(judged.map(({ slug, answer }) => `levels.${slug} ${answer}`));
  return {
    fields: fields.filter(
      ([name, value]) => !listNames.includes(name) && !said.has(`${name} ${value}`) && value !== '',
    ),
    left: offered.filter((one) => !there.has(one)),
  };
}

const listNames = ['strengths', 'wishes', 'considerations', 'take'];

/** What a control was left with, by its name; undefined where nobody has touched the form yet. */
export const leftWith = (form: KeptForm | null, name: string): string | undefined =>
  form?.fields.find(([field]) => field === name)?.[1];

/** Whether something that is offered was taken out. */
export const isLeftOut = (form: KeptForm | null, name: string, value: string): boolean =>
  form?.left.includes(`${name} ${value}`) ?? false;
