import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { listAudit, verifyAudit } from '~/domain/audit/index.server';
import { areaNames, auditFilterSchema } from '~/domain/audit/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import {
  DateField,
  EmptyState,
  FormRow,
  LinkButton,
  Page,
  PageHead,
  plainField,
  SelectField,
  SubmitButton,
} from '~/ui';
import { Entries } from './entries';
import { Verified } from './verified';

export const meta: MetaFunction = () => [{ title: '操作の記録｜むすびば' }];

export const loader = pageLoader({
  permission: 'audit.read',
  load: async ({ scope, url }) => {
    const query = auditFilterSchema.parse(Object.fromEntries(url.searchParams));
    const { entries, more, users } = await listAudit(scope, query);
    return {
      query,
      more,
      areas: Object.entries(areaNames).map(([value, label]) => ({ value, label })),
      actors: users.map(({ actor, name, agency }) => ({ value: actor, label: `${name}（${agency}）` })),
      entries: entries.map((entry) => ({
        ...entry,
        at: formatInstant(entry.at),
        change: changeWords(entry.change),
      })),
    };
  },
});

export const action = pageAction({
  permission: 'audit.read',
  handle: async ({ scope, now }) => ({ ...(await verifyAudit(scope, undefined)), at: formatInstant(now) }),
});

/** What changed, as lines: ids and states only stand there. */
function changeWords(change: unknown): { key: string; value: string }[] {
  return Object.entries((change ?? {}) as Record<string, unknown>).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}

export default function Audit() {
  const { query, entries, more, actors, areas } = useLoaderData<typeof loader>();
  const verification = useActionData<typeof action>();
  const pageOf = (page: number) => {
    const set = { day: query.day, actor: query.actor, area: query.area, page: String(page) };
    const kept = Object.entries(set).filter((pair): pair is [string, string] => Boolean(pair[1]));
    return `${paths.adminAudit()}?${new URLSearchParams(kept).toString()}`;
  };
  return (
    <>
      <PageHead
        title="操作の記録"
        lead="だれが、いつ、何を変え、だれのことを見たか。新しいものから並びます。"
        actions={
          <>
            <ListFiles page={paths.adminAudit()} note="受け取ったことも、記録に残ります。" />
            <Form method="post">
              <SubmitButton variant="secondary" pendingLabel="確かめています…">
                書き換えがないか確かめる
              </SubmitButton>
            </Form>
          </>
        }
      />
      <Page>
        <Verified verification={verification ?? null} />
        <Form className="audit-filter" aria-label="しぼりこみ">
          <FormRow>
            <DateField field={plainField('day', query.day)} label="日" required="none" />
            <SelectField
              field={plainField('actor', query.actor)}
              label="だれが"
              options={actors}
              empty="だれでも"
              required="none"
            />
            <SelectField
              field={plainField('area', query.area)}
              label="何について"
              options={areas}
              empty="すべて"
              required="none"
            />
          </FormRow>
          <SubmitButton variant="secondary">しぼりこむ</SubmitButton>
        </Form>
        {entries.length > 0 ? (
          <Entries entries={entries} />
        ) : (
          <EmptyState title="当てはまる記録はありません">
            日や人を変えて、もう一度しぼりこんでください。
          </EmptyState>
        )}
        <nav className="pager" aria-label="ページ送り">
          {query.page > 1 ? <LinkButton to={pageOf(query.page - 1)}>新しいほうへ</LinkButton> : <span />}
          {more ? <LinkButton to={pageOf(query.page + 1)}>古いほうへ</LinkButton> : null}
        </nav>
      </Page>
    </>
  );
}
