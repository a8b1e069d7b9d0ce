import type { FieldMetadata } from '@conform-to/react';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Checkbox, LinkButton, Notice } from '~/ui';

interface HouseholdProps {
  code: string;
  /** Cases of the same household with which this host has something under way. */
  codes: readonly string[];
  field: FieldMetadata<string>;
}

/** Said to who sees both cases, before the second is sent: what it may tell, another host, or to go on. */
export function Household({ code, codes, field }: HouseholdProps) {
  if (codes.length === 0) return null;
  return (
    <>
      <Notice
        tone="attention"
        title={`この受入先では、同じ世帯の方（${codes.map(formatCaseCode).join('、')}）の話も進んでいます`}
        actions={<LinkButton to={paths.matches(code)}>ほかの受入先をさがす</LinkButton>}
      >
        札に家族のことは出ません。それでも、来る時間や話すことから、家族だと分かることがあります。お二人それぞれに、それでよいかを聞いてください。
      </Notice>
      <Checkbox field={field} label="それでも、この受入先に打診する" />
    </>
  );
}
