import { Checkbox, ChipGroup, DateField, Disclosure, FormRow, TextField, TimeField } from '~/ui';
import { datesName, type OfferFields, type OfferFormMeta } from './shape';

const weeks = [
  { value: '1', label: '第1' },
  { value: '2', label: '第2' },
  { value: '3', label: '第3' },
  { value: '4', label: '第4' },
  { value: '5', label: '第5' },
  { value: '-1', label: '最後' },
];

/** What narrows the week: weeks of the month, a season, holidays; and single days beside it. */
export function CalendarFields({ form, fields }: { form: OfferFormMeta; fields: OfferFields }) {
  const dates = fields.dates.getFieldList();
  const used =
    dates.length > 0 ||
    fields.holidaysOut.initialValue !== undefined ||
    [fields.nth, fields.seasonFrom, fields.seasonTo].some(
      ({ initialValue, errors }) => initialValue !== undefined || errors !== undefined,
    );
  return (
    <Disclosure summary="毎週ではないとき（第何週・季節・祝日・日にち）" open={used}>
      <div className="form-section__fields">
        <ChipGroup field={fields.nth} label="月の何週目か" help="選ばなければ、毎週です。" options={weeks} />
        <FormRow>
          <TextField field={fields.seasonFrom} label="季節のはじめ" width="short" help="例：6月、6月15日" />
          <TextField field={fields.seasonTo} label="季節のおわり" width="short" help="例：9月、9月10日" />
        </FormRow>
        <Checkbox field={fields.holidaysOut} label="祝日は休み" />
        <fieldset className="field">
          <legend className="field__label">日にちを決めて行うとき</legend>
          {dates.map((date, index) => {
            const row = date.getFieldset();
            return (
              <div key={date.key} className="stack-after">
                <FormRow>
                  <DateField field={row.on} label={`${index + 1}つ目の日にち`} required="none" />
                  <TimeField field={row.start} label="始まり" />
                  <TimeField field={row.end} label="終わり" />
                </FormRow>
                <button
                  className="button button--quiet"
                  {...form.remove.getButtonProps({ name: datesName(fields.dates.name), index })}
                >
                  {index + 1}つ目をやめる
                </button>
              </div>
            );
          })}
          <button
            className="button button--quiet"
            {...form.insert.getButtonProps({
              name: datesName(fields.dates.name),
              defaultValue: { on: '', start: '', end: '' },
            })}
          >
            日にちを足す
          </button>
        </fieldset>
      </div>
    </Disclosure>
  );
}
