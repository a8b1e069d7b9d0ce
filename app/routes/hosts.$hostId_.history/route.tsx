import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { listHostHistory } from '~/domain/registry/index.server';
import { changeAboutNames } from '~/domain/registry/rules';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { EmptyState, FormRow, Page, PageHead, Pager, plainField, SelectField, SubmitButton } from '~/ui';
import { Act } from './act';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.host.name ?? '受入先'}の変更の記録｜むすびば` },
];

const abouts = Object.entries(changeAboutNames).map(([value, label]) => ({ value, label }));

export const loader = pageLoader({
  permission: 'registry.search',
  load: ({ scope, params, url }) => {
    const asked = url.searchParams.get('about');
    const page = Number(url.searchParams.get('page') ?? '1');
    return listHostHistory(scope, {
      hostId: params['hostId'],
      filter: {
        about: abouts.find(({ value }) => value === asked)?.value,
        actor: url.searchParams.get('by') || undefined,
      },
      page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
    });
  },
});

export default function HostHistory() {
  const { host, acts, changers, total, page, pageSize } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        title="変更の記録"
        eyebrow={host.name}
        lead="いつ、だれが、何を何から何へ変えたか。担当の方のお名前や電話の中身は、記録に残しません。"
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: '変更の記録' },
        ]}
      />
      <Page>
        <Form method="get" className="form stack-after">
          <FormRow>
            <SelectField
              field={plainField('about', params.get('about'))}
              label="何のことか"
              required="none"
              empty="すべて"
              options={abouts}
            />
            <SelectField
              field={plainField('by', params.get('by'))}
              label="だれが"
              required="none"
              empty="すべての人"
              options={changers}
            />
          </FormRow>
          <SubmitButton variant="secondary">しぼりこむ</SubmitButton>
        </Form>
        {acts.length === 0 ? (
          <EmptyState title="変更はありません">
            登録を直したり、条件の答えを聞きなおしたりすると、ここに残ります。
          </EmptyState>
        ) : (
          <ol className="lines lines--tables" aria-label={`変更${total}回`}>
            {acts.map((act) => (
              <Act key={act.key} act={act} />
            ))}
          </ol>
        )}
        <Pager
          page={page}
          pageSize={pageSize}
          total={total}
          unit="回"
          href={(to) =>
            `?${new URLSearchParams({ ...Object.fromEntries(params), page: String(to) }).toString()}`
          }
        />
      </Page>
    </>
  );
}
