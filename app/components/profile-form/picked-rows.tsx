import type { ChoiceGroup } from '~/domain/people/index.server';
import { Checkbox, Disclosure, TextField, type FieldLike } from '~/ui';
import { Scale, type ScaleStep } from './scale';

/** A list of fields by slug, as conform keeps it. */
interface FieldsBySlug {
  readonly name: string;
  getFieldset: () => Record<string, FieldLike>;
}

interface PickedRowsProps {
  formId: string;
  kind: 'strength' | 'wish' | 'consideration';
  picked: readonly string[];
  groups: readonly ChoiceGroup[];
  /** How well it is known, or how much it weighs; left out for wishes. */
  scale?: { field: FieldsBySlug; steps: readonly ScaleStep[] };
  words: FieldsBySlug;
  /** Why it matters, for the team alone. */
  reasons?: FieldsBySlug;
  kept: FieldLike;
}

const usualStep = { strength: 'some', wish: 'yes', consideration: 'prefer' };

const examples = {
  strength: '例：店で三十年作ってきた',
  wish: '例：だれかの役に立つことがしたい',
  consideration: '例：後ろに人が立つと落ち着かない',
};

/** What was picked, each with its level or weight, the person's own words, and whether it stays off the cards. */
export function PickedRows({ formId, kind, picked, groups, scale, words, reasons, kept }: PickedRowsProps) {
  if (picked.length === 0) return null;
  const all = groups.flatMap(({ picks }) => picks);
  const wordFields = words.getFieldset();
  const reasonFields = reasons?.getFieldset() ?? {};
  const scaleFields = scale?.field.getFieldset() ?? {};
  const keptNow: unknown[] = Array.isArray(kept.initialValue) ? kept.initialValue : [kept.initialValue];
  return (
    <ul className="picked">
      {picked.map((slug) => {
        const choice = all.find(({ value }) => value === slug);
        const word = wordFields[slug];
        if (!choice || !word) return null;
        const isKept = keptNow.includes(slug);
        const reason = reasonFields[slug];
        const said = [word, reason].some(
          (field) =>
            !!field?.errors?.length || (typeof field?.initialValue === 'string' && field.initialValue !== ''),
        );
        return (
          <li key={slug} className="picked__row">
            {scale ? (
              <Scale
                id={`${formId}-${scale.field.name}.${slug}`}
                name={`${scale.field.name}.${slug}`}
                label={choice.label}
                steps={scale.steps}
                value={initialStep(scaleFields[slug], choice.usual ?? usualStep[kind])}
              />
            ) : (
              <p className="picked__name">{choice.label}</p>
            )}
            <Disclosure
              summary={kind === 'strength' ? 'ご本人の言葉を添える' : '言葉を添える・札に載せない'}
              open={said || isKept || undefined}
            >
              <TextField
                field={{
                  id: `${formId}-${word.name}`,
                  name: word.name,
                  key: word.key,
                  initialValue: word.initialValue,
                  errors: word.errors,
                }}
                label={`「${choice.label}」についてのご本人の言葉`}
                help="受入先には見せません。"
                placeholder={examples[kind]}
              />
              {reason ? (
                <TextField
                  field={{ ...reason, id: `${formId}-${reason.name}` }}
                  label={`「${choice.label}」のわけ`}
                  help="チームだけが読みます。どの札にも、紙にも、受入先にも出ません。"
                />
              ) : null}
              <Checkbox
                field={{
                  id: `${formId}-kept-${slug}`,
                  name: kept.name,
                  initialValue: isKept ? slug : undefined,
                }}
                value={slug}
                label="受入先に見せる札に載せない"
              />
            </Disclosure>
          </li>
        );
      })}
    </ul>
  );
}

function initialStep(field: FieldLike | undefined, usual: string): string {
  const value = field?.initialValue;
  return typeof value === 'string' && value !== '' ? value : usual;
}
