import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { AreaAndAge, ReferralAndGap } from '~/components/case-origin-fields';
import { editCase, getCaseFacts } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { editCaseSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import {
  Checkbox,
  ErrorSummary,
  FormActions,
  FormSection,
  NumberField,
  Page,
  PageHead,
  SelectField,
  SubmitButton,
  TextField,
} from '~/ui';

export const meta: MetaFunction = () => [{ title: '基本のこと｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: ({ scope, params }) => getCaseFacts(scope, params['code']),
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: editCaseSchema,
      run: (value) => editCase(scope, value),
      then: ({ code }) => redirectWithNotice(paths.case(code), '基本のことを保存しました。'),
    }),
});

export default function EditCase() {
  const { code, version, values, ...choices } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    id: 'facts',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: values,
  });
  return (
    <>
      <PageHead
        title="基本のこと"
        lead="お名前・生年月日・住所・電話番号は、ここにも入れません。"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(code), to: paths.case(code) },
          { label: '基本のこと' },
        ]}
      />
      <Page narrow>
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="version" value={version} />
          <FormSection title="どこから、どんな相談か">
            <SelectField
              field={fields.coordinatorUserId}
              label="担当のコーディネーター"
              empty={values.coordinatorUserId === '' ? '決まっていない' : undefined}
              options={choices.coordinators}
            />
            <ReferralAndGap fields={fields} choices={choices} />
            <AreaAndAge fields={fields} choices={choices} />
            <TextField
              field={fields.caseRef}
              label="自分の機関の番号"
              help="あなたの機関の人だけに見えます。"
              width="medium"
            />
          </FormSection>
          <FormSection
            title="未成年のとき"
            lead="同意ありにするには、保護者の同意とご本人の気持ちの両方が要ります。"
          >
            <Checkbox field={fields.isMinor} label="未成年（18歳になっていない）" />
            <Checkbox field={fields.guardianConsent} label="保護者の同意を確かめた" />
            <Checkbox field={fields.childViewHeard} label="ご本人の気持ちを、本人から聞いた" />
            <NumberField field={fields.schoolEndsFiscalYear} label="義務教育が終わる年度" unit="年度" />
          </FormSection>
          <FormActions>
            <SubmitButton>保存する</SubmitButton>
            <Link to={paths.case(code)}>やめる</Link>
          </FormActions>
        </Form>
      </Page>
    </>
  );
}
