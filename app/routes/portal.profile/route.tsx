import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { confirmOwnHost, confirmOwnHostSchema, getOwnHost } from '~/domain/registry/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, ErrorSummary, Facts, FormActions, Page, PageHead, RadioGroup, SubmitButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: '登録内容｜むすびば 受入先' }];

export const loader = pageLoader({
  permission: 'portal.use',
  load: ({ scope }) => getOwnHost(scope, null),
});

export const action = pageAction({
  permission: 'portal.use',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: confirmOwnHostSchema,
      run: (value) => confirmOwnHost(scope, value),
      then: () =>
        redirectWithNotice(paths.portalProfile(), 'ありがとうございます。きょう確かめたことにしました。'),
    }),
});

const stanceChoices = [
  { value: 'welcome', label: '歓迎', help: '声をかけてください。' },
  { value: 'consult', label: '相談しだい', help: '話を聞いてから決めます。' },
  { value: 'not_now', label: '今は難しい', help: 'しばらく打診しません。いつでも変えられます。' },
];

export default function PortalProfile() {
  const host = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ stance: string }>({
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { stance: host.stance },
  });
  return (
    <>
      <PageHead
        title="登録内容"
        lead={
          host.confirmedOn ? `さいごに確かめた日：${formatDay(host.confirmedOn)}` : 'まだ確かめていません'
        }
      />
      <Page>
        <Card as="section">
          <h2 className="heading-3">{host.name}</h2>
          <Facts
            items={[
              { label: 'よみ', value: host.kana || '登録なし' },
              { label: '種類', value: host.kind },
              { label: '場所', value: host.address || '登録なし' },
              { label: '電話', value: host.publicPhone || '登録なし' },
              { label: '開いている時間', value: host.openingText || '登録なし' },
              { label: 'できること', value: host.whatWeCanBring || '登録なし' },
            ]}
          />
          <p className="muted">違うところは、担当に電話で伝えてください。代わりに直します。</p>
        </Card>
        <Card as="section">
          <Form method="post" className="form" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <RadioGroup
              field={fields.stance}
              label="いまの受け入れの気持ち"
              required
              options={stanceChoices}
            />
            <FormActions note="断ってよい。いつでも休めます。">
              <SubmitButton variant="primary" wide>
                この内容で変わりありません
              </SubmitButton>
            </FormActions>
          </Form>
        </Card>
      </Page>
    </>
  );
}
