import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { openPopulation } from '~/domain/exchange/index.server';
import { uploadSchema } from '~/domain/exchange/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { takingFile } from '~/http/upload.server';
import { paths } from '~/paths';
import { ErrorSummary, FileField, FormActions, Page, PageHead, SubmitButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: '圏域の人口｜むすびば' }];

export const loader = pageLoader({ permission: 'areas.manage', load: () => null });

export const action = pageAction({
  permission: 'areas.manage',
  handle: takingFile(
    uploadSchema,
    openPopulation,
    paths.adminAreaPeopleFile,
    '表を読みました。まだ人口は変わっていません。',
  ),
});

export default function AreaPeople() {
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ file: string }>({ lastResult: lastResult ?? null });
  return (
    <>
      <PageHead
        crumbs={[{ label: '圏域', to: paths.adminAreas() }, { label: '圏域の人口' }]}
        title="圏域の人口の表を読み込む"
        lead="1行に1つの圏域。見出しは「圏域名、人口、0–14歳、15–64歳、65歳以上」のように。5歳ごとでも、男女別でもかまいません。"
      />
      <Page narrow>
        <Form method="post" encType="multipart/form-data" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <FileField
            field={fields.file}
            label="人口の表（CSV・Excel）"
            help="住民基本台帳の年齢別人口など。20 MB まで。"
            required
            accept=".csv,.tsv,.txt,.xlsx,.zip"
          />
          <FormActions note="次の画面で、読み取った列と圏域を確かめてから入れます。">
            <SubmitButton pendingLabel="読んでいます…">表を確かめる</SubmitButton>
          </FormActions>
        </Form>
      </Page>
    </>
  );
}
