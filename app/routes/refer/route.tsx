import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { getNewCase } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { getReferral, refer } from '~/domain/referrals/index.server';
import { referSchema } from '~/domain/referrals/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, Notice, Page, PageHead, SubmitButton } from '~/ui';
import { CarriedFields } from '~/components/carried-fields';
import { AgreedFields } from './agreed-fields';
import { AskedFields } from './asked-fields';

export const meta: MetaFunction = () => [{ title: '相談につなぐ｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.open',
  load: async ({ scope, url }) => ({
    ...(await getNewCase(scope, url.searchParams)),
    ...(await getReferral(scope, url.searchParams.get('host'))),
  }),
});

export const action = pageAction({
  permission: 'cases.open',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: referSchema,
      run: (value) => refer(scope, value),
      then: ({ code }) =>
        redirectWithNotice(
          paths.referrals(),
          `つなぎました。符号は「${formatCaseCode(code)}」です。電話では、この符号で話せます。`,
        ),
    }),
});

export default function Refer() {
  const choices = useLoaderData<typeof loader>();
  const { carried, areaId, isMinor, host, agencyId } = choices;
  const values = (options: readonly { value: string }[]) => options.map(({ value }) => value);
  const [form, fields] = useForm({
    id: 'refer',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: {
      referralSource: host ? 'place_or_host' : '',
      gapType: '',
      message: '',
      beginning: '',
      method: '',
      areaId,
      agencyId,
      isMinor: isMinor ? 'on' : '',
      strengths: values(carried.strengths),
      wishes: values(carried.wishes),
      considerations: values(carried.considerations),
      musts: values(carried.musts),
      slots: values(carried.slots),
    },
  });
  return (
    <>
      <PageHead
        title="相談につなぐ"
        lead="お名前・住所・電話番号は入れません。つなぐと、電話でも言える符号が決まり、続きをいつでも見られます。"
        crumbs={[{ label: 'つないだ相談', to: paths.referrals() }, { label: '相談につなぐ' }]}
      />
      <Page narrow>
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          {host ? (
            <>
              <input type="hidden" name="hostId" value={host.id} />
              <Notice title={`「${host.name}」から`}>どこで気づいたかも、いっしょに伝わります。</Notice>
            </>
          ) : null}
          <AgreedFields fields={fields} />
          <AskedFields fields={fields} choices={choices} />
          <CarriedFields fields={fields} carried={carried} />
          <FormActions note="急ぎのときは、先に電話してください。番号は、ページの上の電話の印から開けます。">
            <SubmitButton>つなぐ</SubmitButton>
            <Link to={paths.referrals()}>やめる</Link>
          </FormActions>
        </Form>
      </Page>
    </>
  );
}
