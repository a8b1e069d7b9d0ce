import { Button } from '~/ui';

/** Ticks every box of the page at once; an ease that needs script, beside boxes that do not. */
export function ChooseAll({ formId }: { formId: string }) {
  const all = (checked: boolean) => {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[form="${CSS.escape(formId)}"]`))
      box.checked = checked;
  };
  return (
    <p className="buttons needs-script">
      <Button variant="quiet" onClick={() => all(true)}>
        このページの全部を選ぶ
      </Button>
      <Button variant="quiet" onClick={() => all(false)}>
        選ぶのをやめる
      </Button>
    </p>
  );
}
