export { Notes, type SavedNote } from './notes';
export { SaveState } from './save-state';
export { UnsentDrafts } from './unsent';
export { useDrafts, useFormWatch, type Drafts } from './use-drafts';
