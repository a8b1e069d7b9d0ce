import type { FieldMetadata } from '@conform-to/react';
import type { BoundaryPreview } from '~/domain/exchange/index.server';
import { SelectField } from '~/ui';

type Version = NonNullable<BoundaryPreview['version']>;

/** Areas that the file does not name: what uses each of them, and into which area that goes. */
export function GoneAreas({
  version,
  fields,
}: {
  version: Version;
  fields: readonly FieldMetadata<{ id: string; to: string }>[];
}) {
  return (
    <ul className="lines" aria-label="なくなる圏域">
      {version.gone.map((area, index) => {
        const field = fields[index]?.getFieldset();
        const likely = area.successors.map(({ name, why }) => `${name}（${why}）`);
        const others = version.names.filter(
          (name) => !area.successors.some((successor) => successor.name === name),
        );
        return (
          <li key={area.id} className="gone-area">
            <h3 className="heading-4">{area.name}</h3>
            <p>{area.used ? area.use.join('、') : 'どこからも使われていません。置きかえると消えます。'}</p>
            {area.used && field ? (
              <>
                <input type="hidden" name={field.id.name} value={area.id} />
                <SelectField
                  field={field.to}
                  label={`「${area.name}」を使っているものを移す先`}
                  help="緯度・経度のある受入先は、その場所で決まります。"
                  required="none"
                  empty="選んでください"
                  options={[
                    ...(likely.length > 0
                      ? [
                          {
                            label: '重なる圏域',
                            options: area.successors.map(({ name }, at) => ({
                              value: name,
                              label: likely[at] ?? name,
                            })),
                          },
                        ]
                      : []),
                    {
                      label: '移さない',
                      options: [{ value: version.keptAsOld, label: '残す（古い圏域として）' }],
                    },
                    {
                      label: 'ほかの圏域',
                      options: others.map((name) => ({ value: name, label: name })),
                    },
                  ]}
                />
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
