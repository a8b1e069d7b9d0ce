import { plainField } from '~/ui';

/** A box that people neither see nor reach; what is written in it was written by a machine. */
export function LeftEmpty() {
  const field = plainField('leaveEmpty', undefined);
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label htmlFor={field.id}>この欄は空のままにしてください</label>
      <input id={field.id} name={field.name} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
