export { EmptyDevice } from './empty-device';
export { ForgetDrafts } from './forget-drafts';
export { Notes, type SavedNote } from './notes';
export { SaveState } from './save-state';
export { UnsentDrafts } from './unsent';
export { useDrafts, type Drafts } from './use-drafts';
export { useFormWatch } from './use-form-watch';
export { LeftBehind } from './left-behind';
