export interface ScaleStep {
  readonly value: string;
  readonly label: string;
}

interface ScaleProps {
  id: string;
  name: string;
  label: string;
  steps: readonly ScaleStep[];
  value: string;
}

/** A few steps beside the thing they are about, one of them chosen. */
export function Scale({ id, name, label, steps, value }: ScaleProps) {
  return (
    <fieldset className="picked__scale" id={id} tabIndex={-1}>
      <legend className="picked__name levels__label">{label}</legend>
      <span className="levels__options">
        {steps.map((step) => (
          <label key={step.value} className="levels__option" htmlFor={`${id}-${step.value}`}>
            <input
              className="chip__input"
              id={`${id}-${step.value}`}
              type="radio"
              name={name}
              value={step.value}
              defaultChecked={step.value === value}
            />
            <span>{step.label}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
