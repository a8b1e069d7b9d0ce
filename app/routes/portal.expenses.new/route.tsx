import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ownLineChoices, saveLine } from '~/domain/expenses/index.server';
import { saveLineSchema } from '~/domain/expenses/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { today } from '~/lib/japanese-date';
import { paths } from '~/paths';
import '~/styles/expenses.css';
import { Card, Page, PageHead } from '~/ui';
import { Confirm } from './confirm';
import { Question } from './question';
import { readAnswers } from './questions.server';
import { titles } from './titles';

export const meta: MetaFunction = () => [{ title: '費用を書く｜むすびば 受入先' }];

export const loader = pageLoader({
  permission: 'portal.use',
  load: async ({ scope, url, now }) => ({
    asking: readAnswers(url.searchParams),
    choices: await ownLineChoices(scope, undefined),
    today: today(now),
  }),
});

export const action = pageAction({
  permission: 'portal.use',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: saveLineSchema.omit({ claimId: true, version: true, lineId: true }),
      run: (value) => saveLine(scope, value),
      then: ({ claimId }) => redirectWithNotice(paths.portalExpense(claimId), '書きました。'),
    }),
});

export default function NewOwnLine() {
  const { asking, choices, today: day } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        eyebrow={asking.key ? `質問 ${asking.number} / ${asking.of}` : '最後に確かめます'}
        title={asking.key ? titles[asking.key] : 'これでよいですか'}
      />
      <Page>
        <div className="stack">
          <Card as="section">
            {asking.key ? (
              <Question
                key={asking.key}
                asking={{ ...asking, key: asking.key }}
                choices={choices}
                today={day}
              />
            ) : (
              <Confirm answers={asking.answered} choices={choices} refused={refused?.error ?? null} />
            )}
          </Card>
          <p>
            <Link
              className="link-tall"
              to={
                asking.back === null ? paths.portalExpenses() : `${paths.portalNewExpense()}?${asking.back}`
              }
            >
              {asking.back === null ? 'やめる' : '一つ前へ'}
            </Link>
          </p>
        </div>
      </Page>
    </>
  );
}
