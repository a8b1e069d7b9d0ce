import { getFormProps, useForm } from '@conform-to/react';
import { Form, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { Band, Disclosure, ErrorSummary, Facts, FormActions, SubmitButton, TextArea } from '~/ui';
import type { loader } from './route';

interface QuestionProps {
  page: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;
  lastResult: FormResult | null;
}

/** Exactly what is asked about, and the two answers. */
export function Question({ page, lastResult }: QuestionProps) {
  const [form, fields] = useForm<{ text: string }>({ id: 'changed', lastResult });
  return (
    <div className="stack-wide">
      <Band title="いまの登録の内容" lead={`これは、${formatDay(page.askedOn)}の内容です`} id="sheet">
        <Facts items={page.shown} wide />
        <Form method="post" className="confirm__yes">
          <SubmitButton size="big" wide name="answer" value="unchanged">
            変わりません
          </SubmitButton>
        </Form>
        <p className="muted">押すまでは、何も記録されません。{formatDay(page.expiresOn)}まで答えられます。</p>
      </Band>
      <Disclosure summary="変わったところがある" open={lastResult !== null}>
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <TextArea
            field={fields.text}
            label="変わったところ"
            required
            rows={4}
            help="例：水曜がお休みになりました。電話番号や人の名前は書けません。「電話番号が変わりました」とだけ書いてください。あとで担当からうかがいます。"
          />
          <FormActions note="書いたことは担当だけが読みます。登録の内容は、まだ変わりません。">
            <SubmitButton variant="secondary" name="answer" value="changed">
              変わったところを知らせる
            </SubmitButton>
          </FormActions>
        </Form>
      </Disclosure>
    </div>
  );
}
