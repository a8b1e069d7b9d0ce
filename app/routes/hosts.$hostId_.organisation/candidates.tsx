import { Form } from '@remix-run/react';
import type { listOrganisations } from '~/domain/registry/index.server';
import { EmptyState, Notice, SubmitButton } from '~/ui';

interface CandidatesProps {
  host: { id: string; version: number };
  current: string | null;
  found: Awaited<ReturnType<typeof listOrganisations>>;
  problems: readonly string[];
}

/** The organisations that were found, each with a button that puts the host under it. */
export function Candidates({ host, current, found, problems }: CandidatesProps) {
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="intent" value="choose" />
      <input type="hidden" name="hostId" value={host.id} />
      <input type="hidden" name="version" value={host.version} />
      {problems.length > 0 ? (
        <Notice tone="attention" title="まだ変えていません" live>
          <p>{problems.join('')}</p>
        </Notice>
      ) : null}
      {found.items.length === 0 ? (
        <EmptyState title={found.text ? '見つかりません' : 'まだ一つも登録されていません'}>
          下で新しく登録してください。
        </EmptyState>
      ) : (
        <ul className="lines">
          {found.items.map((one) => (
            <li key={one.id}>
              <div className="lines__row">
                <div>
                  <b>{one.name}</b>
                  <p className="facts-line">
                    <span>{one.kindLabel}</span>
                    <span>{one.numberLabel || '法人番号は分からない'}</span>
                    <span>{one.sites}か所</span>
                  </p>
                </div>
                {one.id === current ? (
                  <span className="muted">いまの法人・団体</span>
                ) : (
                  <SubmitButton variant="quiet" name="organisationId" value={one.id}>
                    「{one.name}」にする
                  </SubmitButton>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {found.total > found.items.length ? (
        <p className="muted">
          ほかに{found.total - found.items.length}件あります。言葉を足してさがしてください。
        </p>
      ) : null}
      {current === null ? null : (
        <SubmitButton variant="quiet" name="organisationId" value="none">
          どこにも属さないことにする
        </SubmitButton>
      )}
    </Form>
  );
}
