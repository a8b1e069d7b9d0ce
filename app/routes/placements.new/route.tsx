import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { formatCaseCode } from '~/domain/people/rules';
import { previewProposal, proposePlacement } from '~/domain/placements/index.server';
import { proposePlacementSchema } from '~/domain/placements/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, ErrorSummary, Facts, FormActions, Page, PageHead, RadioGroup, SubmitButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: 'ご本人に提案する｜むすびば' }];

export const loader = pageLoader({
  permission: 'placements.run',
  load: ({ scope, url }) =>
    previewProposal(scope, {
      code: url.searchParams.get('case') ?? '',
      hostId: url.searchParams.get('host') ?? '',
      opportunityId: url.searchParams.get('opportunity') ?? undefined,
    }),
});

export const action = pageAction({
  permission: 'placements.run',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: proposePlacementSchema,
      run: (value) => proposePlacement(scope, value),
      then: ({ id }) => redirectWithNotice(paths.placement(id), '提案する場所に加えました。'),
    }),
});

export default function NewPlacement() {
  const place = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ ideaId: string }>({
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { ideaId: '' },
  });
  return (
    <>
      <PageHead
        title="この場所をご本人に提案する"
        lead="ここではまだ、受入先には何も伝わりません。"
        crumbs={[{ label: formatCaseCode(place.code), to: paths.case(place.code) }]}
      />
      <Page narrow>
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="code" value={place.code} />
          <input type="hidden" name="hostId" value={place.hostId} />
          {place.opportunityId ? (
            <input type="hidden" name="opportunityId" value={place.opportunityId} />
          ) : null}
          <input type="hidden" name="kind" value={place.kind} />
          <Card as="section">
            <Facts
              items={[
                { label: 'ケース', value: formatCaseCode(place.code) },
                { label: '受入先', value: place.hostName },
                {
                  label: '受入枠',
                  value: place.opportunityTitle ?? 'まだ決まっていません（相談して決めます）',
                },
                {
                  label: '進め方',
                  value:
                    place.kind === 'drop_in'
                      ? '通う（出入り自由の場所なので、打診はいりません）'
                      : 'ご本人の希望を聞いてから、受入先に匿名で打診します',
                },
              ]}
            />
          </Card>
          {place.ideas.length > 0 ? (
            <RadioGroup
              field={fields.ideaId}
              label="会議で出た案から"
              help="選ぶと、どの機関の案だったかが、この受入れに残ります。"
              options={[
                ...place.ideas.map(({ id, idea, agencyName, heldOn }) => ({
                  value: id,
                  label: `${idea}（${agencyName}、${formatDay(heldOn)}）`,
                })),
                { value: '', label: 'ほかの考えから' },
              ]}
            />
          ) : null}
          <FormActions note="断られても、ご本人の評価にはなりません。">
            <SubmitButton>提案する</SubmitButton>
            <Link to={paths.matches(place.code)}>さがす画面に戻る</Link>
          </FormActions>
        </Form>
      </Page>
    </>
  );
}
