import { useState, type ComponentProps } from 'react';
import type { KeptForm } from '~/components/interview';
import { PickedRows } from '~/components/profile-form';
import type { JudgedCard } from '~/domain/people/rules';
import { FormSection, type FieldLike } from '~/ui';
import { isLeftOut, leftWith } from './kept-form';

type Rows = ComponentProps<typeof PickedRows>;

interface ChosenItemsProps extends Pick<Rows, 'kind' | 'groups'> {
  name: 'strengths' | 'wishes' | 'considerations';
  title: string;
  items: readonly JudgedCard[];
  scale?: { name: 'levels' | 'weights'; steps: NonNullable<Rows['scale']>['steps'] };
  hasReasons?: boolean;
  /** As somebody left it. */
  kept: KeptForm | null;
}

/** New strengths, wishes or conditions: each can be left out, or be given its level, its weight and the person's own words. */
export function ChosenItems({
  kind,
  name,
  title,
  items,
  groups,
  scale,
  hasReasons = false,
  kept,
}: ChosenItemsProps) {
  const slugs = items.map(({ slug }) => slug);
  const [left, setLeft] = useState<readonly string[]>(slugs.filter((slug) => isLeftOut(kept, name, slug)));
  if (items.length === 0) return null;
  const fields = (of: string, initial: Readonly<Record<string, string>> = {}) => ({
    name: of,
    getFieldset: () =>
      Object.fromEntries(
        slugs.map((slug): [string, FieldLike] => [
          slug,
          {
            ...{ id: `${of}.${slug}`, name: `${of}.${slug}` },
            initialValue: leftWith(kept, `${of}.${slug}`) ?? initial[slug],
          },
        ]),
      ),
  });
  const picks = groups.flatMap((group) => group.picks).filter(({ value }) => slugs.includes(value));
  const levels = Object.fromEntries(items.map(({ slug, answer }) => [slug, answer]));
  return (
    <FormSection title={title}>
      <fieldset className="chips">
        <legend className="chips-more__label">プロフィールに入れるもの（押すと外せます）</legend>
        {picks.map(({ value, label }) => (
          <label key={value} className="chip" htmlFor={`aid-${value}`}>
            <input
              className="chip__input"
              id={`aid-${value}`}
              type="checkbox"
              name={name}
              value={value}
              checked={!left.includes(value)}
              onChange={({ target }) =>
                setLeft(target.checked ? left.filter((one) => one !== value) : [...left, value])
              }
            />
            <span className="chip__mark" aria-hidden="true">
              ✓
            </span>
            {label}
          </label>
        ))}
      </fieldset>
      <PickedRows
        formId="aid"
        kind={kind}
        groups={groups}
        picked={slugs.filter((slug) => !left.includes(slug))}
        words={fields('words')}
        kept={{
          ...{ id: 'aid-kept', name: 'kept' },
          initialValue: kept?.fields.flatMap(([field, value]) => (field === 'kept' ? [value] : [])) ?? [],
        }}
        {...(scale && {
          scale: { field: fields(scale.name, scale.name === 'levels' ? levels : {}), steps: scale.steps },
        })}
        {...(hasReasons && { reasons: fields('reasons') })}
      />
      {kind === 'wish'
        ? slugs
            .filter((slug) => !left.includes(slug))
            .map((slug) => <input key={slug} type="hidden" name={`wishMarks.${slug}`} value="yes" />)
        : null}
    </FormSection>
  );
}
