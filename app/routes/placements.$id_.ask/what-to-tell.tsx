import { Form } from '@remix-run/react';
import { CheckboxGroup, Disclosure, FormActions, plainField, SubmitButton } from '~/ui';
import type { InquiryView } from './view';

const additions = [
  { value: 'age', label: '年代を付ける' },
  { value: 'area', label: '圏域を付ける' },
];

/** Which items stand on the card and whether age or area are added; the card is drawn anew. */
export function WhatToTell({ inquiry }: { inquiry: InquiryView }) {
  const { items, wanted, k } = inquiry;
  const chosen = wanted.age || wanted.area || items.some(({ kept }) => !kept);
  const added = additions.map(({ value }) => value).filter((value) => wanted[value as 'age' | 'area']);
  return (
    <Disclosure summary="伝えることを選ぶ" open={chosen || undefined}>
      <Form className="form" preventScrollReset>
        <input type="hidden" name="chosen" value="1" />
        {items.map(({ key }) => (
          <input key={key} type="hidden" name="item" value={key} />
        ))}
        <CheckboxGroup
          field={plainField(
            'keep',
            items.filter(({ kept }) => kept).map(({ key }) => key),
          )}
          label="札にのせること"
          help="この打診だけから外せます。プロフィールは変わりません。"
          required="none"
          options={items.map(({ key, label, rare, elsewhere }) => ({
            value: key,
            label,
            help: elsewhere
              ? 'もつ人が少なく、ほかの受入先にも伝えています。二つの札が同じ人だと分かるかもしれません。'
              : rare
                ? 'もつ人が少ない項目です。'
                : undefined,
          }))}
        />
        <CheckboxGroup
          field={plainField('add', added)}
          label="付けくわえること"
          help={`ふつうは付けません。付けるときは、同じように当てはまる人が${k}人以上になるまで広くします。`}
          required="none"
          options={additions}
        />
        <FormActions>
          <SubmitButton variant="secondary">札をつくりなおす</SubmitButton>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
