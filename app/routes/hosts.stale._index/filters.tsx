import { Form } from '@remix-run/react';
import { staleParams } from '~/components/stale-query';
import type { StalePage } from '~/domain/confirmation/index.server';
import { staleStateNames } from '~/domain/confirmation/rules';
import { paths } from '~/paths';
import { Button, ChipLink, FormRow, plainField, SelectField } from '~/ui';

/** Area and kind as a form, the states with how many stand in each. */
export function Filters({ page }: { page: Pick<StalePage, 'query' | 'areas' | 'kinds' | 'counts'> }) {
  const { query, areas, kinds, counts } = page;
  const all = counts.reduce((sum, { total }) => sum + total, 0);
  const toState = (state: string | null) => {
    const { state: _, ...others } = staleParams(query);
    return paths.staleHosts(state === null ? others : { ...others, state });
  };
  return (
    <section aria-label="絞り込み" className="stack-after">
      <Form method="get" className="form">
        {query.state ? <input type="hidden" name="state" value={query.state} /> : null}
        <FormRow>
          <SelectField
            field={plainField('area', query.area)}
            label="圏域"
            required="none"
            empty="すべて"
            options={areas}
          />
          <SelectField
            field={plainField('kind', query.kind)}
            label="種類"
            required="none"
            empty="すべて"
            options={kinds}
          />
        </FormRow>
        <p>
          <Button type="submit" variant="quiet">
            絞り込む
          </Button>
        </p>
      </Form>
      <nav aria-label="急ぎかた" className="chips chips--below">
        <ChipLink to={toState(null)} on={query.state === null} count={all}>
          すべて
        </ChipLink>
        {counts
          .filter(({ total, state }) => total > 0 || state === query.state)
          .map(({ state, total }) => (
            <ChipLink key={state} to={toState(state)} on={query.state === state} count={total}>
              {staleStateNames[state]}
            </ChipLink>
          ))}
      </nav>
    </section>
  );
}
