import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Closes } from '~/components/case';
import { CaseLine } from '~/components/case-line';
import { endCase, endInConference, getEnding } from '~/domain/people/index.server';
import { endCaseSchema, endInConferenceSchema } from '~/domain/people/schema';
import { formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Page, PageHead, UnavailableButton } from '~/ui';
import { ConferenceForm } from './conference-form';
import { EndForm } from './end-form';

export const meta: MetaFunction = () => [{ title: 'つなぎもどし・取下げ・転出｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: ({ scope, params }) => getEnding(scope, params['code']),
});

const ended = ({ code }: { code: string }) =>
  redirectWithNotice(paths.case(code), 'ケースを終わりにしました。いつでも再開できます。');

export const action = pageAction({
  permission: 'cases.edit',
  handle: ({ scope, form }) =>
    form.get('intent') === 'conference'
      ? submit({
          form,
          schema: endInConferenceSchema,
          run: (value) => endInConference(scope, value),
          then: ended,
        })
      : submit({ form, schema: endCaseSchema, run: (value) => endCase(scope, value), then: ended }),
});

export default function EndCase() {
  const found = useLoaderData<typeof loader>();
  const result: FormResult | undefined = useActionData<typeof action>();
  const { line, ways } = found;
  const closed = ways.find(({ decision }) => !decision.ok);
  const name = formatCaseCode(line.code);
  return (
    <>
      <PageHead
        title="会議に出さずに終わる"
        lead={<CaseLine line={line} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(line.code) },
          { label: '終わりにする' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide">
          <Closes sentences={found.closes} />
          {ways.some(({ decision }) => decision.ok) ? (
            <EndForm key={found.version} found={found} result={result} />
          ) : closed && !closed.decision.ok ? (
            <UnavailableButton reason={closed.decision.reason} wayOut={closed.decision.wayOut}>
              ケースを終わりにする
            </UnavailableButton>
          ) : null}
          {found.conference.ends.length > 0 ? (
            <ConferenceForm key={`conference-${found.version}`} found={found} result={result} />
          ) : null}
        </div>
      </Page>
    </>
  );
}
