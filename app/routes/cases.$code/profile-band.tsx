import { paths } from '~/paths';
import { Band, EmptyState, Facts, LinkButton, UnavailableButton } from '~/ui';
import type { FoundCase } from './found';

/** Strengths and wishes in the person's own words, conditions by weight, time and travel. */
export function ProfileBand({ found }: { found: FoundCase }) {
  const { profile, steps, line, mayEdit } = found;
  const { strengths, wishes, considerations, time, travel, unknown } = profile;
  const isEmpty = strengths.length + wishes.length + considerations.length + unknown.length === 0;
  const edit = steps.edit_profile;
  const button = !mayEdit ? null : edit.ok ? (
    <LinkButton to={paths.profile(line.code)}>{isEmpty ? '強みと願いを聞く' : '書きかえる'}</LinkButton>
  ) : (
    <UnavailableButton reason={edit.reason} wayOut={edit.wayOut}>
      強みと願いを聞く
    </UnavailableButton>
  );
  return (
    <Band title="強みと願い">
      {isEmpty ? (
        <EmptyState title="まだ聞いていません" action={button}>
          できること・好きなこと・してみたいことが一つあれば、受入先を考えられます。
        </EmptyState>
      ) : (
        <div className="stack">
          <Facts
            items={[
              {
                label: '強み',
                value: said(
                  strengths.map(({ label, level, ownWords }) => ({
                    label: `${label}（${level}）`,
                    ownWords,
                  })),
                ),
              },
              { label: '願い', value: said(wishes) },
              ...considerations.map(({ weight, items }) => ({
                label: `条件・${weight}`,
                value: said(items),
              })),
              { label: '時間', value: time ?? 'まだ聞いていません' },
              { label: '行き方', value: travel ?? 'まだ聞いていません' },
              ...(unknown.length > 0
                ? [{ label: '聞いたが、まだわからない', value: unknown.join('、') }]
                : []),
            ]}
          />
          {button}
        </div>
      )}
    </Band>
  );
}

function said(items: readonly { label: string; ownWords: string }[]) {
  if (items.length === 0) return 'まだ聞いていません';
  return (
    <ul>
      {items.map(({ label, ownWords }) => (
        <li key={label}>
          {label}
          {ownWords ? <span className="source">本人の言葉：「{ownWords}」</span> : null}
        </li>
      ))}
    </ul>
  );
}
