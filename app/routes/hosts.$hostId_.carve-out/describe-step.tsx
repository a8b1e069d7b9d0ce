import { getFormProps, useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import type { CarveOutPage } from '~/domain/registry/index.server';
import { difficultyNames, partOfDayNames, talkNames } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import {
  ChipGroup,
  Disclosure,
  ErrorSummary,
  FormActions,
  FormRow,
  NumberField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui';
import { KeptForm } from './kept-form';
import { taskDefaults, truths, type TaskShape } from './task-shape';

interface DescribeStepProps {
  page: Pick<CarveOutPage, 'host' | 'talk' | 'tasks' | 'activityChoices'>;
  task: CarveOutPage['tasks'][number];
  lastResult: FormResult | undefined;
}

const yesNo = [
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
];
const levels = (names: Readonly<Record<number, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** ③ One task: how often, how long, how hard, and what it means for whoever does it. */
export function DescribeStep({ page, task, lastResult }: DescribeStepProps) {
  const { host, tasks, activityChoices } = page;
  const talkVersion = page.talk?.version ?? 0;
  const [form, fields] = useForm<TaskShape>({
    id: 'describe',
    lastResult: lastResult ?? null,
    defaultValue: taskDefaults(task),
  });
  const left = tasks.filter(({ described, id }) => !described && id !== task.id).length;
  return (
    <KeptForm
      keptAs={{ hostId: host.id, part: task.id, version: task.version }}
      talkVersion={talkVersion}
      method="post"
      className="form"
      {...getFormProps(form)}
    >
      <input type="hidden" name="hostId" value={host.id} />
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="version" value={task.version} />
      <ErrorSummary form={form} />
      <h2 className="heading-2">「{task.task}」のことを聞きます</h2>
      <p className="muted">
        {partOfDayNames[task.partOfDay]}の仕事。
        {left > 0 ? `このあと、あと${left}個あります。` : 'これで最後です。'}
        分からないことは、空のままでかまいません。
      </p>
      <TextField field={fields.task} label="仕事の名前" required />
      <FormRow>
        <NumberField field={fields.timesPerWeek} label="週に何回" unit="回" />
        <NumberField field={fields.minutes} label="一回に何分" unit="分" />
      </FormRow>
      <ChipGroup
        type="radio"
        field={fields.difficulty}
        label="むずかしさ"
        options={levels(difficultyNames)}
      />
      <ChipGroup type="radio" field={fields.needsTalk} label="人と話すこと" options={levels(talkNames)} />
      {truths.map(({ name, label }) => (
        <ChipGroup key={name} type="radio" field={fields[name]} label={label} options={yesNo} />
      ))}
      <TextArea
        field={fields.whyUseful}
        label="できると、だれがどう助かりますか"
        rows={2}
        help="本人に伝えると、役割が見えます。"
      />
      <Disclosure summary="場所・使うもの・活動の種類" open={Boolean(task.place || task.materials)}>
        <div className="form-section__fields">
          <TextField field={fields.place} label="場所" help="例：裏の作業台" />
          <TextField field={fields.materials} label="使うもの" help="例：台紙とシール。用意してある。" />
          <SelectField
            field={fields.activity}
            label="活動の種類"
            empty="当てはまるものがない"
            options={activityChoices}
            help="強みや願いと照らし合わせるのに使います。"
          />
        </div>
      </Disclosure>
      <FormActions>
        <SubmitButton variant="primary" name="intent" value="describe">
          {left > 0 ? '保存して、次の仕事へ' : '保存して、受入枠にする'}
        </SubmitButton>
        <SubmitButton variant="danger" name="intent" value="drop">
          この仕事を消す
        </SubmitButton>
        <Link className="link-tall" to={paths.carveOut(host.id, { step: 'offer' })}>
          あとで聞く
        </Link>
      </FormActions>
    </KeptForm>
  );
}
