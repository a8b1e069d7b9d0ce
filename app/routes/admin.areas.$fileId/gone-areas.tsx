import type { FieldMetadata } from '@conform-to/react';
import type { BoundaryPreview } from '~/domain/exchange/index.server';
import { SelectField } from '~/ui';

type Version = NonNullable<BoundaryPreview['version']>;

/**
 * Areas that the file does not name. Of each that is used it is asked into which area that goes; their fields are
 * numbered without the others, because a list with holes cannot be sent.
 */
export function GoneAreas({
  version,
  fields,
}: {
  version: Version;
  fields: readonly FieldMetadata<{ id: string; to: string }>[];
}) {
  const used = version.gone.filter((area) => area.used);
  const unused = version.gone.filter((area) => !area.used);
  return (
    <div className="stack">
      {used.length > 0 ? (
        <ul className="lines" aria-label="なくなる圏域">
          {used.map((area, index) => (
            <li key={area.id} className="gone-area">
              <h3 className="heading-4">{area.name}</h3>
              <p>{area.use.join('、')}</p>
              <Successor area={area} version={version} field={fields[index]} />
            </li>
          ))}
        </ul>
      ) : null}
      {unused.length > 0 ? (
        <p>
          <b>置きかえると消える圏域：</b>
          {unused.map(({ name }) => name).join('、')}（どこからも使われていません）
        </p>
      ) : null}
    </div>
  );
}

function Successor({
  area,
  version,
  field,
}: {
  area: Version['gone'][number];
  version: Version;
  field: FieldMetadata<{ id: string; to: string }> | undefined;
}) {
  if (!field) return null;
  const { id, to } = field.getFieldset();
  const likely = area.successors.map(({ name, why }) => ({ value: name, label: `${name}（${why}）` }));
  const others = version.names.filter((name) => !likely.some(({ value }) => value === name));
  return (
    <>
      <input type="hidden" name={id.name} value={area.id} />
      <SelectField
        field={to}
        label={`「${area.name}」を使っているものを移す先`}
        help="緯度・経度のある受入先は、その場所で決まります。"
        required="none"
        empty="選んでください"
        options={[
          ...(likely.length > 0 ? [{ label: '重なる圏域', options: likely }] : []),
          { label: '移さない', options: [{ value: version.keptAsOld, label: '残す（古い圏域として）' }] },
          { label: 'ほかの圏域', options: others.map((name) => ({ value: name, label: name })) },
        ]}
      />
    </>
  );
}
