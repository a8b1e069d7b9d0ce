import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { endFamilyConsultation, getFamilyContacts, recordFamilyContact } from '~/domain/people/index.server';
import { newId } from '~/domain/kernel/ids';
import { formatCaseCode } from '~/domain/people/rules';
import { endFamilyConsultationSchema, recordFamilyContactSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { Notice, Page, PageHead } from '~/ui';
import { ContactForm } from './contact-form';
import { ContactList } from './contact-list';
import { GoesOn } from './goes-on';

export const meta: MetaFunction = () => [{ title: 'ご家族との連絡｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.open',
  load: async ({ scope, params }) => ({
    ...(await getFamilyContacts(scope, params['code'])),
    freshId: newId(),
  }),
});

export const action = pageAction({
  permission: 'cases.open',
  handle: byIntent({
    contact: taking(recordFamilyContactSchema, recordFamilyContact, 'ご家族との連絡を残しました。'),
    end: taking(
      endFamilyConsultationSchema,
      endFamilyConsultation,
      '家族からの相談を終えました。またお話があれば、同じ符号で続けられます。',
    ),
  }),
});

export default function Family() {
  const found = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  const { line, today, contacts, isOpen } = found;
  const name = formatCaseCode(line.code);
  const ownWords = line.familyConsultation
    ? 'ご家族ご自身の相談として残します。プロフィールは作らず、受入先さがしにも会議にも使いません。'
    : 'ご本人の記録とは別の記録です。受入先にも会議にも出ません。';
  return (
    <>
      <PageHead
        title="ご家族との連絡"
        lead={<CaseLine line={line} today={today} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(line.code) },
          { label: 'ご家族との連絡' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide" key={`${found.version}-${contacts.length}`}>
          <Notice
            title={line.familyConsultation ? 'ご本人は、まだ同意していません' : 'ご家族とだけの記録です'}
          >
            {ownWords}
          </Notice>
          {isOpen ? <ContactForm found={found} result={result} /> : null}
          <ContactList
            contacts={contacts}
            isOpen={isOpen}
            isFamilys={line.familyConsultation}
            code={line.code}
          />
          {line.familyConsultation && isOpen ? <GoesOn found={found} result={result} /> : null}
        </div>
      </Page>
    </>
  );
}
