import type { FilterGroup } from '~/domain/registry/index.server';
import { CheckboxGroup, Disclosure, plainField, SelectField } from '~/ui';

interface FilterPanelProps {
  groups: readonly FilterGroup[];
  /** Values the form has no field for, sent along unchanged. */
  kept: readonly { name: string; value: string }[];
  total: number;
}

/** What can be narrowed down, with counts: beside the list, on a small screen a sheet of its own. */
export function FilterPanel({ groups, kept, total }: FilterPanelProps) {
  return (
    <section className="finder__filters" id="filters" aria-label="絞り込み">
      <p className="finder__sheet-head">
        <b>絞り込み</b>
        <a className="button button--quiet" href="#results">
          とじる
        </a>
      </p>
      {kept.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="filters">
        {groups.map((group) =>
          group.look === 'select' ? (
            <OneOf key={group.name} group={group} />
          ) : (
            <AnyOf key={group.name} group={group} />
          ),
        )}
      </div>
      <p className="finder__sheet-foot">
        <a className="button button--wide needs-script" href="#results">
          {total}か所を見る
        </a>
        <button className="button button--wide finder__send" type="submit">
          この条件でさがす
        </button>
      </p>
    </section>
  );
}

function OneOf({ group }: { group: FilterGroup }) {
  return (
    <SelectField
      field={plainField(group.name, group.chosen[0] ?? '', `filter-${group.name}`)}
      label={group.label}
      required="none"
      empty="すべて"
      options={group.options.map(({ value, label, count }) => ({ value, label: `${label}（${count}）` }))}
    />
  );
}

function AnyOf({ group }: { group: FilterGroup }) {
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
        <Disclosure summary={`ほかの${label}`} open={more.some(({ value }) => chosen.includes(value))}>
          <CheckboxGroup
            field={plainField(name, chosen, `filter-${name}-more`)}
            label={`ほかの${label}`}
            hideLabel
            required="none"
            options={more}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
