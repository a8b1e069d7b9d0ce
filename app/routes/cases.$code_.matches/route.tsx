import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { Reasons, ResultBands, Schemes, Summary, Voices } from '~/components/match';
import { answerQuestion, matchCase } from '~/domain/matching/index.server';
import { answerQuestionSchema } from '~/domain/matching/schema';
import { formatCaseCode } from '~/domain/people/rules';
import { conditionAnswerNames } from '~/domain/registry/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { EmptyState, Facts, LinkButton, Page, PageHead } from '~/ui';
import { Before } from './before';
import { Propose } from './propose';

export const meta: MetaFunction = () => [{ title: '合う場所をさがす｜むすびば' }];

const firstShown = 6;
const step = 20;

export const loader = pageLoader({
  permission: 'matches.run',
  load: async ({ scope, params, url, now }) => {
    const limit = Math.min(100, Math.max(firstShown, Number(url.searchParams.get('show')) || firstShown));
    const page = await matchCase(scope, { code: params['code'], limit }, { now });
    return { ...page, more: `${paths.matches(page.code)}?show=${limit + step}` };
  },
});

export const action = pageAction({
  permission: 'matches.run',
  handle: taking(
    answerQuestionSchema,
    answerQuestion,
    (answer) => `答え「${conditionAnswerNames[answer]}」を、受入先に書きとめました。`,
    { keepSearch: true },
  ),
});

export default function Matches() {
  const page = useLoaderData<typeof loader>();
  const { code, found, asked, more } = page;
  const name = formatCaseCode(code);
  return (
    <>
      <PageHead
        title="合う場所をさがす"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(code) },
        ]}
        eyebrow={name}
        lead={page.line ? <CaseLine line={page.line} code={false} /> : null}
      />
      <Page>
        <div className="columns columns--ask">
          <section className="stack" aria-label="プロフィール">
            <Facts items={asked} />
            <LinkButton variant="quiet" wide to={paths.profile(code)}>
              プロフィールを直す
            </LinkButton>
          </section>
          <div className="look-results">
            <Before page={page} />
            {found ? (
              <>
                <Summary
                  places={found.results.total}
                  found={found.results.found}
                  printAt={paths.matchesPrint(code)}
                />
                <Schemes schemes={found.schemes} />
                <ResultBands
                  results={found.results}
                  action={paths.matches(code)}
                  moreTo={found.results.ask.length < found.results.askTotal ? more : null}
                  act={(card) => <Propose code={code} card={card} placement={page.placements[card.hostId]} />}
                />
                <Voices voices={found.voices} />
                <Reasons reasons={found.results.reasons} relaxed={{}} />
              </>
            ) : (
              <EmptyState
                title="プロフィールに、強みか願いを一つ書くと、場所をさがせます。"
                action={<LinkButton to={paths.profile(code)}>プロフィールを書く</LinkButton>}
              >
                「まだ分からない」ことがあっても、かまいません。
              </EmptyState>
            )}
          </div>
        </div>
      </Page>
    </>
  );
}
