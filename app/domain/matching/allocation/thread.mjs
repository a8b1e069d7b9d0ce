import { register } from 'tsx/esm/api';

// A thread does not take over how the site reads TypeScript; it says so itself, wherever the site was built to.
register();
await import('./worker.ts');
