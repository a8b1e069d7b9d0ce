import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { familyMeans, familyMeansNames, familyRoleNames, familyRoles } from '~/domain/people/rules';
import { choicesOf } from '~/lib/choices';
import { ChipGroup, DateField, ErrorSummary, FormActions, FormRow, SubmitButton, TextArea } from '~/ui';
import type { PartProps } from './found';

/** One contact with the family: when, with whom by role, how, what was agreed, and whether the person may be told. */
export function ContactForm({ found: { line, today, freshId }, result }: PartProps) {
  const [form, fields] = useForm({
    id: 'family-contact',
    lastResult: result?.initialValue?.['intent'] === 'contact' ? result : null,
    defaultValue: { contactOn: today, who: '', means: '', agreed: '', personMayKnow: '', nextOn: '' },
  });
  const may = line.familyConsultation
    ? { label: 'この連絡を、ご本人に話してよいですか（ご家族の返事）', yes: '話してよい', no: 'まだ話さない' }
    : { label: 'ご本人は、この連絡を知っていますか', yes: '知っている', no: 'まだ知らない' };
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <h2 className="heading-2">連絡を残す</h2>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="contact" />
      <input type="hidden" name="code" value={line.code} />
      <input type="hidden" name="contact" value={freshId} />
      <ChipGroup
        field={fields.who}
        type="radio"
        label="どなたと"
        help="ご本人から見た続柄だけ。お名前は残しません。"
        required
        options={choicesOf(familyRoles, familyRoleNames)}
      />
      <ChipGroup
        field={fields.means}
        type="radio"
        label="どのように"
        required
        options={choicesOf(familyMeans, familyMeansNames)}
      />
      <TextArea
        field={fields.agreed}
        label="ご家族と決めたこと"
        help="ご家族がすること、こちらがすること。ご本人の病気や暮らしぶりは書きません。例：来月まで様子をみて、また電話する。"
        rows={3}
        required
      />
      <ChipGroup
        field={fields.personMayKnow}
        type="radio"
        label={may.label}
        required
        options={[
          { value: 'yes', label: may.yes },
          { value: 'no', label: may.no },
        ]}
      />
      <FormRow>
        <DateField field={fields.contactOn} label="連絡した日" required />
        <DateField
          field={fields.nextOn}
          label="つぎに連絡する日"
          help="決めたときだけ。その日のきょうに出ます。"
        />
      </FormRow>
      <FormActions note="一度残した行は、変えたり消したりできません。まちがえたときは、もう一行で正します。">
        <SubmitButton>記録する</SubmitButton>
      </FormActions>
    </Form>
  );
}
