import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useState, type ChangeEvent } from 'react';
import { getHostChoices, registerHost } from '~/domain/registry/index.server';
import { registerHostSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import {
  ErrorSummary,
  FormActions,
  Page,
  PageHead,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui';
import { AfterRegistering } from './after-registering';
import { SimilarHosts } from './similar-hosts';

export const meta: MetaFunction = () => [{ title: '受入先を登録する｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: ({ scope }) => getHostChoices(scope, null),
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: registerHostSchema,
      run: (value) => registerHost(scope, value),
      then: ({ id }) =>
        redirectWithNotice(paths.host(id), '登録しました。責任者が確かめてから一覧に載ります。'),
    }),
});

export default function NewHost() {
  const choices = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<
    Record<'name' | 'kind' | 'area' | 'whatWeCanBring' | 'contact' | 'sureNew', string>
  >({
    lastResult: lastResult ?? null,
  });
  const [name, setName] = useState('');
  const noteName = ({ target }: ChangeEvent<HTMLFormElement>) => {
    const input: unknown = target;
    if (input instanceof HTMLInputElement && input.name === fields.name.name) setName(input.value);
  };
  return (
    <>
      <PageHead
        title="受入先を登録する"
        lead="五つのことだけで登録できます。くわしいことは、あとから足せます。"
        crumbs={[{ label: '受入先', to: paths.hosts() }, { label: '登録する' }]}
      />
      <Page>
        <div className="columns columns--aside">
          <Form method="post" className="form" {...getFormProps(form)} onChange={noteName}>
            <ErrorSummary form={form} />
            <TextField field={fields.name} label="名前" required help="看板や店の名前で書いてください。" />
            <SimilarHosts name={name} field={fields.sureNew} asked={Boolean(fields.name.errors)} />
            <SelectField
              field={fields.kind}
              label="種類"
              required
              empty="選んでください"
              options={choices.kinds}
              width="medium"
            />
            <SelectField
              field={fields.area}
              label="圏域"
              help={
                choices.areas.length === 0
                  ? '圏域の境界は、まだ読み込まれていません。「分からない」で登録しておけます。'
                  : undefined
              }
              required
              empty="選んでください"
              options={[
                ...choices.areas,
                { value: 'outside', label: '市外' },
                { value: 'unknown', label: '分からない' },
              ]}
              width="medium"
            />
            <TextArea
              field={fields.whatWeCanBring}
              label="できることを一つ"
              required
              rows={2}
              help="例：閉店のあとの片づけを、週に一度。場所を貸すだけでもかまいません。"
            />
            <TextField
              field={fields.contact}
              label="連絡先"
              required
              width="medium"
              help="電話番号かメールアドレス。職員だけが見ます。"
            />
            <FormActions note="登録すると確認待ちになり、責任者が確かめてから一覧に載ります。">
              <SubmitButton>登録する</SubmitButton>
              <Link className="link-tall" to={paths.hosts()}>
                やめる
              </Link>
            </FormActions>
          </Form>
          <AfterRegistering />
        </div>
      </Page>
    </>
  );
}
