export { Band } from './band';
export { Breadcrumb, type Crumb } from './breadcrumb';
export {
  Button,
  buttonClass,
  LinkButton,
  UnavailableButton,
  type ButtonLook,
  type ButtonProps,
  type LinkButtonProps,
} from './button';
export { ActionCard, Card } from './card';
export { Checkbox, CheckboxGroup, RadioGroup, type Choice } from './choice-field';
export { ChipGroup, type ChipOption } from './chip-group';
export { classes } from './classes';
export { Disclosure } from './disclosure';
export { EmptyState } from './empty-state';
export { ErrorSummary } from './error-summary';
export { Facts, type Fact } from './facts';
export { Field, FieldError, FieldGroup, FieldHelp, Need, type FieldTexts } from './field';
export { plainField, type FieldLike } from './field-like';
export { FileField } from './file-field';
export { FormActions, FormRow, FormSection } from './form-layout';
export { Icon, type IconName } from './icon';
export { LevelGroup, type LevelRow } from './level-group';
export { Notice, type NoticeTone } from './notice';
export { NumberBadge, type BadgeShape } from './number-badge';
export { Page, PageHead } from './page';
export { Pager } from './pager';
export { PasswordField } from './password-field';
export { Bar, Progress } from './progress';
export { SelectField, type SelectOption, type SelectOptionGroup } from './select-field';
export { SlotGrid } from './slot-grid';
export { Steps, type Step } from './steps';
export { SubmitButton } from './submit-button';
export { Table, type Column } from './table';
export { Tag, Tags, type TagMark } from './tag';
export { TextArea } from './text-area';
export { DateField, NumberField, TextField, TimeField } from './text-field';
export { VisuallyHidden } from './visually-hidden';
export { WeekGrid, type WeekMark } from './week-grid';
