import { Button } from '~/ui';

/**
 * Ticks every box of a name that belongs to a form, wherever on the page it stands; an ease that needs script, beside
 * boxes that do not.
 */
export function ChooseAll({ formId, name }: { formId: string; name: string }) {
  const all = (checked: boolean) => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    for (const control of form.elements) {
      if (control instanceof HTMLInputElement && control.name === name) control.checked = checked;
    }
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
