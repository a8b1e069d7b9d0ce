import type { useLoaderData } from '@remix-run/react';
import { weightNames, weightParts, type WeightPart } from '~/domain/matching/schema';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'match-weights' } as const;

type WeightsForm = Record<WeightPart | 'validFrom', string>;

/** What counts how much in the order of the places, and from when. */
export function MatchWeights(props: { match: ReturnType<typeof useLoaderData<typeof loader>>['match'] }) {
  const { today, weights, planned } = props.match;
  const [form, fields] = useSettingForm<WeightsForm>(marks, {
    wish: String(weights.wish),
    strength: String(weights.strength),
    conditions: String(weights.conditions),
    access: String(weights.access),
    readiness: String(weights.readiness),
    validFrom: today,
  });
  return (
    <Setting
      id="match-weights"
      lead="合う場所をならべる順だけに使います。場所が外れたり、人に点がついたりすることはありません。五つを合わせて100にします。"
    >
      <Planned
        planned={planned}
        words={(set) => weightParts.map((part) => `${weightNames[part]} ${set[part]}`).join('、')}
      />
      <SettingForm form={form} marks={marks} validFrom={fields.validFrom} save="ならべる順の重みを保存する">
        {weightParts.map((part) => (
          <NumberField key={part} field={fields[part]} label={weightNames[part]} required />
        ))}
      </SettingForm>
    </Setting>
  );
}
