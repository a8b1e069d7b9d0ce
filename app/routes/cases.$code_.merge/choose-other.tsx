import { Form, Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { getMerge } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Band, Button, plainField, TextField } from '~/ui';

type Found = Awaited<ReturnType<typeof getMerge>>;

function complaint({ asked, isSame }: Found): string[] | undefined {
  if (isSame) return ['同じケースの符号です。もう一方のケースの符号を入れてください。'];
  return asked.trim() === ''
    ? undefined
    : ['この符号のケースは、書きかえられるものの中にありません。符号を確かめてください。'];
}

/** Which case is meant: by its code, or one of those the reader opened last. */
export function ChooseOther({ found }: { found: Found }) {
  const { line, today, asked, candidates } = found;
  const errors = complaint(found);
  return (
    <Band
      title="もう一方のケース"
      lead={`${formatCaseCode(line.code)}を残し、もう一方をここにまとめます。次の画面で、くらべてから決められます。`}
    >
      <Form method="get" className="form">
        <TextField
          field={{ ...plainField('other', asked), ...(errors && { errors }) }}
          label="もう一方のケースの符号"
          placeholder="例：つばめ 482-7"
          width="medium"
          required
        />
        <Button type="submit" variant="primary">
          くらべる
        </Button>
      </Form>
      {candidates.length > 0 ? (
        <>
          <h3 className="heading-4">さいきん開いたケースから選ぶ</h3>
          <ul className="lines">
            {candidates.map((one) => (
              <li key={one.code}>
                <Link className="link-tall" to={paths.mergeCase(line.code, { other: one.code })}>
                  {formatCaseCode(one.code)}とくらべる
                </Link>
                <CaseLine line={one} today={today} code={false} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Band>
  );
}
