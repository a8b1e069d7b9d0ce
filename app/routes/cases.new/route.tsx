import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { getNewCase, openCase } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { openCaseSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, Notice, Page, PageHead, SubmitButton } from '~/ui';
import { CarriedFields } from '~/components/carried-fields';
import { ConsentFields } from './consent-fields';
import { OriginFields } from './origin-fields';
import { SchemeFields } from './scheme-fields';

export const meta: MetaFunction = () => [{ title: '相談を受け付ける｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.open',
  load: ({ scope, url }) => getNewCase(scope, url.searchParams),
});

export const action = pageAction({
  permission: 'cases.open',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: openCaseSchema,
      run: (value) => openCase(scope, value),
      then: ({ code }) =>
        redirectWithNotice(paths.case(code), `受け付けました。符号は「${formatCaseCode(code)}」です。`),
    }),
});

export default function NewCase() {
  const choices = useLoaderData<typeof loader>();
  const { carried, areaId, isMinor, ownAgency } = choices;
  const [form, fields] = useForm({
    id: 'new-case',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: {
      referralSource: '',
      gapType: '',
      ageBand: '',
      schoolEndsFiscalYear: '',
      caseRef: '',
      schemes: [] as string[],
      schemesReason: '',
      beginning: '',
      method: '',
      areaId,
      isMinor: isMinor ? 'on' : '',
      agencyId: ownAgency,
      strengths: carried.strengths.map(({ value }) => value),
      wishes: carried.wishes.map(({ value }) => value),
      considerations: carried.considerations.map(({ value }) => value),
      musts: carried.musts.map(({ value }) => value),
      slots: carried.slots.map(({ value }) => value),
    },
  });
  return (
    <>
      <PageHead
        title="相談を受け付ける"
        lead="お名前・住所・電話番号は入れません。受け付けると、電話でも言える符号が一つ決まります。"
        crumbs={[{ label: 'ケース', to: paths.cases() }, { label: '相談を受け付ける' }]}
      />
      <Page narrow>
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <SchemeFields fields={fields} schemes={choices.schemes} />
          <OriginFields fields={fields} choices={choices} />
          <ConsentFields fields={fields} />
          <CarriedFields fields={fields} carried={carried} />
          <Notice title="だれのことかは、紙の対応票だけに書きます">
            受け付けたあとに印刷して手で書き、機関の鍵のある所に置いてください。
          </Notice>
          <FormActions note="あとから直せます。急いで全部を聞く必要はありません。">
            <SubmitButton>受け付ける</SubmitButton>
            <Link to={paths.cases()}>やめる</Link>
          </FormActions>
        </Form>
      </Page>
    </>
  );
}
