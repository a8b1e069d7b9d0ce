import type { FilterGroup } from '~/domain/registry/index.server';
import { CheckboxGroup, Disclosure, plainField, SelectField } from '~/ui';
import type { SearchWords } from './words';

interface FilterPanelProps {
  groups: readonly FilterGroup[];
  /** Values the form has no field for, sent along unchanged. */
  kept: readonly { name: string; value: string }[];
  total: number;
  words: SearchWords;
}

/** What can be narrowed down, with counts: beside the list, on a small screen a sheet of its own. */
export function FilterPanel({ groups, kept, total, words }: FilterPanelProps) {
  return (
    <section className="finder__filters" id="filters" aria-label={words.filters}>
      <p className="finder__sheet-head">
        <b>{words.filters}</b>
        <a className="button button--quiet" href="#results">
          {words.close}
        </a>
      </p>
      {kept.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="filters">
        {groups.map((group) =>
          group.look === 'select' ? (
            <OneOf key={group.name} group={group} words={words} />
          ) : (
            <AnyOf key={group.name} group={group} words={words} />
          ),
        )}
      </div>
      <p className="finder__sheet-foot">
        <a className="button button--wide needs-script" href="#results">
          {words.show(total)}
        </a>
        <button className="button button--wide finder__send" type="submit">
          {words.searchThese}
        </button>
      </p>
    </section>
  );
}

interface OfGroup {
  group: FilterGroup;
  words: SearchWords;
}

function OneOf({ group, words }: OfGroup) {
  return (
    <SelectField
      field={plainField(group.name, group.chosen[0] ?? '', `filter-${group.name}`)}
      label={group.label}
      required="none"
      empty={words.every}
      options={group.options.map(({ value, label, count }) => ({ value, label: `${label}（${count}）` }))}
    />
  );
}

function AnyOf({ group, words }: OfGroup) {
  const { name, label, options, more, chosen } = group;
  const field = plainField(name, chosen, `filter-${name}`);
  if (options.length === 0)
    return (
      <div className="field">
        <Disclosure summary={label} open={more.some(({ value }) => chosen.includes(value))}>
          <CheckboxGroup field={field} label={label} hideLabel required="none" options={more} />
        </Disclosure>
      </div>
    );
  return (
    <div className="field">
      <CheckboxGroup field={field} label={label} required="none" options={options} />
      {more.length > 0 ? (
        <Disclosure summary={words.others(label)} open={more.some(({ value }) => chosen.includes(value))}>
          <CheckboxGroup
            field={plainField(name, chosen, `filter-${name}-more`)}
            label={words.others(label)}
            hideLabel
            required="none"
            options={more}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
