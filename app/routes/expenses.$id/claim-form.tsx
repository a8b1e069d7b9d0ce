import { getFormProps, type FormMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatYen } from '~/lib/money';
import { ErrorSummary, type FieldLike } from '~/ui';
import type { ClaimData } from './claim-data';

interface ClaimFormProps<Shape extends Record<string, unknown>> {
  claim: ClaimData;
  form: FormMetadata<Shape>;
  /** Names the form among those of the page. */
  intent: string;
  children: ReactNode;
}

/** One of the forms about the whole claim: it names itself, the claim and the version that was seen. */
export function ClaimForm<Shape extends Record<string, unknown>>({
  claim,
  form,
  intent,
  children,
}: ClaimFormProps<Shape>) {
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={claim.id} />
      <input type="hidden" name="version" value={claim.version} />
      {children}
    </Form>
  );
}

interface LineAnswerProps {
  line: ClaimData['lines'][number];
  /** The field that says which line is answered. */
  field: FieldLike;
  children: ReactNode;
}

/** What is asked about one line, under the words that name it. */
export function LineAnswer({ line, field, children }: LineAnswerProps) {
  return (
    <fieldset className="claim-answer">
      <legend className="heading-4">
        {line.day} {line.kindName}（{formatYen(line.claimable)}）{line.description}
      </legend>
      <input type="hidden" name={field.name} value={line.id} />
      {children}
    </fieldset>
  );
}
