import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { answerForCase, getLearnedOf, getWhyNot } from '~/domain/matching/index.server';
import { can } from '~/domain/kernel/scope';
import { formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { takeAnswer } from '~/http/take-answer.server';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { Gates } from './gates';
import { Search } from './search';
import { Verdict } from './verdict';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.place?.card.name ?? '場所'}が合うか、ひとつずつ｜むすびば` },
];

export const loader = pageLoader({
  permission: 'matches.run',
  load: async ({ scope, params, url, now }) => {
    const q = (url.searchParams.get('q') ?? '').trim().slice(0, 60);
    const found = await getWhyNot(
      scope,
      {
        code: params['code'],
        hostId: url.searchParams.get('host') || null,
        opportunityId: url.searchParams.get('opportunity') || null,
        q,
      },
      { now },
    );
    const may = { make: can(scope, 'leads.manage'), edit: can(scope, 'registry.edit') };
    const card = found.place?.card;
    const learned = card && (await getLearnedOf(scope, card, { now }));
    return { ...found, learned, q, may, here: `${paths.whyNot(found.code)}${url.search}` };
  },
});

export const action = pageAction({
  permission: 'matches.run',
  handle: ({ scope, form, params, url, now }) =>
    takeAnswer({ form, url }, (said) => answerForCase(scope, { code: params['code'] }, said, { now })),
});

export default function WhyNot() {
  const { code, line, place, learned, hits, q, may, here } = useLoaderData<typeof loader>();
  const name = formatCaseCode(code);
  return (
    <>
      <PageHead
        title="この場所が合うか、ひとつずつ"
        eyebrow={name}
        lead={line ? <CaseLine line={line} code={false} /> : null}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(code) },
          { label: '合う場所', to: paths.matches(code) },
          { label: 'ひとつずつ' },
        ]}
      />
      <Page>
        <div className="stack-wide">
          {place ? (
            <>
              <Verdict code={code} place={place} learned={learned} here={here} may={may} />
              <Gates code={code} place={place} />
            </>
          ) : null}
          <Search code={code} q={q} hits={hits} chosen={place !== null} />
        </div>
      </Page>
    </>
  );
}
